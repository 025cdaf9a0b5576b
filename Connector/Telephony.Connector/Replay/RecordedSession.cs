using System.Text.Json.Nodes;
using Telephony.Ami.Recording;
using Telephony.Connector.Calls;

namespace Telephony.Connector.Replay;

/// <summary>
/// Plays a recorded stream into a tracker. A packet's time is that of the index beside the recording, else what <see cref="PacketClock"/>
/// makes of it. What the recording client sent (NAME.cmd) tells which dials were its own and which channel a Getvar asked.
/// </summary>
internal sealed class RecordedSession
{
    private readonly AmiRecording _recording;
    private readonly RecordedCommands _commands;
    private readonly CallTracker _tracker;
    private readonly bool _hasTimes;
    private readonly PacketClock _clock = new();

    /// <summary>Opens NAME.ami with NAME.idx and NAME.cmd beside it, where they are.</summary>
    public RecordedSession(string amiPath, CallTrackerOptions options)
    {
        _recording = AmiRecording.Open(amiPath);
        _hasTimes = File.Exists(Path.ChangeExtension(amiPath, ".idx"));
        _commands = RecordedCommands.Read(Path.ChangeExtension(amiPath, ".cmd"));
        _tracker = new CallTracker(options with { ClickToDialIdPattern = _commands.ClickToDialIdPattern(options.ClickToDialIdPattern) });
    }

    /// <summary>When the recording began, for the tracker: a fixed time where only distances count.</summary>
    public static DateTimeOffset Zero { get; } = DateTimeOffset.UnixEpoch;

    /// <summary>How many packets were read so far.</summary>
    public int Packets { get; private set; }

    /// <summary>The facts of the whole recording, in order.</summary>
    public IEnumerable<PbxFact> ReadFacts()
    {
        foreach (var packet in _recording.ReadPackets())
        {
            var at = TimeOf(packet);
            Packets++;
            if (packet.Response is { } response)
            {
                if (_commands.HoldAskedOf(response) is { } channel)
                {
                    yield return new HoldListed(at, channel);
                }
            }
            else if (packet.Event!.Name == "StatusComplete")
            {
                yield return new ListCompleted(at);
            }
            else if (FactReader.Read(packet.Event, at) is { } fact)
            {
                yield return fact;
            }
        }
    }

    /// <summary>The calls and the timeline, as <see cref="TimelineWriter"/> writes them.</summary>
    public JsonObject Play(string? name) => Play(ReadFacts(), name);

    /// <summary>The same for facts in another order.</summary>
    public JsonObject Play(IEnumerable<PbxFact> facts, string? name)
    {
        var writer = new TimelineWriter(Zero);
        var last = Zero;
        foreach (var fact in facts)
        {
            writer.Add(_tracker.Apply(fact));
            last = fact.At;
            if (fact is PbxStopped)
            {
                writer.AddStop(fact.At);
            }
        }

        writer.Add(_tracker.Advance(last.AddSeconds(1)));
        return writer.ToJson(name);
    }

    private DateTimeOffset TimeOf(AmiRecordedPacket packet) => Zero + (_hasTimes ? packet.At : _clock.Next(packet));
}
