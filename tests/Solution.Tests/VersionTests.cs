using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Telephony.Solution.Tests;

[TestClass]
public sealed partial class VersionTests
{
    private static readonly string Version = Heading().Match(File.ReadAllText(Path.Combine(Unpacked.Root, "Solution", "CHANGELOG.md"))).Groups[1].Value;

    [TestMethod]
    public void The_changelogs_top_heading_is_a_version() => Assert.AreEqual(3, Version.Split('.').Length, "Solution/CHANGELOG.md needs a heading such as '## 1.0.0'.");

    [TestMethod]
    public void The_solution_has_the_version_of_the_changelog() =>
        Assert.AreEqual(Version + ".0", Unpacked.Xml("Other/Solution.xml").Descendants("Version").Single().Value);

    [TestMethod]
    public void Every_project_has_the_version_of_the_changelog() =>
        Assert.AreEqual(Version, XDocument.Load(Path.Combine(Unpacked.Root, "Directory.Build.props")).Descendants("Version").Single().Value);

    [TestMethod]
    public void Every_control_has_the_version_of_the_changelog() => Unpacked.AssertNone(
        from file in Unpacked.Files("Controls", "*.data.xml")
        let name = Unpacked.Xml(file).Element("Name")!.Value.Split('.')[^1]
        let manifest = Path.Combine(Unpacked.Root, "PcfControls", "controls", name, name, "ControlManifest.Input.xml")
        let version = XDocument.Load(manifest).Root!.Element("control")!.Attribute("version")!.Value
        where version != Version
        select $"{name} has the version {version}; expected {Version}.");

    [GeneratedRegex(@"^## (\S+)", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
