using Telephony.Ami.Wire;

namespace Telephony.Ami.Actions;

/// <summary>Asks how long Asterisk has been running and how many calls there are.</summary>
/// <remarks>
/// https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Actions/CoreStatus/
/// <c>Action: CoreStatus</c>
/// </remarks>
public sealed record CoreStatusAction : AmiAction
{
    /// <inheritdoc/>
    public override string Name => "CoreStatus";
}

/// <summary>Asks for versions and limits.</summary>
/// <remarks>
/// https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Actions/CoreSettings/
/// <c>Action: CoreSettings</c>
/// </remarks>
public sealed record CoreSettingsAction : AmiAction
{
    /// <inheritdoc/>
    public override string Name => "CoreSettings";
}

/// <summary>Lists channels with their bridge, application and variables.</summary>
/// <remarks>
/// https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Actions/Status/
/// <c>Action: Status / [Channel: text] / [Variables: text] / [AllVariables: true|false]</c>
/// </remarks>
/// <param name="Channel">One channel; null for all.</param>
/// <param name="Variables">Names of variables to show, separated by commas.</param>
/// <param name="AllVariables">Whether to show all variables.</param>
public sealed record StatusAction(string? Channel = null, string? Variables = null, bool? AllVariables = null) : AmiListAction
{
    /// <inheritdoc/>
    public override string Name => "Status";

    /// <inheritdoc/>
    protected override void Write(AmiActionWriter writer)
    {
        writer.Field("Channel", Channel);
        writer.Field("Variables", Variables);
        writer.Field("AllVariables", AllVariables);
    }
}

/// <summary>Lists channels.</summary>
/// <remarks>
/// https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Actions/CoreShowChannels/
/// <c>Action: CoreShowChannels</c>
/// </remarks>
public sealed record CoreShowChannelsAction : AmiListAction
{
    /// <inheritdoc/>
    public override string Name => "CoreShowChannels";
}

/// <summary>Lists the names of all channels that are connected to one, through bridges and Local pairs.</summary>
/// <remarks>
/// https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Actions/CoreShowChannelMap/
/// <c>Action: CoreShowChannelMap / Channel: text</c>
/// </remarks>
public sealed record CoreShowChannelMapAction(string Channel) : AmiListAction
{
    /// <inheritdoc/>
    public override string Name => "CoreShowChannelMap";

    /// <inheritdoc/>
    protected override void Write(AmiActionWriter writer)
    {
        writer.Field("Channel", Channel);
    }
}

/// <summary>Lists the states of all devices.</summary>
/// <remarks>
/// https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Actions/DeviceStateList/
/// <c>Action: DeviceStateList</c>
/// </remarks>
public sealed record DeviceStateListAction : AmiListAction
{
    /// <inheritdoc/>
    public override string Name => "DeviceStateList";
}

/// <summary>Lists the registered phones.</summary>
/// <remarks>
/// https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Actions/PJSIPShowContacts/
/// <c>Action: PJSIPShowContacts</c>
/// </remarks>
public sealed record PJSIPShowContactsAction : AmiListAction
{
    /// <inheritdoc/>
    public override string Name => "PJSIPShowContacts";

    /// <inheritdoc/>
    public override string? ReplyWhenEmpty => "No Contacts found";
}

/// <summary>Lists the bridges.</summary>
/// <remarks>
/// https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Actions/BridgeList/
/// <c>Action: BridgeList / [BridgeType: text]</c>
/// </remarks>
/// <param name="BridgeType">Only bridges of this type; null for all.</param>
public sealed record BridgeListAction(string? BridgeType = null) : AmiListAction
{
    /// <inheritdoc/>
    public override string Name => "BridgeList";

    /// <inheritdoc/>
    protected override void Write(AmiActionWriter writer)
    {
        writer.Field("BridgeType", BridgeType);
    }
}

/// <summary>Lists the channels in a bridge.</summary>
/// <remarks>
/// https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Actions/BridgeInfo/
/// <c>Action: BridgeInfo / BridgeUniqueid: text</c>
/// </remarks>
public sealed record BridgeInfoAction(string BridgeUniqueid) : AmiListAction
{
    /// <inheritdoc/>
    public override string Name => "BridgeInfo";

    /// <inheritdoc/>
    protected override void Write(AmiActionWriter writer)
    {
        writer.Field("BridgeUniqueid", BridgeUniqueid);
    }
}

/// <summary>Lists the parties of a conference.</summary>
/// <remarks>
/// https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Actions/ConfbridgeList/
/// <c>Action: ConfbridgeList / Conference: text</c>
/// </remarks>
/// <param name="Conference">The conference's number.</param>
public sealed record ConfbridgeListAction(string Conference) : AmiListAction
{
    /// <inheritdoc/>
    public override string Name => "ConfbridgeList";

    /// <inheritdoc/>
    public override string? ReplyWhenEmpty => "No active conferences.";

    /// <inheritdoc/>
    protected override void Write(AmiActionWriter writer)
    {
        writer.Field("Conference", Conference);
    }
}

/// <summary>Lists the conferences.</summary>
/// <remarks>
/// https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Actions/ConfbridgeListRooms/
/// <c>Action: ConfbridgeListRooms</c>
/// </remarks>
public sealed record ConfbridgeListRoomsAction : AmiListAction
{
    /// <inheritdoc/>
    public override string Name => "ConfbridgeListRooms";

    /// <inheritdoc/>
    public override string? ReplyWhenEmpty => "No active conferences.";
}
