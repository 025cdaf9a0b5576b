namespace Telephony.Ami.Events;

/// <summary>A channel has come into being.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/Newchannel/</remarks>
/// <param name="Channel">The new channel.</param>
public sealed record NewchannelEvent(ChannelSnapshot Channel) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "Newchannel";
}

/// <summary>A channel's state changed, for example to Ringing or Up.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/Newstate/</remarks>
/// <param name="Channel">The channel in its new state.</param>
public sealed record NewstateEvent(ChannelSnapshot Channel) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "Newstate";
}

/// <summary>The number or name of the party on a channel changed; dialplans set prefixes this way.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/NewCallerid/</remarks>
/// <param name="Channel">The channel with its new caller id.</param>
public sealed record NewCalleridEvent(ChannelSnapshot Channel) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "NewCallerid";
}

/// <summary>What the party on a channel sees on its display changed.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/NewConnectedLine/</remarks>
/// <param name="Channel">The channel with what its display shows now.</param>
public sealed record NewConnectedLineEvent(ChannelSnapshot Channel) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "NewConnectedLine";
}

/// <summary>A party put the other one on hold. The other one only gets music: no event names it as held.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/Hold/</remarks>
/// <param name="Channel">The channel that pressed hold.</param>
/// <param name="MusicClass">The music that the device asked for; empty for the default.</param>
public sealed record HoldEvent(ChannelSnapshot Channel, string MusicClass) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "Hold";
}

/// <summary>A hold ended. Transfers send it for legs that were never held, too.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/Unhold/</remarks>
/// <param name="Channel">The channel that took the call back.</param>
public sealed record UnholdEvent(ChannelSnapshot Channel) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "Unhold";
}

/// <summary>A channel hears music.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/MusicOnHoldStart/</remarks>
/// <param name="Channel">The channel that hears the music.</param>
public sealed record MusicOnHoldStartEvent(ChannelSnapshot Channel, string Class) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "MusicOnHoldStart";
}

/// <summary>The music on a channel ended.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/MusicOnHoldStop/</remarks>
/// <param name="Channel">The channel that heard the music.</param>
public sealed record MusicOnHoldStopEvent(ChannelSnapshot Channel) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "MusicOnHoldStop";
}

/// <summary>A digit began.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/DTMFBegin/</remarks>
/// <param name="Digit">0-9, *, # or A-D.</param>
/// <param name="Direction"><c>Received</c>: the party pressed it; <c>Sent</c>: it was sent to the party.</param>
public sealed record DtmfBeginEvent(ChannelSnapshot Channel, string Digit, string Direction) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "DTMFBegin";
}

/// <summary>A digit ended.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/DTMFEnd/</remarks>
/// <param name="Digit">0-9, *, # or A-D.</param>
/// <param name="DurationMs">How long it was pressed, in ms.</param>
/// <param name="Direction"><c>Received</c>: the party pressed it; <c>Sent</c>: it was sent to the party.</param>
public sealed record DtmfEndEvent(ChannelSnapshot Channel, string Digit, int DurationMs, string Direction) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "DTMFEnd";
}

/// <summary>A channel runs the next step of the dialplan. Half of an unfiltered stream is this and VarSet.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/Newexten/</remarks>
/// <param name="Channel">The channel that runs the dialplan.</param>
/// <param name="Application">The application that begins.</param>
public sealed record NewextenEvent(ChannelSnapshot Channel, string Extension, string Application, string AppData) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "Newexten";
}

/// <summary>A variable was set.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/VarSet/</remarks>
/// <param name="Channel">The channel; null for a global variable.</param>
/// <param name="Variable">The variable's name.</param>
/// <param name="Value">Its new value.</param>
public sealed record VarSetEvent(ChannelSnapshot? Channel, string Variable, string Value) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "VarSet";
}
