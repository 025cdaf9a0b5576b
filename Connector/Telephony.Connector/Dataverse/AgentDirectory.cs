using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Telephony.Connector.Options;

namespace Telephony.Connector.Dataverse;

/// <summary>
/// The agents of this PBX by extension, as Dataverse has them. Until the first answer everybody counts as an agent, so that no call is
/// lost while Dataverse is away.
/// </summary>
public sealed class AgentDirectory(
    IDataverseGateway gateway, ConnectorOptions options, TimeProvider clock, ILogger<AgentDirectory> logger) : BackgroundService
{
    private IReadOnlyDictionary<string, DialerAgent>? _agents;

    /// <summary>Told when the list has changed.</summary>
    public event Action? Changed;

    /// <summary>The known agents; empty until the first answer.</summary>
    public IReadOnlyCollection<DialerAgent> Agents => [.. _agents?.Values ?? []];

    /// <summary>True when calls of this extension are an agent's.</summary>
    public bool IsAgent(string extension) => _agents?.ContainsKey(extension) ?? true;

    /// <summary>The agent with this extension, or null.</summary>
    public DialerAgent? Find(string extension) => _agents?.GetValueOrDefault(extension);

    /// <summary>Asks Dataverse now.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var agents = await gateway.GetAgentsAsync(options.Pbx, cancellationToken).ConfigureAwait(false);
        var byExtension = new Dictionary<string, DialerAgent>(StringComparer.Ordinal);
        foreach (var agent in agents)
        {
            if (!byExtension.TryAdd(agent.Extension, agent))
            {
                Log.ExtensionTwice(logger, agent.Extension);
            }
        }

        var before = _agents;
        _agents = byExtension;
        if (before is null || !before.OrderBy(pair => pair.Key).SequenceEqual(byExtension.OrderBy(pair => pair.Key)))
        {
            Log.AgentsKnown(logger, byExtension.Count, options.Pbx);
            Changed?.Invoke();
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
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
                Log.AgentsUnknown(logger, fault.Message);
                wait = fault.RetryAfter ?? TimeSpan.FromSeconds(Math.Min(15, options.Dataverse.AgentRefreshSeconds));
            }

            await Task.Delay(wait, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
