using System.Reflection;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Plugins;

/// <summary>Finds plug-in classes and keeps one instance per class and configuration, as the platform does.</summary>
internal sealed class PluginCatalog(string assemblyPath)
{
    private readonly Dictionary<string, Type> _registered = new(StringComparer.Ordinal);
    private readonly Dictionary<(string TypeName, string Configuration), IPlugin> _instances = [];
    private readonly Lazy<Dictionary<string, Type>> _loaded = new(() => Load(assemblyPath));

    /// <summary>Makes a class known that is not in the DLL, for tests.</summary>
    public void Register(Type type) => _registered[type.FullName!] = type;

    /// <summary>The one instance of a class with that configuration.</summary>
    public IPlugin Instance(string typeName, string configuration)
    {
        if (!_instances.TryGetValue((typeName, configuration), out var plugin))
        {
            plugin = Create(Find(typeName), configuration);
            _instances[(typeName, configuration)] = plugin;
        }

        return plugin;
    }

    /// <summary>Whether there is a plug-in class of that full name.</summary>
    public bool Has(string typeName) => _registered.ContainsKey(typeName) || _loaded.Value.ContainsKey(typeName);

    private static Dictionary<string, Type> Load(string assemblyPath)
    {
        if (!File.Exists(assemblyPath))
        {
            throw new FileNotFoundException($"The plug-in assembly {assemblyPath} is not there; build it first.", assemblyPath);
        }

        return Types(new PluginAssemblyContext(assemblyPath).LoadPlugins())
            .Where(type => typeof(IPlugin).IsAssignableFrom(type) && !type.IsAbstract)
            .ToDictionary(type => type.FullName!, StringComparer.Ordinal);
    }

    private static IEnumerable<Type> Types(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            return exception.Types.OfType<Type>();
        }
    }

    /// <summary>The platform looks for a constructor of two texts, then of one, then of none.</summary>
    private static IPlugin Create(Type type, string configuration)
    {
        if (type.GetConstructor([typeof(string), typeof(string)]) is { } two)
        {
            return (IPlugin)two.Invoke([configuration, ""]);
        }

        return type.GetConstructor([typeof(string)]) is { } one
            ? (IPlugin)one.Invoke([configuration])
            : (IPlugin)Activator.CreateInstance(type)!;
    }

    private Type Find(string typeName) =>
        _registered.TryGetValue(typeName, out var registered) ? registered
        : _loaded.Value.TryGetValue(typeName, out var loaded) ? loaded
        : throw new TypeLoadException($"The plug-in class {typeName}, which the solution names, is not in {assemblyPath}.");
}
