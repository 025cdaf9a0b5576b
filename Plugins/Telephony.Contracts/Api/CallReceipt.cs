using System.Runtime.Serialization;

namespace Telephony.Contracts.Api;

/// <summary>
/// What <c>cts_RecordCallEvents</c> answers for one call, in the JSON array <c>Calls</c>:
/// <c>[{"callKey":"…","dtCallId":"…","phoneCallId":"…","agentId":"…","extension":"1001","lastSequence":3,"wrapSeconds":20,"customerName":"…","outcome":"","attempt":1,"isCallback":false,"shownVariables":[{"label":"Account number","value":"4711"}]}]</c>.
/// </summary>
[DataContract]
public sealed record CallReceipt
{
    /// <summary>Key of the call.</summary>
    [DataMember(Name = "callKey")]
    public string CallKey { get; init; } = "";

    /// <summary>Id of the cts_dialercall row.</summary>
    [DataMember(Name = "dtCallId")]
    public string DtCallId { get; init; } = "";

    /// <summary>Id of the phonecall row; empty while there is none.</summary>
    [DataMember(Name = "phoneCallId")]
    public string PhoneCallId { get; init; } = "";

    /// <summary>The agent's systemuser id; empty while no agent is known.</summary>
    [DataMember(Name = "agentId")]
    public string AgentId { get; init; } = "";

    /// <summary>The agent's extension; empty while no agent is rung.</summary>
    [DataMember(Name = "extension")]
    public string Extension { get; init; } = "";

    /// <summary>The highest sequence recorded so far.</summary>
    [DataMember(Name = "lastSequence")]
    public int LastSequence { get; init; }

    /// <summary>How long the agent's wrap time is after this call, in seconds; 0 for none.</summary>
    [DataMember(Name = "wrapSeconds")]
    public int WrapSeconds { get; init; }

    /// <summary>Full name of the other party as far as a record is known.</summary>
    [DataMember(Name = "customerName")]
    public string CustomerName { get; init; } = "";

    /// <summary>The outcome that counts so far, or empty.</summary>
    [DataMember(Name = "outcome")]
    public string Outcome { get; init; } = "";

    /// <summary>Which attempt the call is: 1, or one more than the call whose retry it continues; 0 before its first event is recorded.</summary>
    [DataMember(Name = "attempt")]
    public int Attempt { get; init; }

    /// <summary>Whether the call continues an earlier one that was to be tried again.</summary>
    [DataMember(Name = "isCallback")]
    public bool IsCallback { get; init; }

    /// <summary>What the PBX or its menu knows of the call and the setting Shown Variables lists, in the setting's order.</summary>
    [DataMember(Name = "shownVariables")]
    public IReadOnlyList<ShownVariable> ShownVariables { get; init; } = [];
}
