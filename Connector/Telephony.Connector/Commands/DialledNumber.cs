using Telephony.Domain.PhoneNumbers;

namespace Telephony.Connector.Commands;

/// <summary>A number as an agent or a record writes it, made fit for the dialplan.</summary>
internal static class DialledNumber
{
    /// <summary>Only digits, * and #, with one leading + at most.</summary>
    /// <exception cref="CommandRefusedException">It is not a number: letters and other characters never reach the dialplan.</exception>
    public static string Read(string text) => TypedNumber.Read(text) ?? throw new CommandRefusedException(TypedNumber.Refusal);
}
