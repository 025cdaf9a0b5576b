using Telephony.Domain.Calls;

namespace Telephony.Connector.Live;

/// <summary>Whether two calls of one agent can be joined, by transfer or conference: a table of states.</summary>
internal static class Joining
{
    /// <summary>There is no call that could be the second one.</summary>
    public const string NoSecond = "There is no second call on hold. Hold the first party, talk with the second, then try again.";

    /// <summary>The call that the command is about is over: it waits for its wrap-up only.</summary>
    public const string Over = "This call is over. Only a call that is talked in can be joined with one on hold.";

    /// <summary>What is missing, a sentence for the agent; empty when nothing is.</summary>
    /// <param name="other">The other one.</param>
    /// <param name="mayRing">True where the second party need not have answered yet: the transfer of a consultation.</param>
    public static string FaultOf(CallRow one, CallRow other, bool mayRing) => (one.State, other.State) switch
    {
        (CallState.Hold, CallState.Hold) => "Both calls are on hold. Resume one of them first.",
        (CallState.Talk, CallState.Hold) or (CallState.Hold, CallState.Talk) => "",
        (CallState.Ringing, CallState.Hold) or (CallState.Hold, CallState.Ringing) => mayRing ? "" : "The second party has not answered yet.",
        (CallState.Hold, CallState.Incoming or CallState.Start) or (CallState.Incoming or CallState.Start, CallState.Hold) => "The second call has not been answered yet.",
        _ => NoSecond,
    };
}
