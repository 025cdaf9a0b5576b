using System.Text.RegularExpressions;
using Telephony.LocalSolution;

namespace Telephony.Plugins.Tests.Trust;

/// <summary>Every place that works with other rights than the caller's is listed in a table of Plugins/docs/trust.md, with why it is safe.</summary>
[TestClass]
public sealed partial class UnrestrictedServiceTests
{
    private const string Heading = "## Working as somebody else";

    private static readonly string Root = TelephonySolution.RepositoryRoot;

    [TestMethod]
    public void No_plug_in_works_as_SYSTEM_or_as_an_agent_without_a_reason_in_the_table()
    {
        var missing = from use in Uses()
                      where !Rows().Any(row => row.Where == use.Where && row.As.Contains(use.As, StringComparison.Ordinal) && row.Why.Length > 20)
                      select $"{use.Where} works as {use.As}; say in Plugins/docs/trust.md, \"{Heading[3..]}\", who drives it and why it is safe.";

        Assert.AreEqual("", string.Join('\n', missing.Distinct()));
    }

    [TestMethod]
    public void The_table_names_no_place_that_works_as_its_caller_alone()
    {
        var stale = from row in Rows()
                    from other in new[] { "SYSTEM", "agent" }
                    where row.As.Contains(other, StringComparison.Ordinal) && !Uses().Contains((row.Where, other))
                    select $"{row.Where} no longer works as {other}; take that out of the table in Plugins/docs/trust.md.";

        Assert.AreEqual("", string.Join('\n', stale));
    }

    [TestMethod]
    public void Other_rights_come_from_nowhere_but_the_request() => Assert.AreEqual(
        "PluginRequest",
        string.Join(", ", Sources().Where(source => source.Text.Contains("CreateOrganizationService(", StringComparison.Ordinal)).Select(source => source.Name)));

    private static IEnumerable<(string Name, string Text)> Sources() =>
        Directory.EnumerateFiles(Path.Combine(Root, "Plugins", "Telephony.Plugins"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(path => (Path.GetFileNameWithoutExtension(path), File.ReadAllText(path)));

    private static HashSet<(string Where, string As)> Uses() =>
        [.. from source in Sources() from Match use in Use().Matches(source.Text) select (source.Name, use.Groups[1].Value == "System" ? "SYSTEM" : "agent")];

    private static List<(string Where, string As, string Why)> Rows()
    {
        var text = File.ReadAllText(Path.Combine(Root, "Plugins", "docs", "trust.md"));
        var section = text[text.IndexOf(Heading, StringComparison.Ordinal)..].Split("\n## ")[0];
        return [.. from line in section.Split('\n')
                   where line.StartsWith("| `", StringComparison.Ordinal)
                   let cells = line.Trim('|').Split(" | ")
                   from Match name in Name().Matches(cells[0])
                   select (name.Groups[1].Value, cells[1], cells[3])];
    }

    [GeneratedRegex(@"\brequest\.(System|As)\b")]
    private static partial Regex Use();

    [GeneratedRegex("`(\\w+)`")]
    private static partial Regex Name();
}
