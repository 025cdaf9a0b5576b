namespace Telephony.Ami.Events;

/// <summary>The state of one channel, as <c>ChannelState</c> numbers it (Asterisk's <c>include/asterisk/channelstate.h</c>).</summary>
public enum ChannelState
{
    /// <summary>Exists, nothing has happened yet.</summary>
    Down = 0,

    /// <summary>Down, but reserved.</summary>
    Reserved = 1,

    OffHook = 2,

    /// <summary>Digits have been dialled.</summary>
    Dialing = 3,

    /// <summary>It calls in: the far side hears ringing.</summary>
    Ring = 4,

    /// <summary>It is being called: the device rings.</summary>
    Ringing = 5,

    Up = 6,

    /// <summary>The line is busy.</summary>
    Busy = 7,

    /// <summary>Digits have been dialled while off hook.</summary>
    DialingOffHook = 8,

    /// <summary>A call was noticed before it rings.</summary>
    PreRing = 9,
}
