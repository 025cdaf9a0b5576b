using Telephony.Ami.Events;
using Telephony.Ami.Recording;

namespace Telephony.Connector.Replay;

/// <summary>
/// When the packets of a stream came that has no index beside it. By their own Timestamp where they carry one (timestampevents in
/// manager.conf). Else nobody knows; then packets follow each other closely, but where a person or a client must have done something first
/// half a second goes by: so states keep their order, and what a transfer makes for a moment lasts no longer than a moment.
/// </summary>
internal sealed class PacketClock
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(8);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private TimeSpan _now;
    private DateTimeOffset? _firstTimestamp;
    private bool _wasDeed;

    /// <summary>When this packet came, counted from the first one.</summary>
    public TimeSpan Next(AmiRecordedPacket packet)
    {
        if (packet.Event?.Timestamp is { } seconds)
        {
            var time = DateTimeOffset.UnixEpoch.AddSeconds(seconds);
            _firstTimestamp ??= time;
            return _now = time - _firstTimestamp.Value;
        }

        // A row of a list or a response between events that tell their time.
        if (_firstTimestamp is not null)
        {
            return _now;
        }

        var isDeed = IsDeed(packet);
        _now += isDeed && !_wasDeed ? Pause : Step;
        _wasDeed = isDeed;
        return _now;
    }

    // True for what begins outside of Asterisk: a key pressed, a phone that hangs up, an answer to a client's action.
    private static bool IsDeed(AmiRecordedPacket packet) => packet.Event switch
    {
        null => true,
        HoldEvent or UnholdEvent => true,
        HangupRequestEvent hangup => !hangup.Channel.Channel.StartsWith("Local/", StringComparison.Ordinal),
        _ => false,
    };
}
