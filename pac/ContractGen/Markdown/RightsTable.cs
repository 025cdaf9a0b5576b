using System.Text;
using System.Text.RegularExpressions;
using Telephony.ContractGen.Source;

namespace Telephony.ContractGen.Markdown;

/// <summary>What each role may do with each table, as a table of Markdown in the solution's page on roles.</summary>
public static partial class RightsTable
{
    private const string Begin = "<!-- rights: written by pac/ContractGen -->";
    private const string End = "<!-- /rights -->";

    private static readonly (string Level, string Word)[] Levels = [("Global", "all"), ("Deep", "units below"), ("Local", "own unit"), ("Basic", "own")];
    private static readonly string[] Rights = ["Read", "Create", "Write", "Delete", "Append", "AppendTo", "Assign", "Share"];

    /// <summary>The page with the table as the roles are.</summary>
    /// <param name="page">The page as it is.</param>
    /// <param name="roles">The roles; the table has a column for each in this order.</param>
    /// <exception cref="InvalidDataException">The page has no place for the table.</exception>
    public static string Into(string page, IReadOnlyList<RoleDescription> roles)
    {
        var begin = page.IndexOf(Begin, StringComparison.Ordinal);
        var end = page.IndexOf(End, StringComparison.Ordinal);
        return begin >= 0 && end > begin
            ? page[..begin] + Begin + "\n" + Write(roles) + page[end..]
            : throw new InvalidDataException($"Solution/docs/roles.md has no lines \"{Begin}\" and \"{End}\" for the table of rights to go between.");
    }

    private static string Write(IReadOnlyList<RoleDescription> roles)
    {
        var text = new StringBuilder();
        text.Append("| | ").AppendJoin(" | ", roles.Select(role => role.Name.Split(' ')[^1])).Append(" |\n");
        text.Append("|---|").Append(string.Concat(Enumerable.Repeat("---|", roles.Count))).Append('\n');
        var subjects = roles.SelectMany(role => role.Privileges.Keys).Select(SubjectOf).Distinct()
            .OrderBy(subject => !subject.StartsWith("cts_", StringComparison.Ordinal)).ThenBy(subject => subject, StringComparer.Ordinal);
        foreach (var subject in subjects)
        {
            text.Append($"| `{subject}` | ").AppendJoin(" | ", roles.Select(role => Cell(role, subject))).Append(" |\n");
        }

        return text.ToString();
    }

    private static string Cell(RoleDescription role, string subject)
    {
        var held = role.Privileges.Where(privilege => SubjectOf(privilege.Key) == subject).ToDictionary(privilege => RightOf(privilege.Key), privilege => privilege.Value);
        return string.Join("; ", Levels.Select(level => (level.Word, Rights: Rights.Prepend("").Where(right => held.GetValueOrDefault(right) == level.Level).ToList()))
            .Where(each => each.Rights.Count > 0)
            .Select(each => each.Rights is [""] ? "yes" : $"{each.Word}: {string.Join(", ", each.Rights.Select(Word))}"));
    }

    private static string Word(string right) => right == "AppendTo" ? "append to" : right.ToLowerInvariant();

    private static string SubjectOf(string privilege) => TablePrivilege().Match(privilege) is { Success: true } match ? match.Groups[2].Value : privilege;

    private static string RightOf(string privilege) => TablePrivilege().Match(privilege) is { Success: true } match ? match.Groups[1].Value : "";

    [GeneratedRegex("^prv(AppendTo|Append|Assign|Create|Delete|Read|Share|Write)(.+)$")]
    private static partial Regex TablePrivilege();
}
