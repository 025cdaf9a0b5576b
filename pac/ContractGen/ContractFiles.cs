using Telephony.ContractGen.CSharp;
using Telephony.ContractGen.Markdown;
using Telephony.ContractGen.Source;
using Telephony.ContractGen.TypeScript;

namespace Telephony.ContractGen;

/// <summary>All generated files, in memory.</summary>
public static class ContractFiles
{
    private const string CSharp = "Plugins/Telephony.Contracts/Generated/";
    private const string RolesPage = "Solution/docs/roles.md";
    private const string TypeScript = "PcfControls/packages/contracts/src/generated/";

    /// <summary>Generates every file: path from the repository's root, with slashes, to text. The same sources always give the same texts.</summary>
    public static IReadOnlyDictionary<string, string> Generate(string repositoryRoot)
    {
        var source = ContractSource.Read(repositoryRoot);
        return new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [CSharp + "Tables.g.cs"] = TableClasses.Write(source.OwnTables),
            [CSharp + "SystemTables.g.cs"] = TableClasses.Write(source.SystemTables),
            [CSharp + "Labels.g.cs"] = ColumnLabels.Write(source.OwnTables),
            [CSharp + "Choices.g.cs"] = ChoiceEnums.Write(source.Choices),
            [CSharp + "CustomApis.g.cs"] = CustomApiClasses.Write(source.CustomApis),
            [CSharp + "EnvironmentVariables.g.cs"] = ComponentClasses.WriteEnvironmentVariables(source.EnvironmentVariables),
            [CSharp + "Roles.g.cs"] = ComponentClasses.WriteRoles(source.Roles),
            [CSharp + "ServerColumns.g.cs"] = ServerColumnLists.Write(source.OwnTables),
            [TypeScript + "tables.ts"] = TableObjects.Write(source),
            [TypeScript + "choices.ts"] = ChoiceObjects.Write(source.Choices),
            [TypeScript + "customApis.ts"] = CustomApiObjects.Write(source.CustomApis),
            [TypeScript + "hub.ts"] = HubMessages.Write(),
        };
    }

    /// <summary>Generates what stands among text that people write: path to the whole text, with the generated part as it has to be.</summary>
    /// <exception cref="InvalidDataException">A file lacks the place for its part.</exception>
    public static IReadOnlyDictionary<string, string> GenerateParts(string repositoryRoot) => new Dictionary<string, string>
    {
        [RolesPage] = RightsTable.Into(
            ReadOrNull(repositoryRoot, RolesPage) ?? "", ComponentReader.ReadRights(Path.Combine(repositoryRoot, "Solution", "src"))),
    };

    /// <summary>Writes every file whose text differs from the one on disk and returns their paths.</summary>
    public static IReadOnlyList<string> Write(string repositoryRoot)
    {
        var written = new List<string>();
        foreach (var (path, text) in Generate(repositoryRoot).Concat(GenerateParts(repositoryRoot)))
        {
            if (ReadOrNull(repositoryRoot, path) != text)
            {
                var full = Path.Combine(repositoryRoot, path);
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                File.WriteAllText(full, text);
                written.Add(path);
            }
        }

        return written;
    }

    /// <summary>The text of a file under the repository's root; null when it is not there.</summary>
    public static string? ReadOrNull(string repositoryRoot, string path)
    {
        var full = Path.Combine(repositoryRoot, path);
        return File.Exists(full) ? File.ReadAllText(full) : null;
    }
}
