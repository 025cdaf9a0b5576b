using System.Runtime.Serialization;

namespace Telephony.Contracts.Api;

/// <summary>
/// What an agent's screen shows for a call: the answer of <c>cts_ResolveCall</c> and <c>cts_ChooseMatch</c> (JSON text
/// <c>Decision</c>) and a part of every <see cref="PopOrder"/>.
/// </summary>
[DataContract]
public sealed record PopDecision
{
    /// <summary>Longest address that a call's row keeps (<c>cts_urldisplayed</c>), in letters.</summary>
    public const int LongestUrl = 2000;

    /// <summary><c>form</c>, <c>url</c>, <c>choose</c>, <c>new</c> or <c>none</c>.</summary>
    [DataMember(Name = "kind")]
    public string Kind { get; init; } = "none";

    /// <summary>The address to open when the kind is <c>url</c>, with its <c>Data</c> parameter.</summary>
    [DataMember(Name = "url")]
    public string Url { get; init; } = "";

    /// <summary>Logical name of the table to open: <c>form</c> and <c>new</c>.</summary>
    [DataMember(Name = "table")]
    public string Table { get; init; } = "";

    /// <summary>Id of the record to open: <c>form</c>.</summary>
    [DataMember(Name = "recordId")]
    public string RecordId { get; init; } = "";

    /// <summary>Column values to fill in: <c>new</c>, such as <c>{"telephone1":"+4930111222"}</c>.</summary>
    [DataMember(Name = "defaults")]
    public Dictionary<string, string> Defaults { get; init; } = [];

    /// <summary>Every record found, in the configured order of tables.</summary>
    [DataMember(Name = "matches")]
    public IReadOnlyList<MatchedRecord> Matches { get; init; } = [];

    /// <summary>Key of the rule that decided; empty when none did.</summary>
    [DataMember(Name = "rule")]
    public string Rule { get; init; } = "";

    /// <summary>Why it came out so, in a sentence for the agent; also what was refused and why.</summary>
    [DataMember(Name = "reason")]
    public string Reason { get; init; } = "";

    /// <summary>Key of the call, or empty.</summary>
    [DataMember(Name = "callKey")]
    public string CallKey { get; init; } = "";

    /// <summary>Id of the cts_dialercall row, or empty.</summary>
    [DataMember(Name = "dtCallId")]
    public string DtCallId { get; init; } = "";

    /// <summary>Id of the phonecall row, or empty.</summary>
    [DataMember(Name = "phoneCallId")]
    public string PhoneCallId { get; init; } = "";

    /// <summary>The <c>Data</c> parameter for custom pages and the scripting pane: <c>state=incoming&amp;type=phonecall&amp;…</c>, not yet encoded as a whole.</summary>
    [DataMember(Name = "data")]
    public string Data { get; init; } = "";
}
