using System.Runtime.Serialization;

namespace Telephony.Contracts.Api;

/// <summary>One thing that the PBX or its menu knows of a call: a channel variable with what the organization calls it.</summary>
[DataContract]
public sealed record ShownVariable
{
    /// <summary>What it is called.</summary>
    [DataMember(Name = "label")]
    public string Label { get; init; } = "";

    /// <summary>What the PBX says; hostile text.</summary>
    [DataMember(Name = "value")]
    public string Value { get; init; } = "";
}
