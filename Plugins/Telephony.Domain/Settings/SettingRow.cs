namespace Telephony.Domain.Settings;

/// <summary>One row of <c>cts_dialerkvtable</c>: a setting, a rule or a lookup definition.</summary>
/// <param name="Name">What it sets.</param>
/// <param name="Key">Its place among rows of the same name.</param>
/// <param name="Value">The value as text.</param>
/// <param name="Parent">Blank, or <c>AppSettings</c>.</param>
/// <param name="Scope"><c>global</c>, a systemuser id, or a user's full name.</param>
/// <param name="Type">What the value is: <c>phone</c>, <c>name</c>, <c>string</c> or blank.</param>
public sealed record SettingRow(string Name, string Key, string Value, string Parent = "", string Scope = SettingRow.Global, string Type = "")
{
    /// <summary>The scope of everybody.</summary>
    public const string Global = "global";

    /// <summary>Id of the row; empty for one that is not saved.</summary>
    public string Id { get; init; } = "";

    /// <summary>When it was created, UTC. Of two rows for one setting the one created last counts.</summary>
    public DateTime CreatedOn { get; init; }

    /// <summary>The order in which rows for one thing count: the one created last first, and of two created at the same moment the one whose id sorts later as text.</summary>
    public static IEnumerable<SettingRow> InOrder(IEnumerable<SettingRow> rows) =>
        rows.OrderByDescending(row => row.CreatedOn).ThenByDescending(row => row.Id, StringComparer.Ordinal);

    /// <summary>Whether another row is for the same users.</summary>
    public bool HasScopeOf(SettingRow other) =>
        (IsGlobal && other.IsGlobal) || string.Equals(Scope.Trim().Trim('{', '}'), other.Scope.Trim().Trim('{', '}'), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether everybody gets it. A blank scope is global.</summary>
    public bool IsGlobal => Scope.Trim().Length == 0 || string.Equals(Scope.Trim(), Global, StringComparison.OrdinalIgnoreCase);
}
