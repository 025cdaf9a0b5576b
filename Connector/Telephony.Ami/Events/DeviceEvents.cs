namespace Telephony.Ami.Events;

/// <summary>A device's state changed; also the row of DeviceStateList (then with an ActionId).</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/DeviceStateChange/</remarks>
/// <param name="Device">The device, for example <c>PJSIP/1001</c>; queues have some of their own.</param>
/// <param name="State"><c>NOT_INUSE</c>, <c>INUSE</c>, <c>BUSY</c>, <c>INVALID</c>, <c>UNAVAILABLE</c>, <c>RINGING</c>, <c>RINGINUSE</c>, <c>ONHOLD</c> or <c>UNKNOWN</c>.</param>
public sealed record DeviceStateChangeEvent(string Device, string State) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "DeviceStateChange";
}

/// <summary>A phone registered, went, or stopped answering.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/ContactStatus/</remarks>
/// <param name="Uri">Where the phone is reached.</param>
/// <param name="ContactStatus"><c>Created</c>, <c>Removed</c>, <c>Updated</c>, <c>Reachable</c>, <c>Unreachable</c>, <c>Unqualified</c> or <c>NonQualified</c>.</param>
/// <param name="Aor">The address that it registered for.</param>
/// <param name="EndpointName">The endpoint, usually the extension.</param>
public sealed record ContactStatusEvent(string Uri, string ContactStatus, string Aor, string EndpointName) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "ContactStatus";
}

/// <summary>A row of PJSIPShowContacts.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/ContactList/</remarks>
/// <param name="ObjectName">The contact's id.</param>
/// <param name="Endpoint">The endpoint, usually the extension.</param>
/// <param name="Uri">Where the phone is reached.</param>
/// <param name="UserAgent">The phone's make.</param>
/// <param name="Status"><c>Reachable</c>, <c>Unreachable</c>, <c>NonQualified</c> or <c>Unknown</c>.</param>
public sealed record ContactListEvent(string ObjectName, string Endpoint, string Uri, string UserAgent, string Status) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "ContactList";
}

/// <summary>A device registered or went.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/PeerStatus/</remarks>
/// <param name="ChannelType">The kind of device, for example <c>PJSIP</c>.</param>
/// <param name="Peer">The device, for example <c>PJSIP/1001</c>.</param>
/// <param name="PeerStatus"><c>Registered</c>, <c>Unregistered</c>, <c>Reachable</c>, <c>Unreachable</c>, <c>Rejected</c> or <c>Lagged</c>.</param>
public sealed record PeerStatusEvent(string ChannelType, string Peer, string PeerStatus) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "PeerStatus";
}

/// <summary>The state behind an extension changed.</summary>
/// <remarks>https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/ExtensionStatus/</remarks>
/// <param name="Hint">The devices behind it.</param>
/// <param name="Status">-2 removed, -1 no hint, 0 idle, then bits: 1 in use, 2 busy, 4 unavailable, 8 ringing, 16 on hold.</param>
/// <param name="StatusText">The status in words.</param>
public sealed record ExtensionStatusEvent(string Exten, string Context, string Hint, int Status, string StatusText) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => "ExtensionStatus";
}
