using System.Globalization;
using Telephony.PbxSimulator.Settings;
using Telephony.PbxSimulator.Wire;

namespace Telephony.PbxSimulator.Model;

/// <summary>Hands every event to all sessions, in order: it is called inside the PBX's lock only.</summary>
internal sealed class EventFeed(PbxSimulatorOptions options)
{
    private readonly Lock _lock = new();
    private Action<PbxEvent>? _sessions;

    /// <summary>How many events there have been.</summary>
    public long Count { get; private set; }

    public void Subscribe(Action<PbxEvent> session) => Change(() => _sessions += session);

    public void Unsubscribe(Action<PbxEvent> session) => Change(() => _sessions -= session);

    public void Emit(string name, string eventClass, Action<AmiBlock> fill)
    {
        var block = AmiBlock.Event(name).Add("Privilege", eventClass + ",all");
        if (options.TimestampEvents)
        {
            block.Add("Timestamp", (options.Clock.GetUtcNow().ToUnixTimeMilliseconds() / 1000.0).ToString("F6", CultureInfo.InvariantCulture));
        }

        fill(block);
        Count++;
        _sessions?.Invoke(new PbxEvent(name, eventClass, block.ToBytes()));
    }

    private void Change(Action change)
    {
        lock (_lock)
        {
            change();
        }
    }
}
