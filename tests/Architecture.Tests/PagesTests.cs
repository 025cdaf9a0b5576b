using System.Text.RegularExpressions;
using Telephony.TestKit;

namespace Telephony.Architecture.Tests;

/// <summary>READMEs are short, their links lead somewhere, and no page beside the code is without one that leads to it.</summary>
[TestClass]
public sealed partial class PagesTests
{
    private const int LinesOfReadme = 90;
    private const int LinesOfFirstReadme = 150;

    private static readonly string[] Folders = ["Solution", "Plugins", "Connector", "PcfControls", "tests", "pac"];
    private static readonly string[] NotOurs = ["node_modules", "bin", "obj", "out", "artifacts"];

    private static readonly IReadOnlyList<string> Pages =
    [
        RepositoryRoot.Combine("README.md"),
        .. Folders.SelectMany(folder => Directory.EnumerateFiles(RepositoryRoot.Combine(folder), "*.md", SearchOption.AllDirectories))
            .Where(path => !NameOf(path).Split(Path.DirectorySeparatorChar).Intersect(NotOurs).Any()),
    ];

    [TestMethod]
    public void A_readme_is_at_most_a_screen_and_a_half() => AssertNone(
        from page in Pages
        where Path.GetFileName(page) == "README.md"
        let lines = File.ReadAllLines(page).Length
        where lines > (page == Pages[0] ? LinesOfFirstReadme : LinesOfReadme)
        select $"{NameOf(page)} has {lines} lines; give a subject of it a page of its own in docs.");

    [TestMethod]
    public void Every_link_leads_to_a_file_and_to_a_heading_in_it() => AssertNone(
        from link in Pages.SelectMany(LinksOf)
        where !File.Exists(link.Target) && !Directory.Exists(link.Target)
            || link.Heading.Length > 0 && !HeadingsOf(link.Target).Contains(link.Heading)
        select $"{NameOf(link.Page)} has a link to {link.Text}, which is not there.");

    [TestMethod]
    public void Every_page_is_reached_from_another_one()
    {
        var reached = Pages.SelectMany(LinksOf).Where(link => link.Target != link.Page).Select(link => link.Target).ToHashSet();
        AssertNone(Pages.Where(page => Path.GetFileName(Path.GetDirectoryName(page)) == "docs" && !reached.Contains(page))
            .Select(page => $"No page has a link to {NameOf(page)}."));
    }

    private static IEnumerable<(string Page, string Text, string Target, string Heading)> LinksOf(string page) =>
        from Match match in Link().Matches(File.ReadAllText(page))
        let text = match.Groups[1].Value
        where !text.Contains("://", StringComparison.Ordinal)
        let parts = text.Split('#', 2)
        let target = parts[0].Length == 0 ? page : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, parts[0]))
        select (page, text, target, parts.Length > 1 ? parts[1] : "");

    private static HashSet<string> HeadingsOf(string page) =>
        [.. from line in File.ReadLines(page) where line.StartsWith('#') select NotInAnchors().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-')];

    private static string NameOf(string page) => Path.GetRelativePath(RepositoryRoot.Combine(""), page);

    private static void AssertNone(IEnumerable<string> faults) => Assert.AreEqual("", string.Join('\n', faults));

    [GeneratedRegex(@"(?<!!)\[[^\]\n]*\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchors();
}
