using Telephony.Connector.Live;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Commands;

/// <summary>The two calls of one agent that a transfer or a conference joins.</summary>
/// <param name="Held">The call on hold.</param>
/// <param name="Current">The call that the agent talks in, or whose second party's phone rings.</param>
internal sealed record CallPair(CallRow Held, CallRow Current)
{
    /// <summary>Finds the second call and checks whether the two can be joined.</summary>
    /// <param name="row">The agent's call that the command is about.</param>
    /// <param name="otherKey">Key of the second call; empty for the only one that fits.</param>
    /// <param name="others">The agent's other active calls.</param>
    /// <param name="mayRing">True where the second party need not have answered yet.</param>
    /// <exception cref="CommandRefusedException">What is missing, a sentence for the agent.</exception>
    public static CallPair Of(CallRow row, string otherKey, IReadOnlyList<CallRow> others, bool mayRing)
    {
        if (!row.IsActive)
        {
            throw new CommandRefusedException(Joining.Over);
        }

        var other = otherKey.Length > 0 ? Named(row, otherKey, others) : Only(row, others, mayRing);
        if (Joining.FaultOf(row, other, mayRing) is { Length: > 0 } fault)
        {
            throw new CommandRefusedException(fault);
        }

        return row.State == CallState.Hold ? new CallPair(row, other) : new CallPair(other, row);
    }

    private static CallRow Named(CallRow row, string otherKey, IReadOnlyList<CallRow> others) =>
        otherKey == row.Key
            ? throw new CommandRefusedException("The second call is the same as the first. Name the call that is on hold.")
            : others.FirstOrDefault(other => other.Key == otherKey) ?? throw new CommandRefusedException("The second call is over, or it is not yours.");

    private static CallRow Only(CallRow row, IReadOnlyList<CallRow> others, bool mayRing)
    {
        var fitting = others.Where(other => Joining.FaultOf(row, other, mayRing).Length == 0).ToList();
        return (fitting, others) switch
        {
            ([var one], _) => one,
            ([], [var one]) => one,
            ([], _) => throw new CommandRefusedException(Joining.NoSecond),
            _ => throw new CommandRefusedException("Several calls could be the second one. Say which."),
        };
    }
}
