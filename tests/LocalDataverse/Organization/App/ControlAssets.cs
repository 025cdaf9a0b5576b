using System.Diagnostics.CodeAnalysis;
using System.Xml.Linq;
using LocalDataverse.Schema;

namespace LocalDataverse.App;

/// <summary>A control's built files.</summary>
/// <param name="Name">The name that forms use, with the publisher's prefix.</param>
/// <param name="CssUrls">The style sheets.</param>
/// <param name="Resx">The texts in a person's language, else in the organization's; null for none.</param>
public sealed record ControlFiles(string Name, string BundleUrl, IReadOnlyList<string> CssUrls, string? Resx);

/// <summary>Finds the built files of controls by their manifests.</summary>
/// <param name="folders">Folders with a folder per control; the first that has a control wins.</param>
/// <param name="missing">The sentence that tells which build makes them.</param>
public sealed class ControlAssets(IEnumerable<string> folders, string missing)
{
    private readonly BuiltFiles[] _folders = [.. folders.Select(folder => new BuiltFiles(folder, missing))];

    /// <summary>The files of controls that are named as in <c>new_Contoso.Rating</c>.</summary>
    /// <param name="language">The locale ID of whoever looks at them.</param>
    public IReadOnlyList<ControlFiles> All(IEnumerable<string> names, int language) => [.. names.Select(name => Find(name, language))];

    /// <summary>Where a file of a control is; false where there is none or the path leads out of the folders.</summary>
    public bool TryFind(string name, string path, [NotNullWhen(true)] out string? file)
    {
        var constructor = name[(name.LastIndexOf('.') + 1)..];
        foreach (var files in _folders)
        {
            if (files.TryFind($"{name}/{path}", out file) || files.TryFind($"{constructor}/{path}", out file))
            {
                return true;
            }
        }

        file = null;
        return false;
    }

    /// <summary>What to tell where a file is missing.</summary>
    public string Missing(string path) => _folders.Any(files => files.Exists) ? $"There is no file '{path}'. If it is new: {missing}" : missing;

    private ControlFiles Find(string name, int language)
    {
        var root = $"/local/controls/{name}/";
        if (!TryFind(name, "ControlManifest.xml", out var path))
        {
            return new ControlFiles(name, root + "bundle.js", [], null);
        }

        var resources = XDocument.Load(path).Descendants("resources").ToList();
        return new ControlFiles(
            name,
            root + (Paths(resources, "code").FirstOrDefault() ?? "bundle.js"),
            [.. Paths(resources, "css").Select(css => root + css)],
            InLanguage([.. Paths(resources, "resx").Select(resx => root + resx)], language));
    }

    private static string? InLanguage(IReadOnlyList<string> resx, int language) =>
        new[] { language, OrganizationNames.Language }
            .Select(wanted => resx.FirstOrDefault(path => path.EndsWith($".{wanted}.resx", StringComparison.Ordinal)))
            .FirstOrDefault(path => path is not null) ?? (resx.Count > 0 ? resx[0] : null);

    private static IEnumerable<string> Paths(IEnumerable<XElement> resources, string kind) =>
        resources.Elements(kind).Select(element => element.Attribute("path")?.Value).OfType<string>();
}
