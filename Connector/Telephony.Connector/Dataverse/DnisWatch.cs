using Microsoft.Extensions.Logging;
using Telephony.Connector.Calls;
using Telephony.Connector.Hosting;
using Telephony.Connector.Options;
using Telephony.Connector.Telemetry;

namespace Telephony.Connector.Dataverse;

/// <summary>
/// Takes what says where a call was made to from Dataverse, as often as the agents are read: the setting "DNIS RegEx", so that administrators have one
/// place for it, and the definitions of queues and numbers. While Dataverse has not answered, and where the setting's row cannot serve,
/// Connector:Calls:DnisPattern counts, and no call has a definition; a read that fails leaves what was read last in force.
/// </summary>
internal sealed class DnisWatch(
    IDataverseGateway gateway, CallerNames names, DnisDefinitions definitions, ConnectorOptions options, TimeProvider clock, ILogger<DnisWatch> logger) : SteadyService(clock, logger)
{
    private string _toldPattern = "";
    private string _toldFault = "";

    /// <summary>Asks Dataverse now. What one of the two questions brings counts whatever becomes of the other.</summary>
    public Task RefreshAsync(CancellationToken cancellationToken) => Task.WhenAll(RefreshPatternAsync(cancellationToken), RefreshDefinitionsAsync(cancellationToken));

    /// <inheritdoc/>
    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = TimeSpan.FromSeconds(options.Dataverse.AgentRefreshSeconds);
            try
            {
                await RefreshAsync(stoppingToken);
                _toldFault = "";
            }
            catch (DataverseException fault)
            {
                TellFault(fault.Message);
                wait = fault.RetryAfter ?? wait;
            }

            await Task.Delay(wait, Clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RefreshPatternAsync(CancellationToken cancellationToken)
    {
        var found = DnisPattern.Of(await gateway.GetSettingsAsync(DnisPattern.Word, cancellationToken), options.Calls.DnisPattern);
        names.Use(found.Pattern);
        TellPattern(found);
    }

    private async Task RefreshDefinitionsAsync(CancellationToken cancellationToken)
    {
        if (definitions.Use(await gateway.GetDnisDefinitionsAsync(cancellationToken)))
        {
            Log.DnisDefinitionsKnown(Logger, definitions.Count);
        }
    }

    // Says what has changed once, not with every read.
    private void TellPattern(DnisPattern found)
    {
        var what = found.Fault.Length > 0 ? found.Fault : found.Pattern;
        if (what == _toldPattern)
        {
            return;
        }

        _toldPattern = what;
        if (found.Fault.Length > 0)
        {
            Log.DnisPatternUnfit(Logger, found.Fault, found.Pattern);
        }
        else
        {
            Log.DnisPatternKnown(Logger, found.Pattern, found.IsOfDataverse ? "the setting DNIS RegEx of Dataverse" : "Connector:Calls:DnisPattern");
        }
    }

    private void TellFault(string fault)
    {
        if (fault != _toldFault)
        {
            _toldFault = fault;
            Log.DnisUnknown(Logger, names.Pattern, definitions.Count, fault);
        }
    }
}
