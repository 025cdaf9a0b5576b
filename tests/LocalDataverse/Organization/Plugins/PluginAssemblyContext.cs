using System.Reflection;
using System.Runtime.Loader;

namespace LocalDataverse.Plugins;

/// <summary>Loads the plug-in DLL as Dataverse's sandbox would, on .NET: what the host has comes from the host, the rest from the DLL's folder.</summary>
/// <remarks>
/// The host has the framework, the SDK stand-in and System.ServiceModel under the identities that the DLL was built against. Framework
/// first: a net462 project's folder holds facades of framework assemblies that must not be loaded in their place.
/// </remarks>
internal sealed class PluginAssemblyContext(string assemblyPath) : AssemblyLoadContext("plug-ins")
{
    private readonly AssemblyDependencyResolver _resolver = new(assemblyPath);

    /// <summary>The plug-in assembly, read into memory so that the file can be built again.</summary>
    public Assembly LoadPlugins()
    {
        using var dll = new MemoryStream(File.ReadAllBytes(assemblyPath));
        var symbols = Path.ChangeExtension(assemblyPath, ".pdb");
        if (!File.Exists(symbols))
        {
            return LoadFromStream(dll);
        }

        using var pdb = new MemoryStream(File.ReadAllBytes(symbols));
        return LoadFromStream(dll, pdb);
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        try
        {
            return Default.LoadFromAssemblyName(assemblyName);
        }
        catch (FileNotFoundException)
        {
            return _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
        }
    }
}
