namespace Telephony.Ami.Events;

/// <summary>A device hung up: its channel is the party that ended the call.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/HangupRequest/</remarks>
/// <param name="Channel">The channel whose device hung up.</param>
/// <param name="Cause">Q.850 cause, when the device gave one.</param>
/// <param name="TechCause">What the protocol said, for example 486; empty when nothing.</param>
public sealed record HangupRequestEvent(ChannelSnapshot Channel, int? Cause, string TechCause) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "HangupRequest";
}

/// <summary>Asterisk itself ends a channel: an AMI Hangup, a time limit, or the other party's end.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/SoftHangupRequest/</remarks>
/// <param name="Channel">The channel that is to go.</param>
/// <param name="Cause">Q.850 cause, when known.</param>
public sealed record SoftHangupRequestEvent(ChannelSnapshot Channel, int? Cause) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "SoftHangupRequest";
}

/// <summary>A channel is gone.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/Hangup/</remarks>
/// <param name="Channel">The channel in its last state.</param>
/// <param name="Cause">Q.850 cause: 16 normal, 17 busy, 19 no answer, 21 rejected, 0 unknown, 127 see TechCause.</param>
/// <param name="CauseText">The cause in words.</param>
/// <param name="TechCause">What the protocol said, for example 487; empty when nothing.</param>
public sealed record HangupEvent(ChannelSnapshot Channel, int Cause, string CauseText, string TechCause) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "Hangup";
}
