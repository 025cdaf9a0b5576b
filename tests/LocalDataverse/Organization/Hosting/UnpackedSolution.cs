using System.Xml;
using System.Xml.Linq;
using LocalDataverse.Schema;

namespace LocalDataverse.Hosting;

/// <summary>A folder that SolutionPackager or <c>pac solution unpack</c> has written.</summary>
/// <param name="Folder">Its full path.</param>
/// <param name="Name">The solution's unique name.</param>
public sealed record UnpackedSolution(string Folder, string Name, string Version)
{
    /// <summary>The plug-in DLLs in it.</summary>
    public IEnumerable<string> PluginAssemblies => Below("PluginAssemblies") is var folder && Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        : [];

    /// <summary>The ids of the security roles that it brings.</summary>
    public IReadOnlySet<Guid> Roles => SolutionPartsReader.Roles([Folder]).Select(role => role.Id).ToHashSet();

    /// <summary>A folder of the solution.</summary>
    public string Below(string part) => Path.Combine(Folder, part);

    /// <summary>Looks whether a folder is one.</summary>
    /// <exception cref="LocalStartException">It is not; one sentence says what was expected.</exception>
    public static UnpackedSolution Open(string folder)
    {
        var path = Path.GetFullPath(folder);
        var manifest = Path.Combine(path, "Other", "Solution.xml");
        if (!Directory.Exists(path))
        {
            throw new LocalStartException($"The folder {path} is not there; --solution takes the folder of an unpacked solution.");
        }

        if (!File.Exists(manifest))
        {
            throw new LocalStartException($"{path} is not an unpacked solution: it has no Other/Solution.xml. Unpack one with 'pac solution unpack --zipfile X.zip --folder DIR'{Hint(path)}.");
        }

        var solution = Read(manifest).Element("SolutionManifest");
        return new UnpackedSolution(path, solution?.Element("UniqueName")?.Value ?? Path.GetFileName(path), solution?.Element("Version")?.Value ?? "");
    }

    private static XElement Read(string manifest)
    {
        try
        {
            return XDocument.Load(manifest).Root!;
        }
        catch (XmlException exception)
        {
            throw new LocalStartException($"{manifest} cannot be read: {exception.Message}", exception);
        }
    }

    // Projects of 'pac solution init' hold the unpacked solution one folder below.
    private static string Hint(string path) =>
        File.Exists(Path.Combine(path, "src", "Other", "Solution.xml")) ? $", or name {Path.Combine(path, "src")}" : "";
}
