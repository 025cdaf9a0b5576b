using Telephony.Ami.Wire;

namespace Telephony.Ami.Actions;

/// <summary>
/// Rings a phone and, when it is answered, sends it to a place in the dialplan. Always asynchronous: the response says only that
/// Asterisk took the order, <see cref="Events.OriginateResponseEvent"/> with the same ActionId says how it ended.
/// </summary>
/// <remarks>
/// https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Actions/Originate/
/// <c>Action: Originate / Channel: text / Context: text / Exten: text / Priority: number / [CallerID: "name" &lt;number&gt;] / [Timeout: ms] / Async: true / [ChannelId: text] / * Variable: name=value</c>
/// </remarks>
public sealed record OriginateAction : AmiAction
{
    /// <summary>The phone to ring first, for example <c>PJSIP/1001</c>.</summary>
    public required string Channel { get; init; }

    /// <summary>Where in the dialplan the phone goes when it is answered.</summary>
    public required string Context { get; init; }

    /// <summary>The extension there: for click-to-dial the customer's number.</summary>
    public required string Exten { get; init; }

    /// <summary>The priority there.</summary>
    public int Priority { get; init; } = 1;

    /// <summary>What the phone shows, as <c>"name" &lt;number&gt;</c>.</summary>
    public string? CallerId { get; init; }

    /// <summary>How long the phone rings, in ms; Asterisk's own default is 30,000.</summary>
    public int? TimeoutMs { get; init; }

    /// <summary>
    /// The Uniqueid that the phone's channel will have. It must never repeat. It ties all events of the call to the order, even over
    /// a restart of the connector.
    /// </summary>
    public string? ChannelId { get; init; }

    /// <summary>Variables of the channel; a name that begins with <c>__</c> is inherited by all channels it calls.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Variables { get; init; } = [];

    /// <inheritdoc/>
    public override string Name => "Originate";

    /// <inheritdoc/>
    protected override void Write(AmiActionWriter writer)
    {
        writer.Field("Channel", Channel);
        writer.Field("Context", Context);
        writer.Field("Exten", Exten);
        writer.Field("Priority", Priority);
        writer.Field("CallerID", CallerId);
        writer.Field("Timeout", TimeoutMs);
        writer.Field("Async", true);
        writer.Field("ChannelId", ChannelId);
        writer.Variables("Variable", Variables);
    }
}
