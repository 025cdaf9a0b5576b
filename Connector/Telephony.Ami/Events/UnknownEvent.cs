using Telephony.Ami.Wire;

namespace Telephony.Ami.Events;

/// <summary>An event without a record of its own: its name and all its lines, so that nothing is lost.</summary>
/// <param name="EventName">The name on the wire.</param>
/// <param name="Fields">All lines, the first one included.</param>
public sealed record UnknownEvent(string EventName, AmiFields Fields) : AmiEvent
{
    /// <inheritdoc/>
    public override string Name => EventName;
}
