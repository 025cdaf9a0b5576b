using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Plugins;

/// <summary>The plug-in classes of some DLLs.</summary>
/// <param name="Classes">By full name.</param>
/// <param name="Obstacles">Why other classes of these DLLs cannot be loaded.</param>
internal sealed record PluginAssemblies(IReadOnlyDictionary<string, Type> Classes, IReadOnlyList<string> Obstacles)
{
    // A process that serves several organizations loads and compiles a DLL once, as the platform's sandbox does.
    private static readonly ConcurrentDictionary<string, Lazy<PluginAssemblies>> Loaded = new(StringComparer.Ordinal);

    /// <summary>The classes of DLLs as they are now: one that was built again is loaded again.</summary>
    /// <exception cref="FileNotFoundException">A DLL is not there.</exception>
    /// <exception cref="InvalidDataException">A file is no .NET assembly, or two DLLs have a class of the same name.</exception>
    public static PluginAssemblies Of(IReadOnlyList<string> paths) =>
        Loaded.GetOrAdd(string.Join('\n', paths.Select(path => $"{path} {File.GetLastWriteTimeUtc(path).Ticks}")), _ => new(() => Load(paths))).Value;

    private static PluginAssemblies Load(IReadOnlyList<string> paths)
    {
        var classes = new Dictionary<string, Type>(StringComparer.Ordinal);
        var obstacles = new List<string>();
        foreach (var path in paths)
        {
            foreach (var type in Types(Open(path), path, obstacles).Where(type => typeof(IPlugin).IsAssignableFrom(type) && !type.IsAbstract))
            {
                if (!classes.TryAdd(type.FullName!, type))
                {
                    throw new InvalidDataException($"The plug-in class {type.FullName} is in more than one DLL, {path} the last of them; the platform tells them apart by their assemblies, the local organization does not.");
                }
            }
        }

        return new PluginAssemblies(classes, obstacles);
    }

    private static Assembly Open(string path)
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"The plug-in assembly {path} is not there; build it first.", path);
        }

        try
        {
            return new PluginAssemblyContext(path).LoadPlugins();
        }
        catch (Exception exception) when (exception is BadImageFormatException or FileLoadException)
        {
            throw new InvalidDataException($"{path} is no .NET assembly that can be loaded: {exception.Message}", exception);
        }
    }

    private static IEnumerable<Type> Types(Assembly assembly, string path, List<string> obstacles)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            obstacles.AddRange(exception.LoaderExceptions.OfType<Exception>().Select(fault => $"{Path.GetFileName(path)}: {fault.Message}").Distinct());
            return exception.Types.OfType<Type>();
        }
    }
}
