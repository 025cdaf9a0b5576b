using Telephony.TestKit;

namespace Telephony.Plugins.Tests;

/// <summary>
/// tests/features.csv says for every item of the product's description where it is decided and which tests hold it. A row is
/// <c>item;decided;what;tests</c>; what is not there yet stands behind "Missing:"; tests are <c>Class.Method</c> or <c>file.test.ts: title</c>, with <c>|</c> between several.
/// </summary>
[TestClass]
public sealed class FeatureTableTests
{
    private const int Items = 189;

    private static readonly string[] Rows = File.ReadAllLines(RepositoryRoot.Combine("tests", "features.csv"));

    private static readonly string[][] ItemRows = [.. Rows.Skip(1).Select(row => row.Split(';'))];

    private static readonly ILookup<string, string> SourceTexts = Sources();

    [TestMethod]
    public void Every_item_has_one_row() =>
        Assert.AreSequenceEqual(Enumerable.Range(1, Items).Select(item => $"{item}"), ItemRows.Select(row => row[0]));

    [TestMethod]
    public void Every_row_says_where_the_item_is_decided_and_what_it_is()
    {
        foreach (var row in ItemRows)
        {
            Assert.HasCount(4, row, string.Join(";", row));
            Assert.Contains(row[1], new[] { "server", "client", "connector", "admin" }, string.Join(";", row));
            Assert.IsNotEmpty(row[2]);
        }
    }

    [TestMethod]
    public void Every_item_has_a_test()
    {
        var without = ItemRows.Where(row => row[3].Length == 0).Select(row => row[0]);
        Assert.AreEqual("", string.Join(", ", without));
    }

    [TestMethod]
    public void Every_test_that_the_table_names_is_there()
    {
        var missing = ItemRows.SelectMany(row => row[3].Split('|', StringSplitOptions.RemoveEmptyEntries).Where(test => !Exists(test)).Select(test => $"{row[0]}: {test}"));
        Assert.AreEqual("", string.Join("\n", missing));
    }

    private static bool Exists(string test)
    {
        var isTypeScript = test.Contains(".test.ts", StringComparison.Ordinal);
        var parts = test.Split(isTypeScript ? ": " : ".", 2, StringSplitOptions.None);
        var titleOrMethod = isTypeScript ? parts[1] : $" {parts[1]}(";
        return SourceTexts[isTypeScript ? parts[0] : parts[0] + ".cs"].Any(text => text.Contains(titleOrMethod, StringComparison.Ordinal));
    }

    private static ILookup<string, string> Sources()
    {
        string[] folders = [RepositoryRoot.Combine("tests"), RepositoryRoot.Combine("PcfControls", "controls"), RepositoryRoot.Combine("PcfControls", "packages"), RepositoryRoot.Combine("PcfControls", "webresources")];
        var files = folders.SelectMany(folder => new[] { "*Tests.cs", "*.test.ts", "*.test.tsx" }.SelectMany(pattern => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)));
        return files.Where(file => !file.Contains("node_modules", StringComparison.Ordinal)).ToLookup(file => Path.GetFileName(file), File.ReadAllText);
    }
}
