using Telephony.Connector.Calls;

namespace Telephony.Connector.Tests.Calls;

/// <summary>A call told to a tracker as facts, and what the tracker says of it.</summary>
public abstract class CallStory
{
    /// <summary>The tracker that hears the story.</summary>
    private protected CallTracker Tracker { get; } = new(new CallTrackerOptions());

    /// <summary>What it said of agents: call, extension and state.</summary>
    protected List<string> Told { get; } = [];

    /// <summary>Why legs ended, in order.</summary>
    protected List<string> Reasons { get; } = [];

    /// <summary>Who ended them, in order: Agent, Customer, or nothing.</summary>
    protected List<string> Enders { get; } = [];

    /// <summary>When the last thing that was told began.</summary>
    protected DateTimeOffset LastAt { get; private set; }

    /// <summary>The moment in the story.</summary>
    protected DateTimeOffset Now { get; private set; } = DateTimeOffset.UnixEpoch;

    /// <summary>All that was said of agents.</summary>
    protected string Story => string.Join(", ", Told);

    /// <summary>A caller's channel.</summary>
    private protected static ChannelFacts Trunk(string id, string number = "+4930111222") =>
        new(id, $"PJSIP/trunk-{id.Replace('.', '0').PadLeft(8, '0')}", 4) { CallerNumber = number, Extension = "1234", Linkedid = id };

    /// <summary>A channel that is dialled at the provider.</summary>
    private protected static ChannelFacts Outside(string id) => Trunk(id, "") with { State = 0, Extension = "s" };

    /// <summary>A channel of an agent's phone.</summary>
    private protected static ChannelFacts Phone(string extension, string id, int state = 0) =>
        new(id, $"PJSIP/{extension}-{id.Replace('.', '0').PadLeft(8, '0')}", state) { Linkedid = id };

    /// <summary>One half of a Local channel.</summary>
    private protected static ChannelFacts Local(string endpoint, string id, int half) => new(id, $"Local/{endpoint}-{id.Split('.')[0].PadLeft(8, '0')};{half}", half == 1 ? 0 : 4);

    /// <summary>The bridge of two channels.</summary>
    private protected PbxFact[] Joined(string bridge, params ChannelFacts[] channels) =>
        [.. channels.Select(channel => new BridgeEntered(Now, bridge, channel with { State = 6 }))];

    /// <summary>Somebody outside calls, the phone is answered at once.</summary>
    private protected void Talk(ChannelFacts caller, ChannelFacts phone) => Tell(
        new ChannelAppeared(Now, caller),
        new ChannelAppeared(Now, phone),
        new DialBegan(Now, caller, phone),
        new DialEnded(Now, phone.Uniqueid, "ANSWER"),
        new BridgeEntered(Now, "b-" + caller.Uniqueid, phone with { State = 6 }),
        new BridgeEntered(Now, "b-" + caller.Uniqueid, caller with { State = 6 }));

    /// <summary>The party hangs up and its channel ends.</summary>
    private protected PbxFact[] HangsUp(ChannelFacts channel, string bridge) =>
        [new HangupAsked(Now, channel.Uniqueid), new BridgeLeft(Now, bridge, channel), new ChannelEnded(Now, channel, 16, "")];

    /// <summary>Facts of one moment, and a second after it.</summary>
    private protected void Tell(params PbxFact[] facts) => TellFor(1, facts);

    /// <summary>Facts of one moment, and the time after it.</summary>
    private protected void TellFor(double seconds, params PbxFact[] facts)
    {
        foreach (var fact in facts)
        {
            Note(Tracker.Apply(fact with { At = Now }));
        }

        Now = Now.AddSeconds(seconds);
        Note(Tracker.Advance(Now));
    }

    private void Note(IEnumerable<TrackedChange> changes)
    {
        foreach (var change in changes.Where(change => change.Leg is not null))
        {
            Told.Add($"{change.Call.Id} {change.Leg!.Extension} {change.State}");
            LastAt = change.At;
            if (change.Reason is { } reason)
            {
                Reasons.Add(reason.ToString());
                Enders.Add(change.By?.ToString() ?? "");
            }
        }
    }
}
