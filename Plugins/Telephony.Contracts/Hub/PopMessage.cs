using Telephony.Contracts.Api;

namespace Telephony.Contracts.Hub;

/// <summary>The order to show something for a call: connector to hub to the agent's browser.</summary>
public sealed record PopMessage
{
    /// <summary>Key of the call.</summary>
    public required string CallKey { get; init; }

    /// <summary>Extension of the agent.</summary>
    public required string Extension { get; init; }

    /// <summary>What to show.</summary>
    public required PopDecision Decision { get; init; }

    /// <summary>When the pop passed each place, oldest first, so that a slow pop names the slow hop.</summary>
    public IReadOnlyList<Hop> Hops { get; init; } = [];
}

/// <summary>One place on the way and when it was passed, UTC: <c>pbx</c>, <c>tracked</c>, <c>sent</c>, <c>decided</c>, <c>published</c>, <c>forwarded</c>.</summary>
public sealed record Hop(string Name, DateTimeOffset At);
