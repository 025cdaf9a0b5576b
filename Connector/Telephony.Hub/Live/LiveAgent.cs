using Telephony.Contracts.Hub;

namespace Telephony.Hub.Live;

/// <summary>What the hub knows of one agent: the presence and the calls. Immutable, so that it can be read while the next one is made.</summary>
/// <param name="Extension">The agent's extension.</param>
internal sealed record LiveAgent(string Extension)
{
    /// <summary>The presence; null while the connector has not told it.</summary>
    public AgentMessage? Presence { get; init; }

    /// <summary>The calls that are not over, oldest first.</summary>
    public IReadOnlyList<CallMessage> Calls { get; init; } = [];

    /// <summary>When the last call went, UTC; null while there was none since the hub began.</summary>
    public DateTimeOffset? FreeSince { get; init; }

    /// <summary>One of the calls; null when the agent does not have it.</summary>
    public CallMessage? Call(string callKey) => Calls.FirstOrDefault(call => call.CallKey == callKey);

    /// <summary>The agent with this call, new or changed.</summary>
    public LiveAgent With(CallMessage call) => this with { Calls = [.. Calls.Where(each => each.CallKey != call.CallKey).Append(call).OrderBy(each => each.StartedOn)] };

    /// <summary>The agent without a call.</summary>
    public LiveAgent Without(string callKey, DateTimeOffset now)
    {
        var left = Calls.Where(call => call.CallKey != callKey).ToList();
        return left.Count == Calls.Count ? this : this with { Calls = left, FreeSince = left.Count == 0 ? now : FreeSince };
    }
}
