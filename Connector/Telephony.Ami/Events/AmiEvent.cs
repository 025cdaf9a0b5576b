namespace Telephony.Ami.Events;

/// <summary>
/// Something that Asterisk reported, or a row of a list that was asked for. Each event has a record of its own with the fields that
/// matter; everything else comes as <see cref="UnknownEvent"/>.
/// </summary>
/// <remarks>Reference of all events: https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/</remarks>
public abstract record AmiEvent
{
    internal double TimestampOrNaN = double.NaN;

    /// <summary>The event's name on the wire.</summary>
    public abstract string Name { get; }

    /// <summary>The action that this belongs to: all rows of lists have it, and <see cref="OriginateResponseEvent"/>. Else null.</summary>
    public string? ActionId { get; init; }

    /// <summary>
    /// Seconds since 1970 by Asterisk's clock; null unless its manager.conf has <c>timestampevents = yes</c>.
    /// </summary>
    public double? Timestamp
    {
        get => double.IsNaN(TimestampOrNaN) ? null : TimestampOrNaN;
        init => TimestampOrNaN = value ?? double.NaN;
    }
}
