using Telephony.Ami.Events;
using Telephony.Connector.Calls;
using Telephony.Connector.Lines;
using Telephony.Connector.Live;
using Telephony.Connector.Outbox;
using Telephony.Connector.Presence;
using Telephony.Connector.Unseen;

namespace Telephony.Connector.Asterisk;

/// <summary>Gives what the open line tells to everybody whom it concerns.</summary>
internal sealed class PbxIntake(CallDesk desk, AgentPresence presence, OriginateWatch originates, QueueTally queues, UnseenCalls unseen, TimeProvider clock)
{
    /// <summary>Takes all that was asked after a login: it counts in the place of what was known before.</summary>
    public void Take(PbxSnapshot snapshot)
    {
        presence.Replace(snapshot.Rows);
        desk.Begin(snapshot.AsteriskStart);
        var state = new StateChanges();
        var live = snapshot.Facts.OfType<ChannelListed>().Select(row => row.Channel.Uniqueid).ToHashSet(StringComparer.Ordinal);
        unseen.Note(queues.Begin(snapshot.AsteriskStart, snapshot.Rows, live, state));
        desk.Apply(snapshot.Facts, state);
    }

    /// <summary>Takes events. Everything of one batch becomes durable with one commit. False when the calls have to be put right by a snapshot.</summary>
    public bool Take(IReadOnlyList<AmiEvent> batch)
    {
        var now = clock.GetUtcNow();
        var facts = new List<PbxFact>(batch.Count);
        var state = new StateChanges();
        foreach (var next in batch)
        {
            originates.Note(next);
            queues.Take(next, state);
            var at = next.Timestamp is { } seconds ? DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond)) : now;
            if (FactReader.Read(next, at) is { } fact)
            {
                facts.Add(fact);
            }
        }

        presence.Take(batch);
        return desk.Apply(facts, state);
    }
}
