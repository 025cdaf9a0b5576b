namespace Telephony.Ami.Events;

/// <summary>
/// A channel as it was when the event was made. Numbers and names are hostile text from the far side; <c>&lt;unknown&gt;</c> is given
/// as an empty text. <c>ChannelStateDesc</c>, <c>Language</c>, <c>AccountCode</c> and <c>Priority</c> are not kept.
/// </summary>
/// <param name="Channel">The name, for example <c>PJSIP/1001-0000000e</c>; <c>Local/…;1</c> and <c>;2</c> are the halves of a pair.</param>
/// <param name="ChannelState">What the channel does.</param>
/// <param name="CallerIdNum">The number of the party on this channel.</param>
/// <param name="CallerIdName">The name of the party on this channel.</param>
/// <param name="ConnectedLineNum">The number that this party sees on its display.</param>
/// <param name="ConnectedLineName">The name that this party sees on its display.</param>
/// <param name="Context">The dialplan context.</param>
/// <param name="Exten">The dialplan extension: on a trunk's new channel the dialled number.</param>
/// <param name="Uniqueid">The channel's id: usually <c>seconds.counter</c>, or the ChannelId of an Originate.</param>
/// <param name="Linkedid">The Uniqueid of the oldest channel that this one has met. A hint only: it changes and can be stale.</param>
public sealed record ChannelSnapshot(
    string Channel,
    ChannelState ChannelState,
    string CallerIdNum,
    string CallerIdName,
    string ConnectedLineNum,
    string ConnectedLineName,
    string Context,
    string Exten,
    string Uniqueid,
    string Linkedid)
{
    /// <summary>The variables named by <c>channelvars</c> in manager.conf; none unless it is set.</summary>
    public IReadOnlyList<AmiVariable> Variables { get; init; } = [];

    /// <summary>Whether this is one half of a Local channel, which is not a party of a call but a joint inside Asterisk.</summary>
    public bool IsLocal => Channel.StartsWith("Local/", StringComparison.Ordinal);

    /// <summary>
    /// The device behind the channel: its name without the counter that Asterisk appends (<c>PJSIP/1001</c>).
    /// A name without a counter is given as it is.
    /// </summary>
    public string Endpoint
    {
        get
        {
            var end = Channel.LastIndexOf('-');
            return end > 0 ? Channel[..end] : Channel;
        }
    }
}
