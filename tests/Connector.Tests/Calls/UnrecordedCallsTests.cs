using Telephony.Connector.Calls;

namespace Telephony.Connector.Tests.Calls;

/// <summary>Ways of a call that no recorded stream shows, as the facts that Asterisk would tell.</summary>
[TestClass]
public sealed class UnrecordedCallsTests
{
    private readonly CallTracker _tracker = new(new CallTrackerOptions());
    private readonly List<string> _told = [];
    private readonly List<string> _reasons = [];
    private DateTimeOffset _now = DateTimeOffset.UnixEpoch;

    [TestMethod]
    public void Two_parked_callers_in_one_parking_lot_are_two_calls()
    {
        var (first, second) = (Trunk("1.1"), Trunk("2.1"));
        Talk(first, Phone("1001", "1.2"));
        Talk(second, Phone("1002", "2.2"));

        Tell(new BridgeEntered(_now, FactReader.HoldingPlaceOf("lot", "1.1"), first), new BridgeEntered(_now, FactReader.HoldingPlaceOf("lot", "2.1"), second));
        Tell(new ChannelEnded(_now, Phone("1001", "1.2"), 16, ""), new ChannelEnded(_now, Phone("1002", "2.2"), 16, ""));

        Assert.HasCount(2, _tracker.Calls);
        Assert.AreEqual("1.1 1001 Talk, 2.1 1002 Talk, 1.1 1001 Hold, 2.1 1002 Hold, 1.1 1001 Idle, 2.1 1002 Idle", string.Join(", ", _told));
    }

    [TestMethod]
    public void A_parked_caller_fetched_by_a_colleague_is_passed_on()
    {
        var caller = Trunk("1.1");
        Talk(caller, Phone("1001", "1.2"));
        Tell(new BridgeEntered(_now, FactReader.HoldingPlaceOf("lot", "1.1"), caller), new ChannelEnded(_now, Phone("1001", "1.2"), 16, ""));

        var bob = Phone("1002", "3.1", state: 4) with { Extension = "701" };
        Tell(new ChannelAppeared(_now, bob));
        Tell(new BridgeEntered(_now, "b3", bob with { State = 6 }), new BridgeEntered(_now, "b3", caller));

        Assert.AreEqual("1.1 1002 Talk", _told[^1]);
        Assert.AreEqual("1001", _tracker.Calls.Single(call => call.Id == "1.1").Legs["1002"].TransferredFrom);
    }

    [TestMethod]
    public void A_consultation_completed_while_it_rings_gives_the_caller_to_the_colleague()
    {
        var (caller, held, consulting, bob) = (Trunk("1.1"), Phone("1001", "1.2"), Phone("1001", "2.1", state: 4) with { Extension = "1002" }, Phone("1002", "2.2"));
        Talk(caller, held);
        Tell(new HoldChanged(_now, "1.2", Held: true));
        Tell(new ChannelAppeared(_now, consulting), new ChannelAppeared(_now, bob), new DialBegan(_now, consulting, bob), new ChannelChanged(_now, bob with { State = 5 }));
        Tell(
            new TransferMade(_now, ["1.2", "2.1"]),
            new BridgeLeft(_now, "b-1.1", caller),
            new BridgeLeft(_now, "b-1.1", held),
            new ChannelEnded(_now, held, 16, ""),
            new ChannelEnded(_now, consulting, 16, ""));
        Tell(new DialEnded(_now, "2.2", "ANSWER"), new BridgeEntered(_now, "b4", bob with { State = 6 }), new BridgeEntered(_now, "b4", caller));

        Assert.AreEqual("1.1 1001 Talk, 1.1 1001 Hold, 1.1 1001 Idle", string.Join(", ", _told.Where(line => line.StartsWith("1.1 1001", StringComparison.Ordinal))));
        Assert.AreEqual("1.1 1002 Talk", _told[^1]);
        Assert.AreEqual(Domain.Calls.CallDirection.Transfer, _tracker.Calls.Single(call => call.Id == "1.1").Legs["1002"].Direction);
    }

    [TestMethod]
    public void Everybody_in_a_conference_room_talks_in_the_customers_call()
    {
        var (caller, alice, carla) = (Trunk("1.1"), Phone("1001", "1.2"), Phone("1003", "5.1"));
        Talk(caller, alice);
        Tell(new BridgeLeft(_now, "b-1.1", caller), new BridgeLeft(_now, "b-1.1", alice));
        Tell(
            new BridgeEntered(_now, "room", caller),
            new ChannelAppeared(_now, new ChannelFacts("9.1", "CBAnn/room-00000001;2", 6)),
            new BridgeEntered(_now, "room", new ChannelFacts("9.1", "CBAnn/room-00000001;2", 6)),
            new BridgeEntered(_now, "room", alice));
        Tell(new ChannelAppeared(_now, carla), new DialBegan(_now, null, carla), new ChannelChanged(_now, carla with { State = 5 }));
        Tell(new DialEnded(_now, "5.1", "ANSWER"), new BridgeEntered(_now, "room", carla with { State = 6 }));

        Assert.AreEqual("1.1 1003 Talk", _told[^1]);
        Assert.AreEqual("1.1", _tracker.Calls.Single().Id);
    }

    [TestMethod]
    public void An_announcer_is_nobody_to_talk_with()
    {
        var alice = Phone("1001", "1.2", state: 4) with { Extension = "700" };
        Tell(
            new ChannelAppeared(_now, alice),
            new BridgeEntered(_now, "room", alice with { State = 6 }),
            new BridgeEntered(_now, "room", new ChannelFacts("9.1", "CBAnn/room-00000001;2", 6)));

        Assert.IsEmpty(_told);
    }

    [TestMethod]
    public void A_call_picked_up_by_a_colleague_is_the_colleagues()
    {
        var (caller, alice) = (Trunk("1.1"), Phone("1001", "1.2"));
        Tell(new ChannelAppeared(_now, caller), new ChannelAppeared(_now, alice), new DialBegan(_now, caller, alice), new ChannelChanged(_now, alice with { State = 5 }));

        // The colleague's channel takes the place of the ringing one.
        var picked = alice with { Name = "PJSIP/1002-0000000c", State = 6 };
        Tell(new ChannelChanged(_now, picked), new DialEnded(_now, "1.2", "ANSWER"), new BridgeEntered(_now, "b", picked), new BridgeEntered(_now, "b", caller));

        Assert.AreEqual("1.1 1001 Incoming, 1.1 1001 Idle, 1.1 1002 Talk", string.Join(", ", _told));
    }

    [TestMethod]
    public void Where_a_trunk_does_not_tell_the_dialled_number_the_dialplans_variable_does()
    {
        var caller = Trunk("1.1") with { Extension = "s" };
        Tell(new ChannelAppeared(_now, caller));
        Tell(new QueueJoined(_now, caller with { Extension = "400", Variables = new Dictionary<string, string> { ["FROM_DID"] = "4940123" } }, "support"));

        Assert.AreEqual(("4940123", "support"), (_tracker.Calls.Single().Dnis, _tracker.Calls.Single().Queue));
    }

    [TestMethod]
    public void The_prefix_of_a_queue_left_behind_names_the_next_queue_no_more()
    {
        var caller = Trunk("1.1") with { CallerName = "Anna" };
        Tell(new ChannelAppeared(_now, caller));
        Tell(new QueueJoined(_now, caller with { CallerName = "D:Support:Anna" }, "support"));
        Assert.AreEqual("D:Support:", _tracker.Calls.Single().NamePrefix);

        Tell(new QueueJoined(_now, caller with { CallerName = "D:Support:Anna" }, "sales"));
        Assert.AreEqual("", _tracker.Calls.Single().NamePrefix);

        Tell(new QueueJoined(_now, caller with { CallerName = "D:Night:Anna" }, "night"));
        Assert.AreEqual(("D:Night:", "Anna"), (_tracker.Calls.Single().NamePrefix, _tracker.Calls.Single().Name));
    }

    [TestMethod]
    public void A_click_to_dial_of_ours_through_a_local_channel_is_one_call_from_the_first_ring_on()
    {
        var (one, two) = (new ChannelFacts("cts-dial-1", "Local/1001@from-internal-00000001;1", 0), new ChannelFacts("cts-dial-1;2", "Local/1001@from-internal-00000001;2", 4));
        var (phone, customer) = (Phone("1001", "3.1"), new ChannelFacts("4.1", "PJSIP/trunk-00000041", 0));
        Tell(new ClickToDialBegan(_now, "cts-dial-1", "1001", "0301234567"));
        Tell(new ChannelAppeared(_now, one), new ChannelAppeared(_now, two), new DialBegan(_now, null, one));
        Tell(new ChannelAppeared(_now, phone), new DialBegan(_now, two, phone), new ChannelChanged(_now, phone with { State = 5 }));
        Tell(new DialEnded(_now, "3.1", "ANSWER"), new BridgeEntered(_now, "b1", phone with { State = 6 }), new BridgeEntered(_now, "b1", two with { State = 6 }), new DialEnded(_now, "cts-dial-1", "ANSWER"));
        Tell(new ChannelAppeared(_now, customer), new DialBegan(_now, one with { State = 6 }, customer), new ChannelChanged(_now, customer with { State = 5 }));
        Tell(new DialEnded(_now, "4.1", "ANSWER"), new BridgeEntered(_now, "b2", customer with { State = 6 }), new BridgeEntered(_now, "b2", one with { State = 6 }));
        Tell(new ChannelEnded(_now, customer, 16, ""), new ChannelEnded(_now, one, 16, ""), new ChannelEnded(_now, two, 16, ""), new ChannelEnded(_now, phone, 16, ""));

        Assert.AreEqual("cts-dial-1 1001 Start, cts-dial-1 1001 Ringing, cts-dial-1 1001 Talk, cts-dial-1 1001 Idle", string.Join(", ", _told.Distinct()));
        Assert.IsEmpty(_tracker.Calls);
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
        Tell(new ChannelAppeared(_now, caller), new ChannelAppeared(_now, alice), new ChannelAppeared(_now, bob), new DialBegan(_now, caller, alice), new DialBegan(_now, caller, bob));
        Tell(new ChannelChanged(_now, alice with { State = 5 }), new ChannelChanged(_now, bob with { State = 5 }));
        Tell(new HangupAsked(_now, "1.2"), new DialEnded(_now, "1.2", "BUSY"), new ChannelEnded(_now, alice, 21, "603"));
        Tell(new DialEnded(_now, "1.3", "NOANSWER"), new ChannelEnded(_now, bob, 0, ""));

        Assert.AreEqual("Declined, NoAnswer", string.Join(", ", _reasons));
    }

    [TestMethod]
    public void A_late_event_of_an_ended_channel_does_not_bring_it_back()
    {
        var (caller, alice) = (Trunk("1.1"), Phone("1001", "1.2"));
        Talk(caller, alice);
        Tell(new ChannelEnded(_now, alice, 16, ""), new ChannelEnded(_now, caller, 16, ""));

        Tell(new ChannelChanged(_now, alice), new DialEnded(_now, "1.2", "CANCEL"), new BridgeEntered(_now, "b", alice));

        Assert.IsEmpty(_tracker.Calls);
    }

    private static ChannelFacts Trunk(string id) => new(id, $"PJSIP/trunk-{id.Replace('.', '0').PadLeft(8, '0')}", 4) { CallerNumber = "+4930111222", Extension = "1234" };

    private static ChannelFacts Phone(string extension, string id, int state = 0) => new(id, $"PJSIP/{extension}-{id.Replace('.', '0').PadLeft(8, '0')}", state);

    private void Talk(ChannelFacts caller, ChannelFacts phone)
    {
        Tell(new ChannelAppeared(_now, caller), new ChannelAppeared(_now, phone), new DialBegan(_now, caller, phone));
        Tell(
            new DialEnded(_now, phone.Uniqueid, "ANSWER"),
            new BridgeEntered(_now, "b-" + caller.Uniqueid, phone with { State = 6 }),
            new BridgeEntered(_now, "b-" + caller.Uniqueid, caller with { State = 6 }));
    }

    /// <summary>Facts of one moment, and a second after it.</summary>
    private void Tell(params PbxFact[] facts)
    {
        foreach (var fact in facts)
        {
            Note(_tracker.Apply(fact with { At = _now }));
        }

        _now = _now.AddSeconds(1);
        Note(_tracker.Advance(_now));
    }

    private void Note(IEnumerable<TrackedChange> changes)
    {
        foreach (var change in changes.Where(change => change.Leg is not null))
        {
            _told.Add($"{change.Call.Id} {change.Leg!.Extension} {change.State}");
            _reasons.AddRange(change.Reason is { } reason ? [reason.ToString()] : []);
        }
    }
}
