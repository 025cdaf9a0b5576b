using Telephony.Ami.Wire;

namespace Telephony.Ami.Events;

/// <summary>Asterisk is ready; comes after login, too.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/FullyBooted/</remarks>
/// <param name="Uptime">Seconds since Asterisk started.</param>
/// <param name="Status"><c>Fully Booted</c>.</param>
public sealed record FullyBootedEvent(int Uptime, string Status) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "FullyBooted";
}

/// <summary>Asterisk stops; the line drops next.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/Shutdown/</remarks>
/// <param name="Kind"><c>Cleanly</c> or <c>Uncleanly</c>.</param>
/// <param name="Restart">Whether it starts again.</param>
public sealed record ShutdownEvent(string Kind, bool Restart) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "Shutdown";
}

/// <summary>A custom event of a dialplan or an AMI client.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/UserEvent/</remarks>
/// <param name="EventName">The name that the sender chose.</param>
/// <param name="Fields">All lines of the event.</param>
public sealed record UserEvent(string EventName, AmiFields Fields) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "UserEvent";
}

/// <summary>A row of Status: a channel.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/Status/</remarks>
/// <param name="Dnid">The number that was dialled to get here.</param>
/// <param name="BridgeId">The bridge it is in; empty for none.</param>
/// <param name="Application">What it runs.</param>
/// <param name="Seconds">Age of the channel.</param>
public sealed record StatusEvent(
    ChannelSnapshot Channel,
    string Dnid,
    string BridgeId,
    string Application,
    string ApplicationData,
    int Seconds) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "Status";

    /// <summary>All variables, when they were asked for.</summary>
    public IReadOnlyList<AmiVariable> Variables { get; init; } = [];
}

/// <summary>A row of CoreShowChannels.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/CoreShowChannel/</remarks>
/// <param name="Application">What it runs.</param>
/// <param name="Duration">Age of the channel, as HH:MM:SS.</param>
/// <param name="BridgeId">The bridge it is in; empty for none.</param>
public sealed record CoreShowChannelEvent(
    ChannelSnapshot Channel,
    string Application,
    string ApplicationData,
    string Duration,
    string BridgeId) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "CoreShowChannel";
}

/// <summary>A row of CoreShowChannelMap.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/CoreShowChannelMapChannel/</remarks>
/// <param name="ConnectedChannel">The name of a channel that is connected to the one asked for, through bridges and Local pairs.</param>
public sealed record CoreShowChannelMapChannelEvent(string ConnectedChannel) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "CoreShowChannelMapChannel";
}
