using System.Text.RegularExpressions;
using System.Xml.Linq;
using Telephony.ContractGen;
using Telephony.ContractGen.Source;

namespace Telephony.Solution.Tests;

/// <summary>The unpacked solution as the tests read it: files, ids and tables.</summary>
internal static partial class Unpacked
{
    /// <summary>The repository's root.</summary>
    public static readonly string Root = RepositoryRoot.FindFrom(AppContext.BaseDirectory);

    /// <summary>The folder that SolutionPackager would be given.</summary>
    public static readonly string Source = Path.Combine(Root, "Solution", "src");

    /// <summary>The folder with the description of the system tables.</summary>
    public static readonly string SystemTables = Path.Combine(Root, "tests", "LocalDataverse", "Organization", "SystemTables");

    /// <summary>What names are generated from.</summary>
    public static readonly ContractSource Contract = ContractSource.Read(Root);

    /// <summary>Own and system tables by logical name.</summary>
    public static readonly IReadOnlyDictionary<string, TableDescription> Tables =
        Contract.OwnTables.Concat(Contract.SystemTables).ToDictionary(table => table.LogicalName);

    /// <summary>Files under a folder of the solution, sorted, as paths from the solution's folder with slashes.</summary>
    public static IReadOnlyList<string> Files(string folder = "", string pattern = "*") =>
        FilesOf(Source, folder, pattern);

    /// <summary>The same for any root.</summary>
    public static IReadOnlyList<string> FilesOf(string root, string folder, string pattern) =>
        Directory.Exists(Path.Combine(root, folder))
            ? [.. Directory.GetFiles(Path.Combine(root, folder), pattern, SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/')).Order(StringComparer.Ordinal)]
            : [];

    /// <summary>The root element of a file of the solution.</summary>
    public static XElement Xml(string path) => XDocument.Load(Path.Combine(Source, path)).Root!;

    /// <summary>Forms of the solution's own and of system tables: the table's logical name, the file, the root.</summary>
    public static IEnumerable<(string Table, string File, XElement Root)> Forms() => Parts("FormXml");

    /// <summary>Ids of the forms that the solution adds to tables of Dataverse.</summary>
    public static IEnumerable<string> FormsOfSystemTables() =>
        from table in Contract.SystemTables
        from file in Files($"Entities/{table.SchemaName}/FormXml")
        select Id(Xml(file).Element("systemform")!.Element("formid")!.Value);

    /// <summary>Views of the solution's own and of system tables: the table's logical name, the file, the root.</summary>
    public static IEnumerable<(string Table, string File, XElement Root)> Views() => Parts("SavedQueries");

    /// <summary>An id without braces, in small letters.</summary>
    public static string Id(string text) => text.Trim('{', '}').ToLowerInvariant();

    /// <summary>Whether a column of the table has the logical name.</summary>
    public static bool HasColumn(string table, string column) => Tables[table].Columns.Any(each => each.LogicalName == column);

    /// <summary>Fails with one line per complaint when there is any.</summary>
    public static void AssertNone(IEnumerable<string> complaints)
    {
        var all = complaints.ToList();
        Assert.AreEqual(0, all.Count, string.Join(Environment.NewLine, all));
    }

    [GeneratedRegex(@"^Entities/([^/]+)/(FormXml|SavedQueries)/")]
    private static partial Regex PartPath();

    private static IEnumerable<(string Table, string File, XElement Root)> Parts(string kind) =>
        from root in new[] { Source, SystemTables }
        from file in FilesOf(root, "Entities", "*.xml")
        let match = PartPath().Match(file)
        where match.Success && match.Groups[2].Value == kind
        select (match.Groups[1].Value.ToLowerInvariant(), file, XDocument.Load(Path.Combine(root, file)).Root!);
}
