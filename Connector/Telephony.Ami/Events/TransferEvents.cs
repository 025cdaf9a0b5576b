namespace Telephony.Ami.Events;

/// <summary>A party sent the other one on to a number without asking.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/BlindTransfer/</remarks>
/// <param name="Result"><c>Success</c>, <c>Fail</c>, <c>Invalid</c> or <c>Not Permitted</c>.</param>
/// <param name="TransfereeChannel">Who was transferred; null for a whole conference.</param>
/// <param name="Bridge">Where they talked.</param>
/// <param name="IsExternal">Whether it came from the protocol and not from a feature code.</param>
/// <param name="Context">Where the call goes.</param>
/// <param name="Extension">The number that it goes to.</param>
public sealed record BlindTransferEvent(
    string Result,
    ChannelSnapshot TransfererChannel,
    ChannelSnapshot? TransfereeChannel,
    BridgeSnapshot Bridge,
    bool IsExternal,
    string Context,
    string Extension) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "BlindTransfer";
}

/// <summary>A party joined two calls of its own and left. The snapshots may carry the linked id from before.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/AttendedTransfer/</remarks>
/// <param name="Result"><c>Success</c>, <c>Fail</c>, <c>Invalid</c> or <c>Not Permitted</c>.</param>
/// <param name="OrigTransfererChannel">The transferer's leg to the first party.</param>
/// <param name="OrigBridge">Where the first call was; null when it was in none.</param>
/// <param name="SecondTransfererChannel">The transferer's leg to the target.</param>
/// <param name="SecondBridge">Where the consultation was; null while the target still rang.</param>
/// <param name="TransfereeChannel">Who was transferred; null when several were.</param>
/// <param name="TransferTargetChannel">Who has the call now; null while still ringing.</param>
/// <param name="IsExternal">Whether it came from the protocol and not from a feature code.</param>
/// <param name="DestType"><c>Bridge</c>, <c>App</c>, <c>Link</c>, <c>Threeway</c> or <c>Fail</c>.</param>
/// <param name="DestBridgeUniqueid">The bridge that goes on, for DestType Bridge; else empty.</param>
public sealed record AttendedTransferEvent(
    string Result,
    ChannelSnapshot OrigTransfererChannel,
    BridgeSnapshot? OrigBridge,
    ChannelSnapshot SecondTransfererChannel,
    BridgeSnapshot? SecondBridge,
    ChannelSnapshot? TransfereeChannel,
    ChannelSnapshot? TransferTargetChannel,
    bool IsExternal,
    string DestType,
    string DestBridgeUniqueid) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "AttendedTransfer";
}

/// <summary>A call was parked.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/ParkedCall/</remarks>
/// <param name="ParkeeChannel">Who was parked.</param>
/// <param name="Parkinglot">The parking lot.</param>
/// <param name="ParkingSpace">The number to fetch the call with.</param>
/// <param name="ParkingTimeout">Seconds until it comes back.</param>
public sealed record ParkedCallEvent(
    ChannelSnapshot ParkeeChannel,
    string ParkerDialString,
    string Parkinglot,
    string ParkingSpace,
    int ParkingTimeout) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "ParkedCall";
}

/// <summary>A parked call was fetched.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/UnParkedCall/</remarks>
/// <param name="ParkeeChannel">Who was parked.</param>
/// <param name="RetrieverChannel">Who fetched the call; null when unknown.</param>
/// <param name="Parkinglot">The parking lot.</param>
public sealed record UnparkedCallEvent(
    ChannelSnapshot ParkeeChannel,
    ChannelSnapshot? RetrieverChannel,
    string Parkinglot,
    string ParkingSpace) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "UnParkedCall";
}

/// <summary>A phone took over a call that rang at another one. The dial that rang ends with the phone that took it.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/Pickup/</remarks>
/// <param name="Channel">Who picked up.</param>
/// <param name="TargetChannel">Where it rang.</param>
public sealed record PickupEvent(ChannelSnapshot Channel, ChannelSnapshot TargetChannel) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "Pickup";
}

/// <summary>Two halves of a Local channel belong together.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/LocalBridge/</remarks>
/// <param name="LocalOneChannel">The half whose name ends in ;1.</param>
/// <param name="LocalTwoChannel">The half whose name ends in ;2.</param>
/// <param name="Context">Where the second half goes.</param>
/// <param name="Exten">The extension that it goes to.</param>
public sealed record LocalBridgeEvent(
    ChannelSnapshot LocalOneChannel,
    ChannelSnapshot LocalTwoChannel,
    string Context,
    string Exten) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "LocalBridge";
}

/// <summary>A channel listens to another one.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/ChanSpyStart/</remarks>
/// <param name="SpyerChannel">Who listens, or plays into the call.</param>
/// <param name="SpyeeChannel">Who is listened to; null when unknown.</param>
public sealed record ChanSpyStartEvent(ChannelSnapshot SpyerChannel, ChannelSnapshot? SpyeeChannel) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "ChanSpyStart";
}

/// <summary>A channel no longer listens to another one.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/ChanSpyStop/</remarks>
/// <param name="SpyeeChannel">Who was listened to; null when unknown.</param>
public sealed record ChanSpyStopEvent(ChannelSnapshot SpyerChannel, ChannelSnapshot? SpyeeChannel) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "ChanSpyStop";
}
