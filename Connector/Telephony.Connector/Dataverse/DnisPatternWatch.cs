using Microsoft.Extensions.Logging;
using Telephony.Connector.Calls;
using Telephony.Connector.Hosting;
using Telephony.Connector.Options;
using Telephony.Connector.Telemetry;

namespace Telephony.Connector.Dataverse;

/// <summary>
/// Takes the setting "DNIS RegEx" from Dataverse, as often as the agents are read, so that administrators have one place for it. While Dataverse
/// has not answered, and where its row cannot serve, Connector:Calls:DnisPattern counts; a look that fails leaves the word before.
/// </summary>
public sealed class DnisPatternWatch(
    IDataverseGateway gateway, CallerNames names, ConnectorOptions options, TimeProvider clock, ILogger<DnisPatternWatch> logger) : SteadyService(clock, logger)
{
    private string _told = "";

    /// <summary>Asks Dataverse now.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var found = DnisPattern.Of(await gateway.GetSettingsAsync(DnisPattern.Word, cancellationToken).ConfigureAwait(false), options.Calls.DnisPattern);
        names.Use(found.Pattern);
        Tell(found.Fault.Length > 0 ? found.Fault : found.Pattern, found);
    }

    /// <inheritdoc/>
    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = TimeSpan.FromSeconds(options.Dataverse.AgentRefreshSeconds);
            try
            {
                await RefreshAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (DataverseException fault)
            {
                Tell(fault.Message, null);
                wait = fault.RetryAfter ?? wait;
            }

            await Task.Delay(wait, Clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Says once what has changed, not with every look.</summary>
    private void Tell(string what, DnisPattern? found)
    {
        if (what == _told)
        {
            return;
        }

        _told = what;
        if (found is null)
        {
            Log.DnisPatternUnknown(Logger, names.Pattern, what);
        }
        else if (found.Fault.Length > 0)
        {
            Log.DnisPatternUnfit(Logger, found.Fault, found.Pattern);
        }
        else
        {
            Log.DnisPatternKnown(Logger, found.Pattern, found.IsOfDataverse ? "the setting DNIS RegEx of Dataverse" : "Connector:Calls:DnisPattern");
        }
    }
}
