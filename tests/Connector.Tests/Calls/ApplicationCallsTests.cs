using Telephony.Connector.Calls;

namespace Telephony.Connector.Tests.Calls;

/// <summary>Phones that an application rings by itself (Page, ARI, a conference), blonde transfers, and calls inside.</summary>
[TestClass]
public sealed class ApplicationCallsTests : CallStory
{
    [TestMethod]
    public void A_page_of_five_phones_is_no_call_of_anybody()
    {
        var pager = Phone("1001", "1.1", state: 4) with { Extension = "*80" };
        Tell(new ChannelAppeared(Now, pager));
        ChannelFacts[] phones = [.. Enumerable.Range(2, 5).Select(i => Phone($"100{i}", $"1.{i}") with { Linkedid = "1.1", ConnectedNumber = "1001" })];
        TellFor(0.1, [.. phones.SelectMany(phone => new PbxFact[] { new ChannelAppeared(Now, phone), new DialBegan(Now, null, phone), new ChannelChanged(Now, phone with { State = 5 }) })]);
        Tell([.. phones.SelectMany(phone => new PbxFact[] { new DialEnded(Now, phone.Uniqueid, "ANSWER"), InRoom("r1", "2017441222", phone) }), InRoom("r1", "2017441222", pager)]);
        Tell([.. HangsUp(pager, "r1"), .. phones.Select(phone => new ChannelEnded(Now, phone, 16, ""))]);

        Assert.AreEqual("", Story);
        Assert.IsEmpty(Tracker.Calls);
    }

    [TestMethod]
    public void A_page_that_rings_until_it_is_answered_is_one_call_of_the_caller()
    {
        var caller = Trunk("1.1");
        var (alice, bob) = (Phone("1001", "1.2") with { Linkedid = "1.1" }, Phone("1002", "1.3") with { Linkedid = "1.1" });
        Tell(new ChannelAppeared(Now, caller));
        Tell(Ring(alice), Ring(bob));
        Tell(new DialEnded(Now, "1.2", "ANSWER"), InRoom("r", "2017", alice), new DialEnded(Now, "1.3", "ANSWER"), InRoom("r", "2017", bob), InRoom("r", "2017", caller));
        Tell(
            new HangupAsked(Now, "1.1"),
            new BridgeLeft(Now, "r", caller),
            new BridgeLeft(Now, "r", bob),
            new BridgeLeft(Now, "r", alice),
            new ChannelEnded(Now, alice, 16, ""),
            new ChannelEnded(Now, caller, 16, ""),
            new ChannelEnded(Now, bob, 16, ""));

        Assert.AreEqual("1.1 1001 Incoming, 1.1 1001 Talk, 1.1 1001 Idle", string.Join(", ", Told.Where(line => line.Contains("1001", StringComparison.Ordinal))));
        Assert.AreEqual("1.1 1002 Incoming, 1.1 1002 Talk, 1.1 1002 Idle", string.Join(", ", Told.Where(line => line.Contains("1002", StringComparison.Ordinal))));
        Assert.AreEqual("Completed Completed, Customer Customer", string.Join(' ', Reasons) + ", " + string.Join(' ', Enders));
    }

    [TestMethod]
    public void A_phone_that_an_application_rings_on_behalf_of_a_caller_rings_for_that_caller()
    {
        var (caller, alice) = (Trunk("1.1"), Phone("1001", "1.2") with { Linkedid = "1.1" });
        Tell(new ChannelAppeared(Now, caller), new ChannelChanged(Now, caller with { State = 6 }));
        Tell(new ChannelAppeared(Now, alice), new DialBegan(Now, null, alice), new ChannelChanged(Now, alice with { State = 5 }));
        Tell([new DialEnded(Now, "1.2", "ANSWER"), .. Joined("b", alice, caller)]);

        Assert.AreEqual("1.1 1001 Incoming, 1.1 1001 Talk", Story);
    }

    [TestMethod]
    public void A_phone_that_an_application_rings_shows_the_caller_and_is_in_that_call_from_the_first_ring_on()
    {
        var (caller, alice, bob) = (Trunk("1.1"), Rung("1001", "2.1"), Rung("1002", "3.1"));
        Tell(new ChannelAppeared(Now, caller), new ChannelChanged(Now, caller with { State = 6 }));
        Tell(Ring(alice), Ring(bob));
        Tell([new DialEnded(Now, "2.1", "ANSWER"), new DialEnded(Now, "3.1", "CANCEL"), new ChannelEnded(Now, bob, 26, ""), .. Joined("b", caller, alice)]);
        Tell(HangsUp(caller, "b"));

        Assert.AreEqual("1.1 1001 Incoming, 1.1 1002 Incoming, 1.1 1002 Idle, 1.1 1001 Talk, 1.1 1001 Idle", Story);
        Assert.AreEqual("AnsweredElsewhere Completed", string.Join(' ', Reasons));
        Assert.IsEmpty(Tracker.Calls);
    }

    [TestMethod]
    public void A_phone_that_an_application_rings_without_a_number_has_one_call_all_the_same()
    {
        var (caller, alice) = (Trunk("1.1", "") with { CallerName = "Anonymous" }, Phone("1001", "2.1"));
        Tell(new ChannelAppeared(Now, caller), new ChannelChanged(Now, caller with { State = 6 }));
        Tell(Ring(alice));
        Tell([new DialEnded(Now, "2.1", "ANSWER"), .. Joined("b", caller, alice)]);
        Assert.AreEqual("Anonymous 1234", $"{Tracker.Calls.Single().Name} {Tracker.Calls.Single().Dnis}");
        Tell([.. HangsUp(caller, "b"), new ChannelEnded(Now, alice, 16, "")]);

        Assert.AreEqual("2.1 1001 Incoming, 2.1 1001 Talk, 2.1 1001 Idle", Story);
        Assert.IsEmpty(Tracker.Calls);
    }

    [TestMethod]
    public void Of_two_callers_with_one_number_the_one_who_is_connected_has_the_call()
    {
        var (first, second, alice) = (Trunk("1.1"), Trunk("1.2"), Rung("1001", "2.1"));
        Tell(new ChannelAppeared(Now, first), new ChannelAppeared(Now, second));
        Tell(Ring(alice));
        Tell([new DialEnded(Now, "2.1", "ANSWER"), .. Joined("b", second, alice)]);

        Assert.AreEqual("2.1 1001 Incoming, 2.1 1001 Talk", Story);
        Assert.AreEqual("1.2", Tracker.Calls.Single(call => call.Id == "2.1").Customer);
    }

    [TestMethod]
    public void A_phone_that_is_rung_into_a_conference_rings_for_the_caller_who_is_in_it()
    {
        var (caller, alice, bob) = (Trunk("1.1"), Phone("1001", "1.2"), Rung("1002", "3.1", shows: "600"));
        Talk(caller, alice);
        Tell(InRoom("r", "600", caller), InRoom("r", "600", alice));
        Tell(Ring(bob));
        Tell(new DialEnded(Now, "3.1", "ANSWER"), InRoom("r", "600", bob));

        Assert.AreEqual("1.1 1001 Talk, 1.1 1002 Incoming, 1.1 1002 Talk", Story);
        Assert.AreEqual("+4930111222", Tracker.Calls.Single().Legs["1002"].Number);
    }

    [TestMethod]
    public void A_click_to_dial_to_a_caller_who_is_on_the_line_is_a_call_of_its_own()
    {
        var (caller, alice, bob) = (Trunk("1.1"), Phone("1001", "1.2"), Rung("1002", "cts-dial-1"));
        Talk(caller, alice);
        Tell([new ClickToDialBegan(Now, "cts-dial-1", "1002", "+4930111222"), new ChannelAppeared(Now, bob), new DialBegan(Now, null, bob), new ChannelChanged(Now, bob with { State = 5 })]);

        Assert.AreEqual("1.1 1001 Talk, cts-dial-1 1002 Start", Story);
    }

    [TestMethod]
    public void A_caller_passed_on_while_the_target_rings_is_on_the_targets_screen_from_then_on()
    {
        RingColleagueFor(out _, out var bob, out var heir);
        Tell(new DialEnded(Now, "2.2", "ANSWER"), new BridgeEntered(Now, "b4", bob with { State = 6 }), new BridgeEntered(Now, "b4", heir));

        Assert.AreEqual("2.1 1002 Incoming, 1.1 1002 Incoming, 1.1 1002 Talk", string.Join(", ", Told.Where(line => line.Contains(" 1002 ", StringComparison.Ordinal) && !line.StartsWith("2.1 1002 Idle", StringComparison.Ordinal))));
        Assert.AreEqual(("1001", "+4930111222"), (Tracker.Calls.Single().Legs["1002"].TransferredFrom, Tracker.Calls.Single().Legs["1002"].Number));
    }

    [TestMethod]
    public void A_caller_passed_on_while_the_target_rings_may_give_up_before_the_answer()
    {
        RingColleagueFor(out var caller, out var bob, out _);
        Tell(new HangupAsked(Now, "1.1"), new DialEnded(Now, "2.2", "CANCEL"), new ChannelEnded(Now, bob, 0, ""), new ChannelEnded(Now, caller, 16, ""));

        Assert.AreEqual(("1.1 1002 Idle", "Abandoned", "Customer"), (Told[^1], Reasons[^1], Enders[^1]));
        Assert.IsEmpty(Tracker.Calls);
    }

    [TestMethod]
    public void A_call_inside_has_the_colleagues_name_on_both_screens()
    {
        var alice = Phone("1001", "1.1", state: 4) with { Extension = "1002", CallerName = "Alice Agent", CallerNumber = "1001" };
        var bob = Phone("1002", "1.2") with { CallerName = "Bob Agent", CallerNumber = "1002", ConnectedName = "Alice Agent", ConnectedNumber = "1001" };
        Tell(new ChannelAppeared(Now, alice), new ChannelAppeared(Now, bob), new DialBegan(Now, alice, bob), new ChannelChanged(Now, bob with { State = 5 }));

        var legs = Tracker.Calls.Single().Legs;
        Assert.AreEqual(("Bob Agent", "1002"), (legs["1001"].Name, legs["1001"].Number));
        Assert.AreEqual(("Alice Agent", "1001"), (legs["1002"].Name, legs["1002"].Number));
    }

    // 1001 holds the caller, calls 1002 on a second line and completes while 1002 rings.
    private void RingColleagueFor(out ChannelFacts caller, out ChannelFacts bob, out ChannelFacts heir)
    {
        var (held, consulting) = (Phone("1001", "1.2"), Phone("1001", "2.1", state: 4) with { Extension = "1002" });
        (caller, bob) = (Trunk("1.1"), Phone("1002", "2.2"));
        heir = caller;
        Talk(caller, held);
        Tell(new HoldChanged(Now, "1.2", Held: true));
        Tell(new ChannelAppeared(Now, consulting), new ChannelAppeared(Now, bob), new DialBegan(Now, consulting, bob), new ChannelChanged(Now, bob with { State = 5 }));
        Tell(
            new TransferMade(Now, ["1.2", "2.1"]) { HeirUniqueid = "1.1" },
            new BridgeLeft(Now, "b-1.1", caller),
            new BridgeLeft(Now, "b-1.1", held),
            new ChannelEnded(Now, held, 16, ""),
            new ChannelEnded(Now, consulting, 16, ""));
    }

    private static ChannelFacts Rung(string extension, string id, string shows = "+4930111222") => Phone(extension, id) with { ConnectedNumber = shows };

    private BridgeEntered InRoom(string bridge, string room, ChannelFacts channel) => new BridgeEntered(Now, bridge, channel with { State = 6 }) { Room = room };

    private PbxFact[] Ring(ChannelFacts phone) => [new ChannelAppeared(Now, phone), new DialBegan(Now, null, phone), new ChannelChanged(Now, phone with { State = 5 })];

    private void Tell(PbxFact[] first, PbxFact[] second) => Tell([.. first, .. second]);
}
