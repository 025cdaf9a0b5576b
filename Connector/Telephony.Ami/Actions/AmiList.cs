using Telephony.Ami.Events;
using Telephony.Ami.Wire;

namespace Telephony.Ami.Actions;

/// <summary>The answer to an action that lists things, collected whole.</summary>
/// <param name="Response">The answer that announced the list.</param>
/// <param name="Rows">The rows in the order in which they came.</param>
/// <param name="Complete">The lines of the event that ended the list; empty when Asterisk announced no list.</param>
public sealed record AmiList(AmiResponse Response, IReadOnlyList<AmiEvent> Rows, AmiFields Complete)
{
    /// <summary>The rows of one kind; lists such as QueueStatus mix several.</summary>
    public IEnumerable<T> RowsOf<T>()
        where T : AmiEvent => Rows.OfType<T>();
}
