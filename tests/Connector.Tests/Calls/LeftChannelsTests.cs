using Telephony.Connector.Calls;

namespace Telephony.Connector.Tests.Calls;

/// <summary>The customer has gone and the agent's channel lives on: the call is over for the agent, never on hold.</summary>
[TestClass]
public sealed class LeftChannelsTests : CallStory
{
    [TestMethod]
    public void An_agent_who_stays_off_the_hook_has_one_call_after_the_other_and_no_hold_between_them()
    {
        var line = Phone("1001", "1.1", state: 4) with { Extension = "*50" };
        Tell([new ChannelAppeared(Now, line), .. Joined("pool", line)]);
        foreach (var caller in new[] { Trunk("2.1"), Trunk("3.1", "+49303") })
        {
            Tell(new ChannelAppeared(Now, caller), new QueueJoined(Now, caller, "pool"));
            Tell([new BridgeLeft(Now, "pool", line), .. Joined("b" + caller.Uniqueid, line, caller)]);
            Tell([.. HangsUp(caller, "b" + caller.Uniqueid), new BridgeLeft(Now, "b" + caller.Uniqueid, line), .. Joined("pool", line)]);
        }

        Tell(HangsUp(line, "pool"));

        Assert.AreEqual("2.1 1001 Talk, 2.1 1001 Idle, 3.1 1001 Talk, 3.1 1001 Idle", Story);
        Assert.AreEqual("Completed Completed, Customer Customer", string.Join(' ', Reasons) + ", " + string.Join(' ', Enders));
        Assert.IsEmpty(Tracker.Calls);
    }

    [TestMethod]
    public void A_customer_who_hangs_up_in_a_hold_leaves_no_hold_behind()
    {
        var (line, caller) = (Phone("1001", "1.1", state: 4) with { Extension = "*50" }, Trunk("2.1"));
        Tell([new ChannelAppeared(Now, line), new ChannelAppeared(Now, caller), .. Joined("b", line, caller)]);
        Tell(new HoldChanged(Now, "1.1", Held: true));
        var gone = Now;
        Tell(HangsUp(caller, "b"));

        Assert.AreEqual("2.1 1001 Talk, 2.1 1001 Hold, 2.1 1001 Idle", Story);
        Assert.AreEqual((gone, "Completed", "Customer"), (LastAt, Reasons[^1], Enders[^1]));
    }

    [TestMethod]
    public void An_agent_whose_channel_goes_on_after_the_customer_has_the_next_customer_in_a_call_of_its_own()
    {
        var (line, first, second) = (Phone("1001", "1.1", state: 4) with { Extension = "0301" }, Outside("2.1"), Outside("3.1"));
        Tell(new ChannelAppeared(Now, line), new ChannelAppeared(Now, first), new DialBegan(Now, line, first), new ChannelChanged(Now, first with { State = 5 }));
        Tell([new DialEnded(Now, "2.1", "ANSWER"), .. Joined("b1", line, first)]);
        Tell([.. HangsUp(first, "b1"), new BridgeLeft(Now, "b1", line)]);
        Assert.IsEmpty(Tracker.Calls);

        Tell(new ChannelAppeared(Now, second), new DialBegan(Now, line, second), new ChannelChanged(Now, second with { State = 5 }));
        Tell([new DialEnded(Now, "3.1", "ANSWER"), .. Joined("b2", line, second)]);
        Tell([.. HangsUp(second, "b2"), new BridgeLeft(Now, "b2", line)]);
        Tell(new ChannelEnded(Now, line, 16, ""));

        Assert.AreEqual("1.1 1001 Ringing, 1.1 1001 Talk, 1.1 1001 Idle, 1.1+2 1001 Ringing, 1.1+2 1001 Talk, 1.1+2 1001 Idle", Story);
        Assert.AreEqual("Completed Completed, Customer Customer", string.Join(' ', Reasons) + ", " + string.Join(' ', Enders));
    }

    [TestMethod]
    public void A_customer_whom_the_pbx_ends_is_no_transfer()
    {
        var (caller, alice) = (Trunk("1.1"), Phone("1001", "1.2"));
        Talk(caller, alice);
        Tell(new BridgeLeft(Now, "b-1.1", caller), new ChannelEnded(Now, caller, 16, ""), new BridgeLeft(Now, "b-1.1", alice));

        Assert.AreEqual(("1.1 1001 Talk, 1.1 1001 Idle", "Completed", ""), (Story, Reasons[^1], Enders[^1]));
    }

    [TestMethod]
    public void A_caller_put_into_another_queue_is_passed_on_while_the_agents_channel_is_elsewhere()
    {
        var (caller, alice) = (Trunk("1.1"), Phone("1001", "1.2"));
        Talk(caller, alice);
        Tell(new BridgeLeft(Now, "b-1.1", alice), new BridgeLeft(Now, "b-1.1", caller), new QueueJoined(Now, caller, "sales"));

        Assert.AreEqual(("1.1 1001 Talk, 1.1 1001 Idle", "Transferred"), (Story, Reasons[^1]));
        Assert.HasCount(1, Tracker.Calls);
    }

    [TestMethod]
    public void A_caller_who_rings_at_a_colleague_or_talks_there_is_held_by_nobody()
    {
        var (caller, alice, bob) = (Trunk("1.1"), Phone("1001", "1.2"), Phone("1002", "1.3"));
        Talk(caller, alice);
        TellFor(0.1, new BridgeLeft(Now, "b-1.1", alice), new BridgeLeft(Now, "b-1.1", caller));
        Tell(new ChannelAppeared(Now, bob), new DialBegan(Now, caller, bob), new ChannelChanged(Now, bob with { State = 5 }));
        Tell([new DialEnded(Now, "1.3", "ANSWER"), .. Joined("b2", bob, caller)]);

        Assert.AreEqual("1.1 1001 Talk, 1.1 1002 Incoming, 1.1 1001 Idle, 1.1 1002 Talk", Story);
        Assert.AreEqual("Transferred", string.Join(' ', Reasons));
    }

    [TestMethod]
    public void A_caller_who_waits_alone_is_on_hold_and_hangs_up_out_of_it()
    {
        var (caller, alice) = (Trunk("1.1"), Phone("1001", "1.2"));
        Talk(caller, alice);
        Tell(new BridgeLeft(Now, "b-1.1", alice), new BridgeLeft(Now, "b-1.1", caller));
        Assert.AreEqual("1.1 1001 Talk, 1.1 1001 Hold", Story);

        Tell(new HangupAsked(Now, "1.1"), new ChannelEnded(Now, caller, 16, ""));
        Assert.AreEqual(("1.1 1001 Talk, 1.1 1001 Hold, 1.1 1001 Idle", "Completed", "Customer"), (Story, Reasons[^1], Enders[^1]));
    }

    [TestMethod]
    public void A_held_caller_whom_a_colleague_fetches_comes_back_as_a_part_of_its_own()
    {
        var (caller, alice, bob) = (Trunk("1.1"), Phone("1001", "1.2"), Phone("1002", "2.1", state: 4));
        Talk(caller, alice);
        Tell(new BridgeLeft(Now, "b-1.1", alice), new BridgeLeft(Now, "b-1.1", caller));
        Tell([new ChannelAppeared(Now, bob), .. Joined("b2", bob, caller)]);
        Tell([new BridgeLeft(Now, "b2", caller), .. Joined("b3", caller, alice)]);

        Assert.AreEqual("1.1 1001 Talk, 1.1 1001 Hold, 1.1 1001 Idle, 1.1 1002 Talk, 1.1 1001 Talk, 1.1 1002 Idle", Story);
        Assert.AreEqual("Transferred Transferred", string.Join(' ', Reasons));
    }

    [TestMethod]
    public void Two_agents_whom_the_customer_leaves_in_a_conference_have_done_with_that_call_and_talk_on_in_one_of_their_own()
    {
        var (caller, alice, bob) = (Trunk("1.1"), Phone("1001", "1.2"), Phone("1002", "1.3"));
        Talk(caller, alice);
        Tell([new ChannelAppeared(Now, bob), .. Joined("b-1.1", bob)]);
        Tell(HangsUp(caller, "b-1.1"));
        Assert.AreEqual("1.1 1001 Talk, 1.1 1002 Talk, 1.1 1001 Idle, 1.1 1002 Idle, 1.3 1001 Talk, 1.3 1002 Talk", Story);
        Assert.AreEqual("Completed Completed, Customer Customer", string.Join(' ', Reasons) + ", " + string.Join(' ', Enders));

        Tell(HangsUp(bob, "b-1.1"));
        Assert.AreEqual("1.3 1001 Idle, 1.3 1002 Idle", string.Join(", ", Told[^2..].Order(StringComparer.Ordinal)));
        Assert.IsEmpty(Tracker.Calls);
    }

    [TestMethod]
    public void The_first_hangup_ends_the_call_also_when_the_other_party_hangs_up_in_the_same_moment()
    {
        var (caller, alice) = (Trunk("1.1"), Phone("1001", "1.2"));
        Talk(caller, alice);
        TellFor(0.1, HangsUp(caller, "b-1.1"));
        Tell(HangsUp(alice, "b-1.1"));

        Assert.AreEqual("Completed, Customer", $"{Reasons[^1]}, {Enders[^1]}");
    }

    [TestMethod]
    public void A_caller_who_gives_up_in_the_queue_behind_a_transfer_ends_the_call_not_the_agent_before()
    {
        var (caller, alice, bob) = (Trunk("1.1"), Phone("1001", "1.2"), Phone("1002", "1.3"));
        Talk(caller, alice);
        TellFor(0.1, [new TransferMade(Now, ["1.2"]), .. HangsUp(alice, "b-1.1"), new BridgeLeft(Now, "b-1.1", caller), new QueueJoined(Now, caller, "sales")]);
        TellFor(0.5, new ChannelAppeared(Now, bob), new DialBegan(Now, caller, bob), new ChannelChanged(Now, bob with { State = 5 }));
        Tell(new HangupAsked(Now, "1.1"), new QueueAbandoned(Now, "1.1"), new DialEnded(Now, "1.3", "CANCEL"), new ChannelEnded(Now, bob, 0, ""), new ChannelEnded(Now, caller, 16, ""));

        Assert.AreEqual("Transferred Abandoned", string.Join(' ', Reasons));
        Assert.AreEqual("Customer", Enders[^1]);
    }

    [TestMethod]
    public void The_mailbox_of_a_mobile_that_never_had_the_caller_keeps_no_call_open()
    {
        var (caller, alice, mailbox) = (Trunk("1.1"), Phone("1001", "1.2"), Outside("1.3"));
        Tell(
            new ChannelAppeared(Now, caller),
            new ChannelAppeared(Now, alice),
            new ChannelAppeared(Now, mailbox),
            new DialBegan(Now, caller, alice),
            new DialBegan(Now, caller, mailbox),
            new ChannelChanged(Now, alice with { State = 5 }),
            new ChannelChanged(Now, mailbox with { State = 6 }));
        Tell([new DialEnded(Now, "1.2", "ANSWER"), .. Joined("b", alice, caller)]);
        Tell([.. HangsUp(alice, "b"), new BridgeLeft(Now, "b", caller), new ChannelEnded(Now, caller, 16, "")]);

        Assert.AreEqual("1.1 1001 Incoming, 1.1 1001 Talk, 1.1 1001 Idle", Story);
        Assert.IsEmpty(Tracker.Calls);
    }
}
