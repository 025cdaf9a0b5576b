using System.Xml.Linq;
using Telephony.TestKit;

namespace Telephony.Architecture.Tests;

/// <summary>The one list of packages (<c>Directory.Packages.props</c>) and what projects take from it.</summary>
[TestClass]
public sealed class PackageTests
{
    private static readonly XDocument Versions = XDocument.Load(RepositoryRoot.Combine("Directory.Packages.props"));

    [TestMethod]
    public void Every_version_in_the_list_is_of_a_package_that_a_project_takes()
    {
        var taken = ProjectFiles().SelectMany(file => XDocument.Load(file).Descendants("PackageReference")).Select(NameOf);

        CollectionAssert.AreEqual(Array.Empty<string>(), Listed().Except(taken).ToList());
    }

    [TestMethod]
    public void A_version_is_one_version_and_named_once()
    {
        CollectionAssert.AllItemsAreUnique(Listed().ToList());
        CollectionAssert.AreEqual(
            Array.Empty<string>(),
            Versions.Descendants("PackageVersion").Where(each => !Version.TryParse(each.Attribute("Version")!.Value, out _)).Select(NameOf).ToList(),
            "Ranges and previews build otherwise tomorrow than today.");
    }

    private static IEnumerable<string> Listed() => Versions.Descendants("PackageVersion").Select(NameOf);

    private static string NameOf(XElement package) => package.Attribute("Include")!.Value;

    private static IEnumerable<string> ProjectFiles() => new[] { "Connector", "Plugins", "pac", "tests" }
        .SelectMany(folder => new[] { "*.csproj", "Directory.Build.props" }.SelectMany(pattern => Directory.EnumerateFiles(RepositoryRoot.Combine(folder), pattern, SearchOption.AllDirectories)))
        .Where(file => !file.Contains("node_modules", StringComparison.Ordinal))
        .Append(RepositoryRoot.Combine("Directory.Build.props"));
}
