namespace Telephony.Ami.Events;

/// <summary>A bridge came into being.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/BridgeCreate/</remarks>
/// <param name="Bridge">The new bridge.</param>
public sealed record BridgeCreateEvent(BridgeSnapshot Bridge) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "BridgeCreate";
}

/// <summary>A bridge is gone.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/BridgeDestroy/</remarks>
/// <param name="Bridge">The bridge that is gone.</param>
public sealed record BridgeDestroyEvent(BridgeSnapshot Bridge) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "BridgeDestroy";
}

/// <summary>A channel joined a bridge.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/BridgeEnter/</remarks>
/// <param name="Channel">Who came in.</param>
/// <param name="SwapUniqueid">The channel whose place it takes; null for none.</param>
public sealed record BridgeEnterEvent(BridgeSnapshot Bridge, ChannelSnapshot Channel, string? SwapUniqueid) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "BridgeEnter";
}

/// <summary>A channel left a bridge.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/BridgeLeave/</remarks>
public sealed record BridgeLeaveEvent(BridgeSnapshot Bridge, ChannelSnapshot Channel) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "BridgeLeave";
}

/// <summary>All channels of one bridge moved into another one.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/BridgeMerge/</remarks>
/// <param name="ToBridge">The bridge that all are in from now on.</param>
/// <param name="FromBridge">The bridge whose channels moved.</param>
public sealed record BridgeMergeEvent(BridgeSnapshot ToBridge, BridgeSnapshot FromBridge) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "BridgeMerge";
}

/// <summary>A row of BridgeList.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/BridgeListItem/</remarks>
public sealed record BridgeListItemEvent(BridgeSnapshot Bridge) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "BridgeListItem";
}

/// <summary>A row of BridgeInfo.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/BridgeInfoChannel/</remarks>
/// <param name="Channel">A channel in the bridge.</param>
public sealed record BridgeInfoChannelEvent(ChannelSnapshot Channel) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "BridgeInfoChannel";
}
