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

    /// <summary>
    /// The https address of the organization that the call's DNIS names (<c>cts_dialerdnis.cts_crmurl</c>); empty for this one. It may be
    /// this one's own address: a plug-in does not know it, so the connector compares.
    /// </summary>
    [DataMember(Name = "organization")]
    public string Organization { get; init; } = "";

    /// <summary>What to ask that organization with <c>cts_ResolveCall</c>; absent without <see cref="Organization"/>.</summary>
    [DataMember(Name = "question")]
    public OrganizationQuestion? Question { get; init; }
}
