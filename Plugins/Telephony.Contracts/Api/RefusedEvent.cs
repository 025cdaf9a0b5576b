using System.Runtime.Serialization;

namespace Telephony.Contracts.Api;

/// <summary>An event that <c>cts_RecordCallEvents</c> did not record, in its JSON array <c>Refused</c>; the others of the batch are recorded.</summary>
[DataContract]
public sealed record RefusedEvent
{
    /// <summary>Key of the event.</summary>
    [DataMember(Name = "key")]
    public string Key { get; init; } = "";

    /// <summary>What was expected, in a sentence.</summary>
    [DataMember(Name = "reason")]
    public string Reason { get; init; } = "";
}
