using Telephony.Domain.Calls;
using Choices = Telephony.Contracts.Generated.Choices;

namespace Telephony.Contracts.Hub;

/// <summary>What a colleague does now, as far as it says whether the phone will be answered: hub to browser. Nothing of whom the colleague talks with.</summary>
public sealed record ColleaguePresence
{
    /// <summary>The colleague's extension.</summary>
    public required string Extension { get; init; }

    /// <summary>Whether the colleague takes calls; logged out where the connector has told nothing.</summary>
    public required AgentState AgentState { get; init; }

    /// <summary>Where the call stands that matters most; idle without one.</summary>
    public required Choices.CallState CallState { get; init; }

    /// <summary>True when the colleague's phone is registered at the PBX.</summary>
    public required bool PhoneReachable { get; init; }
}
