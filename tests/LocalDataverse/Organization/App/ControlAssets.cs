using System.Xml.Linq;

namespace LocalDataverse.App;

/// <summary>A control's built files.</summary>
/// <param name="Name">The name that forms use, with the publisher's prefix.</param>
/// <param name="BundleUrl">The script.</param>
/// <param name="CssUrls">The style sheets.</param>
/// <param name="Resx">The texts; null for none.</param>
public sealed record ControlFiles(string Name, string BundleUrl, IReadOnlyList<string> CssUrls, string? Resx);

/// <summary>Finds the built files of controls by their manifests.</summary>
/// <param name="files">The folder with a folder per control.</param>
public sealed class ControlAssets(BuiltFiles files)
{
    /// <summary>The files of controls that are named as in <c>new_Contoso.Rating</c>; the last part names the folder.</summary>
    public IReadOnlyList<ControlFiles> All(IEnumerable<string> names) => [.. names.Select(Find)];

    private ControlFiles Find(string name)
    {
        var root = $"/local/controls/{name}/";
        if (!files.TryFind($"{FolderOf(name)}/ControlManifest.xml", out var path))
        {
            return new ControlFiles(name, root + "bundle.js", [], null);
        }

        var resources = XDocument.Load(path).Descendants("resources").ToList();
        return new ControlFiles(
            name,
            root + (Paths(resources, "code").FirstOrDefault() ?? "bundle.js"),
            [.. Paths(resources, "css").Select(css => root + css)],
            Paths(resources, "resx").Select(resx => root + resx).FirstOrDefault());
    }

    /// <summary>The folder of a control: its constructor, the last part of its name.</summary>
    public static string FolderOf(string name) => name[(name.LastIndexOf('.') + 1)..];

    private static IEnumerable<string> Paths(IEnumerable<XElement> resources, string kind) =>
        resources.Elements(kind).Select(element => element.Attribute("path")?.Value).OfType<string>();
}
