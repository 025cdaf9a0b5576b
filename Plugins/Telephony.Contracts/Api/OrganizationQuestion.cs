using System.Runtime.Serialization;

namespace Telephony.Contracts.Api;

/// <summary>
/// What a connector needs to ask another organization who calls: the request of <c>cts_ResolveCall</c> there, and the agent as that
/// organization may know the agent. Part of a <see cref="PopOrder"/>.
/// </summary>
[DataContract]
public sealed record OrganizationQuestion
{
    /// <summary>The agent's id in the tenant's directory (<c>azureactivedirectoryobjectid</c>), for the header CallerObjectId; or empty.</summary>
    [DataMember(Name = "agentObjectId")]
    public string AgentObjectId { get; init; } = "";

    /// <summary>The agent's user name (<c>domainname</c>), or empty.</summary>
    [DataMember(Name = "agentUserName")]
    public string AgentUserName { get; init; } = "";

    /// <summary>The agent's address (<c>internalemailaddress</c>), or empty.</summary>
    [DataMember(Name = "agentEmail")]
    public string AgentEmail { get; init; } = "";

    /// <summary>The other party's number as the PBX gives it.</summary>
    [DataMember(Name = "phoneNumber")]
    public string PhoneNumber { get; init; } = "";

    /// <summary>A word of <c>CallDirection</c>.</summary>
    [DataMember(Name = "direction")]
    public string Direction { get; init; } = "";

    /// <summary>The number that the customer dialled.</summary>
    [DataMember(Name = "dnis")]
    public string Dnis { get; init; } = "";

    /// <summary>The queue's name.</summary>
    [DataMember(Name = "queueName")]
    public string QueueName { get; init; } = "";

    /// <summary>The caller's name without queue prefix; hostile text.</summary>
    [DataMember(Name = "callerName")]
    public string CallerName { get; init; } = "";

    /// <summary>Channel variables by name.</summary>
    [DataMember(Name = "variables")]
    public Dictionary<string, string> Variables { get; init; } = [];
}
