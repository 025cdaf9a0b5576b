using Telephony.Ami.Wire;

namespace Telephony.Ami.Actions;

/// <summary>Sends the party that a channel talks with on to a number.</summary>
/// <remarks>
/// https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Actions/BlindTransfer/
/// <c>Action: BlindTransfer / Channel: text / Context: text / Exten: text</c>
/// </remarks>
/// <param name="Channel">The transferer's channel.</param>
/// <param name="Context">Where the call goes.</param>
public sealed record BlindTransferAction(string Channel, string Context, string Exten) : AmiAction
{
    /// <inheritdoc/>
    public override string Name => "BlindTransfer";

    /// <inheritdoc/>
    protected override void Write(AmiActionWriter writer)
    {
        writer.Field("Channel", Channel);
        writer.Field("Context", Context);
        writer.Field("Exten", Exten);
    }
}

/// <summary>Begins a consultation: the other party hears music, the number is called. Hanging up the channel completes the transfer.</summary>
/// <remarks>
/// https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Actions/Atxfer/
/// <c>Action: Atxfer / Channel: text / Exten: text / [Context: text]</c>
/// </remarks>
/// <param name="Channel">The transferer's channel.</param>
/// <param name="Context">Where the number is looked up.</param>
public sealed record AtxferAction(string Channel, string Exten, string? Context = null) : AmiAction
{
    /// <inheritdoc/>
    public override string Name => "Atxfer";

    /// <inheritdoc/>
    protected override void Write(AmiActionWriter writer)
    {
        writer.Field("Channel", Channel);
        writer.Field("Exten", Exten);
        writer.Field("Context", Context);
    }
}

/// <summary>Ends a consultation; the channel is back with the first party.</summary>
/// <remarks>
/// https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Actions/CancelAtxfer/
/// <c>Action: CancelAtxfer / Channel: text</c>
/// </remarks>
/// <param name="Channel">The transferer's channel.</param>
public sealed record CancelAtxferAction(string Channel) : AmiAction
{
    /// <inheritdoc/>
    public override string Name => "CancelAtxfer";

    /// <inheritdoc/>
    protected override void Write(AmiActionWriter writer)
    {
        writer.Field("Channel", Channel);
    }
}

/// <summary>Parks a call.</summary>
/// <remarks>
/// https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Actions/Park/
/// <c>Action: Park / Channel: text / [TimeoutChannel: text] / [AnnounceChannel: text] / [Timeout: number] / [Parkinglot: text]</c>
/// </remarks>
/// <param name="Channel">Who is parked.</param>
/// <param name="TimeoutChannel">Who gets the call back when nobody fetches it.</param>
/// <param name="AnnounceChannel">Who hears the number to fetch it with.</param>
/// <param name="TimeoutMs">After how many ms it goes back.</param>
/// <param name="Parkinglot">The parking lot.</param>
public sealed record ParkAction(
    string Channel,
    string? TimeoutChannel = null,
    string? AnnounceChannel = null,
    int? TimeoutMs = null,
    string? Parkinglot = null) : AmiAction
{
    /// <inheritdoc/>
    public override string Name => "Park";

    /// <inheritdoc/>
    protected override void Write(AmiActionWriter writer)
    {
        writer.Field("Channel", Channel);
        writer.Field("TimeoutChannel", TimeoutChannel);
        writer.Field("AnnounceChannel", AnnounceChannel);
        writer.Field("Timeout", TimeoutMs);
        writer.Field("Parkinglot", Parkinglot);
    }
}
