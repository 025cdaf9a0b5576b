using Telephony.Contracts.Api;
using Telephony.Domain.Calls;

namespace Telephony.Plugins.Recording;

/// <summary>An event of the batch that could be understood.</summary>
/// <param name="Message">As the connector sent it.</param>
/// <param name="Fact">What matters for the row.</param>
/// <param name="IsFresh">Whether it was sent within a minute of having been seen: it has not waited, and tells what its agent does now.</param>
internal sealed record RecordedEvent(CallEventMessage Message, CallFact Fact, bool IsFresh)
{
    /// <summary>Whether the agent's screen is to show something when this is the first news of the call.</summary>
    public bool CanPop => Fact.State is CallState.Incoming or CallState.Start or CallState.Ringing or CallState.Preview or CallState.Talk;
}
