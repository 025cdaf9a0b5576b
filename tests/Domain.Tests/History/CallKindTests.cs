using Telephony.Domain.Calls;
using Telephony.Domain.History;

namespace Telephony.Domain.Tests.History;

[TestClass]
public sealed class CallKindTests
{
    [TestMethod]
    [DataRow(CallState.Incoming, LineResult.None, "", false, CallKind.Open, DisplayName = "a call that rings is open")]
    [DataRow(CallState.Talk, LineResult.Talk, "", false, CallKind.Open, DisplayName = "a call that is talked in is open")]
    [DataRow(CallState.End, LineResult.Talk, "Solved", false, CallKind.Talked, DisplayName = "a talk stays one whatever its outcome")]
    [DataRow(CallState.End, LineResult.NoAnswer, OutcomeNames.MissedCall, false, CallKind.Missed, DisplayName = "nobody answered")]
    [DataRow(CallState.End, LineResult.NoAnswer, "My own word", false, CallKind.Missed, DisplayName = "nobody answered, whatever a customiser calls it")]
    [DataRow(CallState.End, LineResult.NoAnswer, OutcomeNames.Deflect, false, CallKind.Rejected, DisplayName = "the agent rejected it")]
    [DataRow(CallState.End, LineResult.None, OutcomeNames.AnsweredElsewhere, false, CallKind.Elsewhere, DisplayName = "a colleague answered")]
    [DataRow(CallState.End, LineResult.Busy, OutcomeNames.Busy, true, CallKind.NotReached, DisplayName = "who was called is busy")]
    public void A_call_is_what_the_line_says(CallState state, LineResult line, string outcome, bool isOutgoing, CallKind kind) =>
        Assert.AreEqual(kind, CallKinds.Of(new CallRecord { State = state, Line = line, Outcome = outcome }, isOutgoing));
}
