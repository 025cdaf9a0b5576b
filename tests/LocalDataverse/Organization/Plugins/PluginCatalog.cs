using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Plugins;

/// <summary>Finds plug-in classes and keeps one instance per class and configuration, as the platform does.</summary>
internal sealed class PluginCatalog(IReadOnlyList<string> assemblyPaths)
{
    private readonly Dictionary<string, Type> _registered = new(StringComparer.Ordinal);
    private readonly Dictionary<(string TypeName, string Configuration), IPlugin> _instances = [];
    private readonly Lazy<PluginAssemblies> _loaded = new(() => PluginAssemblies.Of(assemblyPaths));

    /// <summary>Makes a class known that is not in a DLL, for tests.</summary>
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
    public bool Has(string typeName) => _registered.ContainsKey(typeName) || _loaded.Value.Classes.ContainsKey(typeName);

    /// <summary>Why classes of the DLLs cannot be loaded, one sentence each.</summary>
    public IReadOnlyList<string> Obstacles => _loaded.Value.Obstacles;

    // The platform looks for a constructor of two texts, then of one, then of none.
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
        : _loaded.Value.Classes.TryGetValue(typeName, out var loaded) ? loaded
        : throw new TypeLoadException(
            $"The plug-in class {typeName}, which the solution names, is not in {(assemblyPaths.Count > 0 ? string.Join(" or ", assemblyPaths) : "any DLL: none was given")}.");
}
