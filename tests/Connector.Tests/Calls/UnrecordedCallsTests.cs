using Telephony.Connector.Calls;

namespace Telephony.Connector.Tests.Calls;

/// <summary>Ways of a call that no recorded stream shows, as the facts that Asterisk would tell.</summary>
[TestClass]
public sealed class UnrecordedCallsTests : CallStory
{
    [TestMethod]
    public void Two_parked_callers_in_one_parking_lot_are_two_calls()
    {
        var (first, second) = (Trunk("1.1"), Trunk("2.1"));
        Talk(first, Phone("1001", "1.2"));
        Talk(second, Phone("1002", "2.2"));

        Tell(new BridgeEntered(Now, FactReader.HoldingPlaceOf("lot", "1.1"), first), new BridgeEntered(Now, FactReader.HoldingPlaceOf("lot", "2.1"), second));
        Tell(new ChannelEnded(Now, Phone("1001", "1.2"), 16, ""), new ChannelEnded(Now, Phone("1002", "2.2"), 16, ""));

        Assert.HasCount(2, Tracker.Calls);
        Assert.AreEqual("1.1 1001 Talk, 2.1 1002 Talk, 1.1 1001 Hold, 2.1 1002 Hold, 1.1 1001 Idle, 2.1 1002 Idle", string.Join(", ", Told));
    }

    [TestMethod]
    public void A_parked_caller_fetched_by_a_colleague_is_passed_on()
    {
        var caller = Trunk("1.1");
        Talk(caller, Phone("1001", "1.2"));
        Tell(new BridgeEntered(Now, FactReader.HoldingPlaceOf("lot", "1.1"), caller), new ChannelEnded(Now, Phone("1001", "1.2"), 16, ""));

        var bob = Phone("1002", "3.1", state: 4) with { Extension = "701" };
        Tell(new ChannelAppeared(Now, bob));
        Tell(new BridgeEntered(Now, "b3", bob with { State = 6 }), new BridgeEntered(Now, "b3", caller));

        Assert.AreEqual("1.1 1002 Talk", Told[^1]);
        Assert.AreEqual("1001", Tracker.Calls.Single(call => call.Id == "1.1").Legs["1002"].TransferredFrom);
    }

    [TestMethod]
    public void A_consultation_completed_while_it_rings_gives_the_caller_to_the_colleague()
    {
        var (caller, held, consulting, bob) = (Trunk("1.1"), Phone("1001", "1.2"), Phone("1001", "2.1", state: 4) with { Extension = "1002" }, Phone("1002", "2.2"));
        Talk(caller, held);
        Tell(new HoldChanged(Now, "1.2", Held: true));
        Tell(new ChannelAppeared(Now, consulting), new ChannelAppeared(Now, bob), new DialBegan(Now, consulting, bob), new ChannelChanged(Now, bob with { State = 5 }));
        Tell(
            new TransferMade(Now, ["1.2", "2.1"]),
            new BridgeLeft(Now, "b-1.1", caller),
            new BridgeLeft(Now, "b-1.1", held),
            new ChannelEnded(Now, held, 16, ""),
            new ChannelEnded(Now, consulting, 16, ""));
        Tell(new DialEnded(Now, "2.2", "ANSWER"), new BridgeEntered(Now, "b4", bob with { State = 6 }), new BridgeEntered(Now, "b4", caller));

        Assert.AreEqual("1.1 1001 Talk, 1.1 1001 Hold, 1.1 1001 Idle", string.Join(", ", Told.Where(line => line.StartsWith("1.1 1001", StringComparison.Ordinal))));
        Assert.AreEqual("1.1 1002 Talk", Told[^1]);
        Assert.AreEqual(Domain.Calls.CallDirection.Transfer, Tracker.Calls.Single(call => call.Id == "1.1").Legs["1002"].Direction);
    }

    [TestMethod]
    public void A_call_that_comes_back_rings_after_the_agents_old_part_also_while_the_old_channel_has_yet_to_end()
    {
        var (caller, alice, again) = (Trunk("1.1"), Phone("1001", "1.2"), Phone("1001", "1.3"));
        Talk(caller, alice);
        Tell(
            new TransferMade(Now, ["1.2"]),
            new BridgeLeft(Now, "b-1.1", alice),
            new BridgeLeft(Now, "b-1.1", caller),
            new ChannelAppeared(Now, again),
            new DialBegan(Now, caller, again),
            new ChannelChanged(Now, again with { State = 5 }),
            new ChannelEnded(Now, alice, 16, ""));
        Tell([new DialEnded(Now, "1.3", "ANSWER"), .. Joined("b2", again, caller)]);

        Assert.AreEqual("1.1 1001 Talk, 1.1 1001 Idle, 1.1 1001 Incoming, 1.1 1001 Talk", Story);
        Assert.AreEqual("Transferred", string.Join(' ', Reasons));
    }

    [TestMethod]
    public void Everybody_in_a_conference_room_talks_in_the_customers_call()
    {
        var (caller, alice, carla) = (Trunk("1.1"), Phone("1001", "1.2"), Phone("1003", "5.1"));
        Talk(caller, alice);
        Tell(new BridgeLeft(Now, "b-1.1", caller), new BridgeLeft(Now, "b-1.1", alice));
        Tell(
            new BridgeEntered(Now, "room", caller),
            new ChannelAppeared(Now, new ChannelFacts("9.1", "CBAnn/room-00000001;2", 6)),
            new BridgeEntered(Now, "room", new ChannelFacts("9.1", "CBAnn/room-00000001;2", 6)),
            new BridgeEntered(Now, "room", alice));
        Tell(new ChannelAppeared(Now, carla), new DialBegan(Now, null, carla), new ChannelChanged(Now, carla with { State = 5 }));
        Tell(new DialEnded(Now, "5.1", "ANSWER"), new BridgeEntered(Now, "room", carla with { State = 6 }));

        Assert.AreEqual("1.1 1003 Talk", Told[^1]);
        Assert.AreEqual("1.1", Tracker.Calls.Single().Id);
    }

    [TestMethod]
    public void An_announcer_is_nobody_to_talk_with()
    {
        var alice = Phone("1001", "1.2", state: 4) with { Extension = "700" };
        Tell(
            new ChannelAppeared(Now, alice),
            new BridgeEntered(Now, "room", alice with { State = 6 }),
            new BridgeEntered(Now, "room", new ChannelFacts("9.1", "CBAnn/room-00000001;2", 6)));

        Assert.IsEmpty(Told);
    }

    [TestMethod]
    public void A_call_picked_up_by_a_colleague_is_the_colleagues()
    {
        var (caller, alice) = (Trunk("1.1"), Phone("1001", "1.2"));
        Tell(new ChannelAppeared(Now, caller), new ChannelAppeared(Now, alice), new DialBegan(Now, caller, alice), new ChannelChanged(Now, alice with { State = 5 }));

        // The colleague's channel takes the place of the ringing one.
        var picked = alice with { Name = "PJSIP/1002-0000000c", State = 6 };
        Tell(new ChannelChanged(Now, picked), new DialEnded(Now, "1.2", "ANSWER"), new BridgeEntered(Now, "b", picked), new BridgeEntered(Now, "b", caller));

        Assert.AreEqual("1.1 1001 Incoming, 1.1 1001 Idle, 1.1 1002 Talk", string.Join(", ", Told));
    }

    [TestMethod]
    public void Where_a_trunk_does_not_tell_the_dialled_number_the_dialplans_variable_does()
    {
        var caller = Trunk("1.1") with { Extension = "s" };
        Tell(new ChannelAppeared(Now, caller));
        Tell(new QueueJoined(Now, caller with { Extension = "400", Variables = new Dictionary<string, string> { ["FROM_DID"] = "4940123" } }, "support"));

        Assert.AreEqual(("4940123", "support"), (Tracker.Calls.Single().Dnis, Tracker.Calls.Single().Queue));
    }

    [TestMethod]
    public void The_prefix_of_a_queue_left_behind_names_the_next_queue_no_more()
    {
        var caller = Trunk("1.1") with { CallerName = "Anna" };
        Tell(new ChannelAppeared(Now, caller));
        Tell(new QueueJoined(Now, caller with { CallerName = "D:Support:Anna" }, "support"));
        Assert.AreEqual("D:Support:", Tracker.Calls.Single().NamePrefix);

        Tell(new QueueJoined(Now, caller with { CallerName = "D:Support:Anna" }, "sales"));
        Assert.AreEqual("", Tracker.Calls.Single().NamePrefix);

        Tell(new QueueJoined(Now, caller with { CallerName = "D:Night:Anna" }, "night"));
        Assert.AreEqual(("D:Night:", "Anna"), (Tracker.Calls.Single().NamePrefix, Tracker.Calls.Single().Name));
    }

    [TestMethod]
    public void A_click_to_dial_of_ours_through_a_local_channel_is_one_call_from_the_first_ring_on()
    {
        var (one, two) = (new ChannelFacts("cts-dial-1", "Local/1001@from-internal-00000001;1", 0), new ChannelFacts("cts-dial-1;2", "Local/1001@from-internal-00000001;2", 4));
        var (phone, customer) = (Phone("1001", "3.1"), new ChannelFacts("4.1", "PJSIP/trunk-00000041", 0));
        Tell(new ClickToDialBegan(Now, "cts-dial-1", "1001", "0301234567"));
        Tell(new ChannelAppeared(Now, one), new ChannelAppeared(Now, two), new DialBegan(Now, null, one));
        Tell(new ChannelAppeared(Now, phone), new DialBegan(Now, two, phone), new ChannelChanged(Now, phone with { State = 5 }));
        Tell(new DialEnded(Now, "3.1", "ANSWER"), new BridgeEntered(Now, "b1", phone with { State = 6 }), new BridgeEntered(Now, "b1", two with { State = 6 }), new DialEnded(Now, "cts-dial-1", "ANSWER"));
        Tell(new ChannelAppeared(Now, customer), new DialBegan(Now, one with { State = 6 }, customer), new ChannelChanged(Now, customer with { State = 5 }));
        Tell(new DialEnded(Now, "4.1", "ANSWER"), new BridgeEntered(Now, "b2", customer with { State = 6 }), new BridgeEntered(Now, "b2", one with { State = 6 }));
        Tell(new ChannelEnded(Now, customer, 16, ""), new ChannelEnded(Now, one, 16, ""), new ChannelEnded(Now, two, 16, ""), new ChannelEnded(Now, phone, 16, ""));

        Assert.AreEqual("cts-dial-1 1001 Start, cts-dial-1 1001 Ringing, cts-dial-1 1001 Talk, cts-dial-1 1001 Idle", string.Join(", ", Told.Distinct()));
        Assert.IsEmpty(Tracker.Calls);
    }

    [TestMethod]
    [DataRow("PJSIP/1001-0000002a", "1001")]
    [DataRow("SIP/1001-0000002a", "1001")]
    [DataRow("SCCP/1001-0000002A", "1001")]
    [DataRow("IAX2/1001-12345", "1001")]
    [DataRow("IAX2/provider-12345", "")]
    [DataRow("DAHDI/i1/4930111222-1", "")]
    [DataRow("PJSIP/trunk-1001-0000002a", "")]
    public void An_agents_phone_is_known_whatever_its_technology(string channel, string extension) =>
        Assert.AreEqual(extension, new ChannelNames(new CallTrackerOptions().AgentChannelPattern).Classify(channel).Extension);

    [TestMethod]
    public void A_phone_that_refused_ends_nobody_elses_part()
    {
        var (caller, alice, bob) = (Trunk("1.1"), Phone("1001", "1.2"), Phone("1002", "1.3"));
        Tell(new ChannelAppeared(Now, caller), new ChannelAppeared(Now, alice), new ChannelAppeared(Now, bob), new DialBegan(Now, caller, alice), new DialBegan(Now, caller, bob));
        Tell(new ChannelChanged(Now, alice with { State = 5 }), new ChannelChanged(Now, bob with { State = 5 }));
        Tell(new HangupAsked(Now, "1.2"), new DialEnded(Now, "1.2", "BUSY"), new ChannelEnded(Now, alice, 21, "603"));
        Tell(new DialEnded(Now, "1.3", "NOANSWER"), new ChannelEnded(Now, bob, 0, ""));

        Assert.AreEqual("Declined, NoAnswer", string.Join(", ", Reasons));
    }

    [TestMethod]
    public void A_late_event_of_an_ended_channel_does_not_bring_it_back()
    {
        var (caller, alice) = (Trunk("1.1"), Phone("1001", "1.2"));
        Talk(caller, alice);
        Tell(new ChannelEnded(Now, alice, 16, ""), new ChannelEnded(Now, caller, 16, ""));

        Tell(new ChannelChanged(Now, alice), new DialEnded(Now, "1.2", "CANCEL"), new BridgeEntered(Now, "b", alice));

        Assert.IsEmpty(Tracker.Calls);
    }
}
