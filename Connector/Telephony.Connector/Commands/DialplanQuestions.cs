using Telephony.Ami;
using Telephony.Ami.Actions;
using Telephony.Connector.Lines;

namespace Telephony.Connector.Commands;

/// <summary>
/// Asks Asterisk's dialplan before a command could lose a caller. Patterns, included contexts and switches count, since Asterisk itself looks the
/// number up: https://docs.asterisk.org/Latest_API/API_Documentation/Dialplan_Functions/DIALPLAN_EXISTS/
/// </summary>
internal sealed class DialplanQuestions(PbxLine line, TimeProvider clock)
{
    // A dialplan in memory answers within milliseconds; the command itself has yet to be carried out before the hub gives up.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Refuses a number that the dialplan does not have. Without an answer to the question nothing is refused.</summary>
    /// <param name="context">Where Asterisk will look the number up.</param>
    /// <param name="number">The number: digits, * and #, perhaps a + in front.</param>
    /// <param name="channel">The channel for which it will: patterns may ask for the caller's number. Null when there is none yet.</param>
    /// <param name="consequence">What this means for the agent, a sentence; it ends the refusal.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="CommandRefusedException">The dialplan has no such number.</exception>
    public async Task DemandAsync(string context, string number, string? channel, string consequence, CancellationToken cancellationToken)
    {
        if (context.All(IsHarmless) && await AskAsync($"DIALPLAN_EXISTS({context},{number},1)", channel, cancellationToken) == "0")
        {
            throw new CommandRefusedException($"The telephone system has no number {number}. {consequence}");
        }
    }

    /// <summary>The value of a variable or function; empty when Asterisk does not know it, may not say it to this user, or does not answer in time.</summary>
    public async Task<string> AskAsync(string variable, string? channel, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await line.SendAsync(new GetvarAction(variable, channel), cancellationToken).WaitAsync(Patience, clock, cancellationToken);
            return answer["Value"] ?? "";
        }
        catch (Exception fault) when (fault is AmiActionRefusedException or AmiActionTimeoutException or TimeoutException)
        {
            return "";
        }
    }

    // What is more would be another argument of the function, or the end of it.
    private static bool IsHarmless(char sign) => char.IsLetterOrDigit(sign) || sign is '-' or '_' or '.' or '@' or ':' or '/';
}
