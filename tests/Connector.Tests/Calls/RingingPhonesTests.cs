using Telephony.Connector.Calls;

namespace Telephony.Connector.Tests.Calls;

/// <summary>Phones that do not say that they ring, and agents whom a queue reaches on other lines than their phone.</summary>
[TestClass]
public sealed class RingingPhonesTests : CallStory
{
    [TestMethod]
    public void A_phone_that_nobody_hears_ringing_rings_from_the_dial_on_once_half_a_second_is_over()
    {
        var dialled = Now;
        Dial(out _, out var alice, seconds: 0.45);
        Assert.IsEmpty(Told);

        TellFor(0.1);
        Assert.AreEqual(("1.1 1001 Incoming", dialled), (Story, LastAt));

        Tell(new ChannelChanged(Now, alice with { State = 5 }));
        Assert.AreEqual("1.1 1001 Incoming", Story);
    }

    [TestMethod]
    public void A_phone_that_refuses_or_answers_within_half_a_second_has_not_rung()
    {
        Dial(out var caller, out var alice, seconds: 0.3);
        Tell(new HangupAsked(Now, "1.2"), new DialEnded(Now, "1.2", "BUSY"), new ChannelEnded(Now, alice, 17, "486"));
        var bob = Phone("1002", "1.3");
        TellFor(0.2, new ChannelAppeared(Now, bob), new DialBegan(Now, caller, bob));
        Tell([new DialEnded(Now, "1.3", "ANSWER"), .. Joined("b", bob, caller)]);

        Assert.AreEqual("1.1 1001 Idle, 1.1 1002 Talk", Story);
        Assert.AreEqual("Busy", string.Join(' ', Reasons));
    }

    [TestMethod]
    public void Who_rejects_on_a_phone_that_did_not_say_that_it_rang_declines()
    {
        Dial(out _, out var alice);
        Tell(new HangupAsked(Now, "1.2"), new DialEnded(Now, "1.2", "BUSY"), new ChannelEnded(Now, alice, 17, "486"));

        Assert.AreEqual("1.1 1001 Incoming, 1.1 1001 Idle: Declined", Story + ": " + Reasons[^1]);
    }

    [TestMethod]
    public void A_phone_that_did_not_say_that_it_rang_stops_when_a_colleague_answers_or_the_caller_gives_up()
    {
        Dial(out var caller, out var alice, seconds: 0);
        var bob = Phone("1002", "1.3");
        Tell(new ChannelAppeared(Now, bob), new DialBegan(Now, caller, bob), new ChannelChanged(Now, bob with { State = 5 }));
        Tell([new DialEnded(Now, "1.3", "ANSWER"), .. Joined("b", bob, caller), new DialEnded(Now, "1.2", "CANCEL"), new ChannelEnded(Now, alice, 26, "")]);
        Assert.AreEqual("AnsweredElsewhere", string.Join(' ', Reasons));

        var (second, carla) = (Trunk("2.1", "+49303"), Phone("1003", "2.2"));
        Tell(new ChannelAppeared(Now, second), new ChannelAppeared(Now, carla), new DialBegan(Now, second, carla));
        Tell(new HangupAsked(Now, "2.1"), new DialEnded(Now, "2.2", "CANCEL"), new ChannelEnded(Now, carla, 0, ""), new ChannelEnded(Now, second, 16, ""));
        Assert.AreEqual("AnsweredElsewhere Abandoned", string.Join(' ', Reasons));
        Assert.AreEqual("2.1 1003 Incoming, 2.1 1003 Idle", string.Join(", ", Told[^2..]));
    }

    [TestMethod]
    [DataRow("Local/1001@mobile/n", "PJSIP/1001", "Alice Agent", DisplayName = "the watched device")]
    [DataRow("Local/0171999@from-queue/n", "hint:1001@ext-local", "Alice Agent", DisplayName = "a watched hint")]
    [DataRow("Local/0171999@from-queue/n", "", "Alice Agent", DisplayName = "another membership under the name")]
    [DataRow("Local/1001@mobile/n", "", "Somebody", DisplayName = "the number that is dialled")]
    [DataRow("PJSIP/0171999@trunk", "PJSIP/1001", "Alice Agent", DisplayName = "a line outside, dialled directly")]
    public void A_mobile_that_a_queue_dials_for_an_agent_is_the_agents(string member, string watched, string name)
    {
        Tell(new QueueMemberSeen(Now, "Alice Agent", "PJSIP/1001", "PJSIP/1001"), new QueueMemberSeen(Now, name, member, watched));
        var (caller, mobile) = (Trunk("1.1"), Outside("1.9"));
        var (one, two) = (Local(member.Split('/')[1], "8.1", 1), Local(member.Split('/')[1], "8.2", 2));
        Tell(new ChannelAppeared(Now, caller), new QueueJoined(Now, caller, "support"));
        PbxFact[] dial = member.StartsWith("Local", StringComparison.Ordinal)
            ? [new ChannelAppeared(Now, one), new ChannelAppeared(Now, two), new DialBegan(Now, caller, one) { DialString = member }, new DialBegan(Now, two, mobile) { DialString = "0171999@trunk" }]
            : [new DialBegan(Now, caller, mobile) { DialString = member }];
        Tell([new ChannelAppeared(Now, mobile), .. dial, new ChannelChanged(Now, mobile with { State = 5 })]);
        Tell([
            new DialEnded(Now, "1.9", "ANSWER"),
            new DialEnded(Now, "8.1", "ANSWER"),
            .. member.StartsWith("Local", StringComparison.Ordinal) ? [.. Joined("b1", mobile, two), .. Joined("b2", one, caller)] : Joined("b1", mobile, caller),
        ]);
        Tell([.. HangsUp(mobile, "b1"), new ChannelEnded(Now, two, 16, ""), new ChannelEnded(Now, one, 16, ""), new ChannelEnded(Now, caller, 16, "")]);

        Assert.AreEqual("1.1 1001 Incoming, 1.1 1001 Talk, 1.1 1001 Idle", Story);
        Assert.AreEqual("Completed, Agent", $"{Reasons[^1]}, {Enders[^1]}");
        Assert.IsEmpty(Tracker.Calls);
    }

    [TestMethod]
    public void A_colleagues_phone_behind_a_member_is_the_colleagues_and_a_number_without_an_agent_is_outside()
    {
        var (caller, carla, mobile) = (Trunk("1.1"), Phone("1003", "1.8"), Outside("1.9"));
        var (one, two, three, four) = (Local("1001@from-queue", "7.1", 1), Local("1001@from-queue", "7.2", 2), Local("0171999@outside", "8.1", 1), Local("0171999@outside", "8.2", 2));
        Tell(new ChannelAppeared(Now, caller), new QueueJoined(Now, caller, "support"));
        foreach (var (first, second, target, member) in new[] { (one, two, carla, "Local/1001@from-queue/n"), (three, four, mobile, "Local/0171999@outside/n") })
        {
            Tell(new ChannelAppeared(Now, first), new ChannelAppeared(Now, second), new ChannelAppeared(Now, target), new DialBegan(Now, caller, first) { DialString = member }, new DialBegan(Now, second, target));
        }

        Assert.AreEqual("1.1 1003 Incoming", Story);
    }

    [TestMethod]
    public void A_mobile_that_no_queue_dials_is_nobodys()
    {
        var (caller, mobile) = (Trunk("1.1"), Outside("1.9"));
        var (one, two) = (Local("1001@mobile", "8.1", 1), Local("1001@mobile", "8.2", 2));
        Tell(new QueueMemberSeen(Now, "Alice Agent", "Local/1001@mobile/n", "PJSIP/1001"), new ChannelAppeared(Now, caller));
        Tell(new ChannelAppeared(Now, one), new ChannelAppeared(Now, two), new ChannelAppeared(Now, mobile), new DialBegan(Now, caller, one) { DialString = "1001@mobile/n" }, new DialBegan(Now, two, mobile));

        Assert.IsEmpty(Told);
    }

    [TestMethod]
    public void A_mobile_that_talks_for_an_agent_is_the_agents_after_a_restart_of_the_connector()
    {
        var (caller, mobile, one, two) = (Trunk("1.1"), Outside("1.9"), Local("1001@mobile", "8.1", 1), Local("1001@mobile", "8.2", 2));
        Tell(
            new QueueMemberSeen(Now, "Alice Agent", "Local/1001@mobile/n", "PJSIP/1001"),
            new ChannelListed(Now, caller with { State = 6 }, "b2") { Application = "Queue" },
            new ChannelListed(Now, one with { State = 6 }, "b2") { Application = "AppQueue" },
            new ChannelListed(Now, two with { State = 6 }, "b1") { Application = "Dial" },
            new ChannelListed(Now, mobile with { State = 6 }, "b1") { Application = "AppDial" },
            new ListCompleted(Now));

        Assert.AreEqual("1.1 1001 Talk", Story);
    }

    private void Dial(out ChannelFacts caller, out ChannelFacts alice, double seconds = 1)
    {
        (caller, alice) = (Trunk("1.1"), Phone("1001", "1.2"));
        TellFor(seconds, new ChannelAppeared(Now, caller), new ChannelAppeared(Now, alice), new DialBegan(Now, caller, alice));
    }
}
