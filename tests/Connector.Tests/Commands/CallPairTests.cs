using Telephony.Connector.Commands;
using Telephony.Connector.Live;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Tests.Commands;

[TestClass]
public sealed class CallPairTests
{
    private const string Missing = "There is no second call on hold. Hold the first party, talk with the second, then try again.";

    [TestMethod]
    [DataRow(CallState.Talk, CallState.Hold, "")]
    [DataRow(CallState.Hold, CallState.Talk, "")]
    [DataRow(CallState.Hold, CallState.Ringing, "The second party has not answered yet.")]
    [DataRow(CallState.Ringing, CallState.Hold, "The second party has not answered yet.")]
    [DataRow(CallState.Hold, CallState.Hold, "Both calls are on hold. Resume one of them first.")]
    [DataRow(CallState.Hold, CallState.Incoming, "The second call has not been answered yet.")]
    [DataRow(CallState.Incoming, CallState.Hold, "The second call has not been answered yet.")]
    [DataRow(CallState.Hold, CallState.Start, "The second call has not been answered yet.")]
    [DataRow(CallState.Talk, CallState.Incoming, Missing)]
    [DataRow(CallState.Talk, CallState.Talk, Missing)]
    public void Two_calls_are_joined_when_one_is_talked_in_and_the_other_held(CallState one, CallState other, string fault)
    {
        var pair = Read(Row("a", one), "", Row("b", other));

        Assert.AreEqual(fault, pair.Fault);
        if (fault.Length == 0)
        {
            Assert.AreEqual((CallState.Hold, CallState.Talk), (pair.Found!.Held.State, pair.Found.Current.State));
        }
    }

    [TestMethod]
    public void A_transfer_may_be_completed_while_the_second_phone_rings()
    {
        var pair = CallPair.Of(Row("a", CallState.Hold), "", [Row("b", CallState.Ringing)], mayRing: true);

        Assert.AreEqual(("a", "b"), (pair.Held.Key, pair.Current.Key));
    }

    [TestMethod]
    public void Of_several_held_calls_one_has_to_be_named()
    {
        var (talk, others) = (Row("a", CallState.Talk), new[] { Row("b", CallState.Hold), Row("c", CallState.Hold) });

        Assert.AreEqual("Several calls could be the second one. Say which.", Read(talk, "", others).Fault);
        Assert.AreEqual("c", Read(talk, "c", others).Found!.Held.Key);
    }

    [TestMethod]
    public void A_call_that_rings_besides_does_not_stand_in_the_way_of_the_held_one()
    {
        var pair = Read(Row("a", CallState.Talk), "", Row("b", CallState.Incoming), Row("c", CallState.Hold));

        Assert.AreEqual("c", pair.Found!.Held.Key);
    }

    [TestMethod]
    public void A_named_call_that_is_not_held_is_refused_though_another_one_is()
    {
        var pair = Read(Row("a", CallState.Talk), "b", Row("b", CallState.Incoming), Row("c", CallState.Hold));

        Assert.AreEqual(Missing, pair.Fault);
    }

    [TestMethod]
    public void A_call_that_is_over_is_joined_with_none_though_another_one_is_on_hold()
    {
        var (wrapUp, held) = (Row("a", CallState.Idle), Row("b", CallState.Hold));

        Assert.AreEqual("This call is over. Only a call that is talked in can be joined with one on hold.", Read(wrapUp, "b", held).Fault);
        Assert.AreEqual("This call is over. Only a call that is talked in can be joined with one on hold.", Read(wrapUp, "", held).Fault);
    }

    [TestMethod]
    public void The_call_itself_is_refused_as_the_second_one()
    {
        var (talk, held) = (Row("a", CallState.Talk), Row("b", CallState.Hold));

        Assert.AreEqual("The second call is the same as the first. Name the call that is on hold.", Read(talk, "a", held).Fault);
    }

    private static (CallPair? Found, string Fault) Read(CallRow row, string otherKey, params CallRow[] others)
    {
        try
        {
            return (CallPair.Of(row, otherKey, others, mayRing: false), "");
        }
        catch (CommandRefusedException refused)
        {
            return (null, refused.Message);
        }
    }

    private static CallRow Row(string key, CallState state) => new() { Key = key, CallId = key, Extension = "1001", State = state };
}
