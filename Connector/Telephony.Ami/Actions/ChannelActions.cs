using Telephony.Ami.Wire;

namespace Telephony.Ami.Actions;

/// <summary>Hangs up a channel.</summary>
/// <remarks>
/// https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Actions/Hangup/
/// <c>Action: Hangup / Channel: text / [Cause: number]</c>
/// </remarks>
/// <param name="Cause">Q.850 cause; 16 is normal clearing.</param>
public sealed record HangupAction(string Channel, int? Cause = null) : AmiAction
{
    /// <inheritdoc/>
    public override string Name => "Hangup";

    /// <inheritdoc/>
    protected override void Write(AmiActionWriter writer)
    {
        writer.Field("Channel", Channel);
        writer.Field("Cause", Cause);
    }
}

/// <summary>Sends a channel, and another one at the same time, to a place in the dialplan. No transfer event comes.</summary>
/// <remarks>
/// https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Actions/Redirect/
/// <c>Action: Redirect / Channel: text / Context: text / Exten: text / Priority: number / [ExtraChannel: text] / [ExtraContext: text] / [ExtraExten: text] / [ExtraPriority: number]</c>
/// </remarks>
/// <param name="Context">Where it goes.</param>
/// <param name="ExtraChannel">The other channel.</param>
/// <param name="ExtraContext">Where the other one goes.</param>
public sealed record RedirectAction(
    string Channel,
    string Context,
    string Exten,
    int Priority = 1,
    string? ExtraChannel = null,
    string? ExtraContext = null,
    string? ExtraExten = null,
    int? ExtraPriority = null) : AmiAction
{
    /// <inheritdoc/>
    public override string Name => "Redirect";

    /// <inheritdoc/>
    protected override void Write(AmiActionWriter writer)
    {
        writer.Field("Channel", Channel);
        writer.Field("Context", Context);
        writer.Field("Exten", Exten);
        writer.Field("Priority", Priority);
        writer.Field("ExtraChannel", ExtraChannel);
        writer.Field("ExtraContext", ExtraContext);
        writer.Field("ExtraExten", ExtraExten);
        writer.Field("ExtraPriority", ExtraPriority);
    }
}

/// <summary>Connects two channels.</summary>
/// <remarks>
/// https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Actions/Bridge/
/// <c>Action: Bridge / Channel1: text / Channel2: text / [Tone: text]</c>
/// </remarks>
/// <param name="Tone">Who hears a beep: <c>no</c>, <c>Channel1</c>, <c>Channel2</c>, <c>Both</c>.</param>
public sealed record BridgeAction(string Channel1, string Channel2, string? Tone = null) : AmiAction
{
    /// <inheritdoc/>
    public override string Name => "Bridge";

    /// <inheritdoc/>
    protected override void Write(AmiActionWriter writer)
    {
        writer.Field("Channel1", Channel1);
        writer.Field("Channel2", Channel2);
        writer.Field("Tone", Tone);
    }
}

/// <summary>Plays a digit to a channel, or as if the channel had pressed it.</summary>
/// <remarks>
/// https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Actions/PlayDTMF/
/// <c>Action: PlayDTMF / Channel: text / Digit: text / [Duration: number] / [Receive: true|false]</c>
/// </remarks>
/// <param name="Digit">0-9, *, # or A-D.</param>
/// <param name="DurationMs">How long, in ms.</param>
/// <param name="Receive">True: as if the channel pressed it.</param>
public sealed record PlayDTMFAction(string Channel, string Digit, int? DurationMs = null, bool? Receive = null) : AmiAction
{
    /// <inheritdoc/>
    public override string Name => "PlayDTMF";

    /// <inheritdoc/>
    protected override void Write(AmiActionWriter writer)
    {
        writer.Field("Channel", Channel);
        writer.Field("Digit", Digit);
        writer.Field("Duration", DurationMs);
        writer.Field("Receive", Receive);
    }
}

/// <summary>Mutes a channel. No event tells of it. Needs the right <c>system</c>.</summary>
/// <remarks>
/// https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Actions/MuteAudio/
/// <c>Action: MuteAudio / Channel: text / Direction: text / State: on|off</c>
/// </remarks>
/// <param name="Direction"><c>in</c>, <c>out</c> or <c>all</c>.</param>
/// <param name="Muted">Whether to mute.</param>
public sealed record MuteAudioAction(string Channel, string Direction, bool Muted) : AmiAction
{
    /// <inheritdoc/>
    public override string Name => "MuteAudio";

    /// <inheritdoc/>
    protected override void Write(AmiActionWriter writer)
    {
        writer.Field("Channel", Channel);
        writer.Field("Direction", Direction);
        writer.Field("State", Muted ? "on" : "off");
    }
}

/// <summary>Reads a variable or function.</summary>
/// <remarks>
/// https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Actions/Getvar/
/// <c>Action: Getvar / Variable: text / [Channel: text]</c>
/// </remarks>
/// <param name="Variable">The variable, for example <c>CHANNEL(rtp,hold,audio)</c>.</param>
/// <param name="Channel">The channel; null for a global variable.</param>
public sealed record GetvarAction(string Variable, string? Channel = null) : AmiAction
{
    /// <inheritdoc/>
    public override string Name => "Getvar";

    /// <inheritdoc/>
    protected override void Write(AmiActionWriter writer)
    {
        writer.Field("Variable", Variable);
        writer.Field("Channel", Channel);
    }
}

/// <summary>Sets a variable or function.</summary>
/// <remarks>
/// https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Actions/Setvar/
/// <c>Action: Setvar / Variable: text / Value: text / [Channel: text]</c>
/// </remarks>
/// <param name="Channel">The channel; null for a global variable.</param>
public sealed record SetvarAction(string Variable, string Value, string? Channel = null) : AmiAction
{
    /// <inheritdoc/>
    public override string Name => "Setvar";

    /// <inheritdoc/>
    protected override void Write(AmiActionWriter writer)
    {
        writer.Field("Variable", Variable);
        writer.Field("Value", Value);
        writer.Field("Channel", Channel);
    }
}

/// <summary>Sends a NOTIFY inside a phone's call: <c>Event=talk</c> answers or resumes, <c>Event=hold</c> holds, on phones that know it. Needs the right <c>system</c>.</summary>
/// <remarks>
/// https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Actions/PJSIPNotify/
/// <c>Action: PJSIPNotify / Channel: text / * Variable: name=value</c>
/// </remarks>
/// <param name="Channel">The phone's channel.</param>
/// <param name="Variables">Headers of the NOTIFY.</param>
public sealed record PJSIPNotifyAction(string Channel, IReadOnlyList<KeyValuePair<string, string>> Variables) : AmiAction
{
    /// <inheritdoc/>
    public override string Name => "PJSIPNotify";

    /// <inheritdoc/>
    protected override void Write(AmiActionWriter writer)
    {
        writer.Field("Channel", Channel);
        writer.Variables("Variable", Variables);
    }
}
