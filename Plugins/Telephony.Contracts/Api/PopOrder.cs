using System.Runtime.Serialization;

namespace Telephony.Contracts.Api;

/// <summary>One screen pop for one agent, in the JSON array <c>Pops</c> that <c>cts_RecordCallEvents</c> answers.</summary>
[DataContract]
public sealed record PopOrder
{
    /// <summary>Key of the call.</summary>
    [DataMember(Name = "callKey")]
    public string CallKey { get; init; } = "";

    /// <summary>Extension of the agent whose phone rings.</summary>
    [DataMember(Name = "extension")]
    public string Extension { get; init; } = "";

    /// <summary>The agent's systemuser id.</summary>
    [DataMember(Name = "agentId")]
    public string AgentId { get; init; } = "";

    /// <summary>What to show.</summary>
    [DataMember(Name = "decision")]
    public PopDecision Decision { get; init; } = new();
}
