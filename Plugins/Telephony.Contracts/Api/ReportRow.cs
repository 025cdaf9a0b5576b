using System.Runtime.Serialization;

namespace Telephony.Contracts.Api;

/// <summary>
/// A row of a report, in the JSON array <c>Rows</c> that <c>cts_GetReport</c> answers:
/// <c>{"kind":"agent","agentId":"…","name":"Alice Agent","cells":[{"value":12,"color":""},{"value":75,"color":"amber"},{"value":null,"color":""}]}</c>.
/// </summary>
[DataContract]
public sealed record ReportRow
{
    /// <summary><c>agent</c>; <c>noAgent</c> for calls that no agent ever had; <c>total</c> for the last row, over all rows.</summary>
    [DataMember(Name = "kind")]
    public string Kind { get; init; } = "agent";

    /// <summary>The agent's systemuser id, by which the hub's data join; empty in other rows.</summary>
    [DataMember(Name = "agentId")]
    public string AgentId { get; init; } = "";

    /// <summary>The agent's full name; empty in other rows.</summary>
    [DataMember(Name = "name")]
    public string Name { get; init; } = "";

    /// <summary>One cell for each column, in the order of the columns.</summary>
    [DataMember(Name = "cells")]
    public IReadOnlyList<ReportCell> Cells { get; init; } = [];
}

/// <summary>One value of a report: <c>{"value":75,"color":"amber"}</c>.</summary>
[DataContract]
public sealed record ReportCell
{
    /// <summary>The value, rounded to four decimals; null is shown as a dash: a division by zero, or a livestate column.</summary>
    [DataMember(Name = "value")]
    public double? Value { get; init; }

    /// <summary>The colour by the column's rules; empty for none.</summary>
    [DataMember(Name = "color")]
    public string Color { get; init; } = "";
}
