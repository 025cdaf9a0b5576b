using Telephony.Domain.Calls;
using Choices = Telephony.Contracts.Generated.Choices;

namespace Telephony.Contracts.Hub;

/// <summary>One agent as the supervisor sees the desk now: hub to browser. The whole row every time. Holds what the columns of type <c>livestate</c> show.</summary>
public sealed record TeamAgent
{
    /// <summary>Name of the PBX.</summary>
    public required string Pbx { get; init; }

    /// <summary>Extension of the agent.</summary>
    public required string Extension { get; init; }

    /// <summary>The agent's systemuser id, by which rows of reports join; empty when the connector has not told it.</summary>
    public string SystemUserId { get; init; } = "";

    /// <summary>Whether the agent takes calls.</summary>
    public required AgentState AgentState { get; init; }

    /// <summary>Where the call stands that matters most: a talk before a held one before a ringing one; idle without a call.</summary>
    public required Choices.CallState CallState { get; init; }

    /// <summary>Since when, UTC: the state of that call or, without one, of the agent. The time in state is the hub's clock minus this.</summary>
    public required DateTimeOffset StateSince { get; init; }

    /// <summary>Why the agent is not ready; empty otherwise.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The queue of that call.</summary>
    public string Queue { get; init; } = "";

    /// <summary>The other party's number.</summary>
    public string Phone { get; init; } = "";

    /// <summary>What the other party dialled.</summary>
    public string Dnis { get; init; } = "";

    /// <summary>True when the agent's phone is registered at the PBX.</summary>
    public bool PhoneReachable { get; init; }

    /// <summary>Every call of the agent, oldest first.</summary>
    public IReadOnlyList<TeamCall> Calls { get; init; } = [];
}
