using Telephony.Connector.Calls;
using Telephony.Connector.Dataverse;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Tests.Live;

/// <summary>A desk beside another connector's, and under clocks that somebody sets.</summary>
[TestClass]
public sealed class CallDeskBesideOthersTests : IDisposable
{
    private const string Key = "main~20260302080000~100.1";

    private static readonly ChannelFacts Anna = Phones.Caller();
    private static readonly ChannelFacts Alice = Phones.Agent("1001", "100.2");

    private readonly DeskUnderTest _under = new();

    private Phones Phones => _under.Phones;

    public void Dispose() => _under.Dispose();

    [TestMethod]
    public void A_call_whose_end_another_connector_has_recorded_ends_no_second_time()
    {
        TalkAndHangUp();
        _under.Receive(Key, wrapSeconds: 30);

        _under.Desk.Settle([new RecordedCall(Key, CallState.End) { Extension = "1001", LastSequence = 5, StateSince = _under.Clock.GetUtcNow() }]);
        _under.Clock.Advance(TimeSpan.FromSeconds(30));

        Assert.IsEmpty(_under.Events);
        Assert.IsEmpty(_under.Desk.Snapshot());
    }

    [TestMethod]
    public void A_talk_whose_end_another_connector_has_recorded_ends_without_a_word()
    {
        Phones.Arrive(Anna);
        Phones.Ring(Anna, Alice);
        Phones.Talk(Anna, Alice);
        _under.Desk.Settle([new RecordedCall(Key, CallState.End) { Extension = "1001", LastSequence = 5, StateSince = _under.Clock.GetUtcNow() }]);

        _under.Apply(new ListCompleted(_under.Clock.GetUtcNow()));
        _under.Clock.Advance(TimeSpan.FromSeconds(30));

        Assert.IsEmpty(_under.Events);
        Assert.IsEmpty(_under.Desk.Snapshot());
    }

    [TestMethod]
    public void A_clock_that_is_set_back_makes_the_wrap_time_no_longer()
    {
        TalkAndHangUp();
        _under.Receive(Key, wrapSeconds: 30);

        _under.Clock.SetAhead = TimeSpan.FromHours(-2);
        _under.Clock.Advance(TimeSpan.FromSeconds(30));

        Assert.AreEqual("waiting incoming talk idle end", _under.StatesOf(Key));
    }

    [TestMethod]
    public void After_the_clock_of_the_PBX_was_set_back_a_short_talk_is_still_none()
    {
        Phones.Arrive(Anna);
        Phones.Ring(Anna, Alice);
        var now = _under.Clock.GetUtcNow().AddHours(-2);
        _under.Apply(
            new DialEnded(now, Alice.Uniqueid, "ANSWER"),
            new BridgeEntered(now, "b", Alice with { State = 6 }),
            new BridgeEntered(now, "b", Anna with { State = 6 }));
        _under.Clock.Advance(TimeSpan.FromMilliseconds(59));
        _under.Apply(new BridgeLeft(now.AddMilliseconds(59), "b", Alice with { State = 6 }));
        _under.Clock.Advance(TimeSpan.FromMilliseconds(100));

        Assert.DoesNotContain("talk", _under.StatesOf(Key));
    }

    private void TalkAndHangUp()
    {
        Phones.Arrive(Anna);
        Phones.Ring(Anna, Alice);
        Phones.Talk(Anna, Alice);
        Phones.HangUp(Alice, Anna);
    }
}
