using System.Runtime.Serialization;

namespace Telephony.Contracts.Api;

/// <summary>
/// Whom an agent may mean who types a name or a number: the answer of <c>cts_SearchDirectory</c> (JSON text <c>Found</c>):
/// <c>{"colleagues":[…],"records":[…],"recent":[…]}</c>, each list the best first and short.
/// </summary>
[DataContract]
public sealed record DirectoryAnswer
{
    /// <summary>Users of this organization, by name.</summary>
    [DataMember(Name = "colleagues")]
    public IReadOnlyList<DirectoryColleague> Colleagues { get; init; } = [];

    /// <summary>Records of the tables that are searched for callers, those that the agent may read, in the configured order of tables.</summary>
    [DataMember(Name = "records")]
    public IReadOnlyList<DirectoryRecord> Records { get; init; } = [];

    /// <summary>Numbers of the agent's own calls, the last one first, each once.</summary>
    [DataMember(Name = "recent")]
    public IReadOnlyList<RecentNumber> Recent { get; init; } = [];
}

/// <summary>A number of somebody: <c>{"number":"+49 30 111222","column":"telephone1"}</c>.</summary>
[DataContract]
public sealed record DirectoryNumber
{
    /// <summary>The number as it is written in the record; hostile text.</summary>
    [DataMember(Name = "number")]
    public string Number { get; init; } = "";

    /// <summary>Logical name of the column that has it.</summary>
    [DataMember(Name = "column")]
    public string Column { get; init; } = "";
}

/// <summary>A colleague and the numbers that reach the colleague.</summary>
[DataContract]
public sealed record DirectoryColleague
{
    /// <summary>The systemuser id.</summary>
    [DataMember(Name = "systemUserId")]
    public string SystemUserId { get; init; } = "";

    /// <summary>The full name.</summary>
    [DataMember(Name = "name")]
    public string Name { get; init; } = "";

    /// <summary>The extension at the agent's own PBX, by which the hub knows the colleague's presence; empty for a colleague without one.</summary>
    [DataMember(Name = "extension")]
    public string Extension { get; init; } = "";

    /// <summary>Every number, the extension first.</summary>
    [DataMember(Name = "numbers")]
    public IReadOnlyList<DirectoryNumber> Numbers { get; init; } = [];
}

/// <summary>A record that can be called.</summary>
[DataContract]
public sealed record DirectoryRecord
{
    /// <summary>Logical name of the table.</summary>
    [DataMember(Name = "table")]
    public string Table { get; init; } = "";

    /// <summary>Id of the record.</summary>
    [DataMember(Name = "recordId")]
    public string RecordId { get; init; } = "";

    /// <summary>The configured text of the record: its name in lists.</summary>
    [DataMember(Name = "name")]
    public string Name { get; init; } = "";

    /// <summary>Its numbers, in the configured order of columns.</summary>
    [DataMember(Name = "numbers")]
    public IReadOnlyList<DirectoryNumber> Numbers { get; init; } = [];
}

/// <summary>A number that the agent has spoken with, or tried to.</summary>
[DataContract]
public sealed record RecentNumber
{
    /// <summary>The number as the call log has it; hostile text.</summary>
    [DataMember(Name = "number")]
    public string Number { get; init; } = "";

    /// <summary>Who it was, as the call log names it; empty when not known.</summary>
    [DataMember(Name = "name")]
    public string Name { get; init; } = "";

    /// <summary>Logical name of the record's table; empty for none.</summary>
    [DataMember(Name = "table")]
    public string Table { get; init; } = "";

    /// <summary>Id of the record; empty for none.</summary>
    [DataMember(Name = "recordId")]
    public string RecordId { get; init; } = "";
}
