using System.Runtime.Serialization;

namespace Telephony.Contracts.Api;

/// <summary>
/// A column of a report, in the JSON array <c>Columns</c> that <c>cts_GetReport</c> answers:
/// <c>{"name":"rate","heading":"Answered","type":"calculated","key":"","format":"percent","width":20,"problem":"","steps":[{"sign":"&lt;","limit":"60","color":"red"}]}</c>.
/// </summary>
[DataContract]
public sealed record ReportColumn
{
    /// <summary>The name by which other columns cite it.</summary>
    [DataMember(Name = "name")]
    public string Name { get; init; } = "";

    /// <summary>What is above the column.</summary>
    [DataMember(Name = "heading")]
    public string Heading { get; init; } = "";

    /// <summary><c>attribute</c>, <c>calculated</c> or <c>livestate</c>; the cells of a livestate column are empty, the hub knows them.</summary>
    [DataMember(Name = "type")]
    public string Type { get; init; } = "";

    /// <summary>What the hub fills in: <c>agentstate</c>, <c>callstate</c>, <c>timeinstate</c>, <c>reason</c>, <c>extension</c>, <c>queue</c>, <c>phone</c> or <c>dnis</c>; empty for other types.</summary>
    [DataMember(Name = "key")]
    public string Key { get; init; } = "";

    /// <summary>How a value reads: <c>number</c>, <c>seconds</c> (a duration) or <c>percent</c> (80 is 80 %).</summary>
    [DataMember(Name = "format")]
    public string Format { get; init; } = "number";

    /// <summary>Width in percent of the table; 0 for a share of what is left.</summary>
    [DataMember(Name = "width")]
    public int Width { get; init; }

    /// <summary>Why the column cannot be worked out, in sentences for whoever writes reports: its cells are empty then. Empty for a column that works.</summary>
    [DataMember(Name = "problem")]
    public string Problem { get; init; } = "";

    /// <summary>Its colours; the first step that fits a value decides. Cells have their colour already; livestate columns need the steps.</summary>
    [DataMember(Name = "steps")]
    public IReadOnlyList<ReportStep> Steps { get; init; } = [];
}

/// <summary>One step of a column's colours: <c>{"sign":"&lt;","limit":"60","color":"red"}</c>.</summary>
[DataContract]
public sealed record ReportStep
{
    /// <summary><c>=</c>, <c>!=</c>, <c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c> or <c>&gt;=</c>; empty fits every value.</summary>
    [DataMember(Name = "sign")]
    public string Sign { get; init; } = "";

    /// <summary>What is compared with: a number with a point, or a word of a livestate column.</summary>
    [DataMember(Name = "limit")]
    public string Limit { get; init; } = "";

    /// <summary>A colour's name, such as <c>amber</c>, or <c>#rrggbb</c>.</summary>
    [DataMember(Name = "color")]
    public string Color { get; init; } = "";
}
