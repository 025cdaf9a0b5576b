using System.Text.RegularExpressions;
using Telephony.Connector.Calls;
using Telephony.Connector.Options;

namespace Telephony.Connector.Commands;

/// <summary>
/// Which of an agent's phones answers where several ring: the one whose user agent the setting <c>Commands:AnswerOn</c> matches, else the one that
/// the PBX rang first. Asked of PJSIP: https://docs.asterisk.org/Latest_API/API_Documentation/Dialplan_Functions/PJSIP_CONTACT/
/// </summary>
internal sealed class RingingPhones(DialplanQuestions pbx, ConnectorOptions options)
{
    private readonly Regex? _wanted = options.Commands.AnswerOn.Length > 0
        ? new Regex(options.Commands.AnswerOn, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)
        : null;

    /// <summary>The channel of the phone to answer on.</summary>
    /// <param name="ringing">The channels that ring, in the order in which the PBX made them; one at least.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<string> ToAnswerAsync(IReadOnlyList<string> ringing, CancellationToken cancellationToken)
    {
        if (ringing.Count == 1 || _wanted is null)
        {
            return ringing[0];
        }

        var addresses = await WantedAddressesAsync(ChannelNames.EndpointOf(ringing[0]).Split('/', 2)[^1], _wanted, cancellationToken);
        foreach (var channel in addresses.Count == 0 ? [] : ringing)
        {
            if (addresses.Contains(await pbx.AskAsync("CHANNEL(pjsip,target_uri)", channel, cancellationToken)))
            {
                return channel;
            }
        }

        return ringing[0];
    }

    private async Task<HashSet<string>> WantedAddressesAsync(string endpoint, Regex wanted, CancellationToken cancellationToken)
    {
        var addresses = new HashSet<string>(StringComparer.Ordinal);
        var contacts = await pbx.AskAsync($"PJSIP_AOR({endpoint},contact)", null, cancellationToken);
        foreach (var contact in contacts.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (wanted.IsMatch(await pbx.AskAsync($"PJSIP_CONTACT({contact},user_agent)", null, cancellationToken)))
            {
                addresses.Add(await pbx.AskAsync($"PJSIP_CONTACT({contact},uri)", null, cancellationToken));
            }
        }

        addresses.Remove("");
        return addresses;
    }
}
