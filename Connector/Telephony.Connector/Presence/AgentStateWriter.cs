using Microsoft.Extensions.Logging;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Hosting;
using Telephony.Connector.Lease;
using Telephony.Connector.Options;
using Telephony.Connector.Telemetry;
using Telephony.Contracts.Hub;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Presence;

/// <summary>
/// Writes who takes calls into the agents' rows (cts_dialeruser.cts_agentstate, cts_statereason) as soon as it changes. Changes that come
/// together go together; what changes faster than once a second is written as it came out; what Dataverse has already is not written.
/// </summary>
internal sealed class AgentStateWriter(
    AgentPresence presence, AgentDirectory agents, IDataverseGateway gateway, ConnectorRole role, ConnectorOptions options, TimeProvider clock, ILogger<AgentStateWriter> logger)
    : SteadyService(clock, logger)
{
    private static readonly TimeSpan BetweenWrites = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(15);

    private readonly SemaphoreSlim _signal = new(0, 1);
    private readonly Dictionary<string, (AgentState State, string Reason)> _written = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override void Dispose()
    {
        _signal.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override void Begin()
    {
        if (options.Dataverse.WriteAgentStates)
        {
            presence.Changed += Signal;
            role.Changed += Forget;
            agents.Changed += Forget;
        }
    }

    /// <inheritdoc/>
    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        if (!options.Dataverse.WriteAgentStates)
        {
            return;
        }

        Signal();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await _signal.WaitAsync(stoppingToken);
                await role.WaitActiveAsync(stoppingToken);
                var wait = await WriteAsync(stoppingToken);
                await Task.Delay(wait, Clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task<TimeSpan> WriteAsync(CancellationToken stoppingToken)
    {
        var changed = Changed();
        if (changed.Count == 0)
        {
            return TimeSpan.Zero;
        }

        try
        {
            await gateway.WriteAgentStatesAsync([.. changed.Select(pair => (pair.Agent.RowId, pair.Message.State, pair.Message.Reason))], stoppingToken);
            Note(changed);
            return BetweenWrites;
        }
        catch (DataverseException fault)
        {
            Log.AgentStatesNotWritten(Logger, changed.Count, fault.Message);
            Signal();
            return fault.RetryAfter ?? AfterFault;
        }
    }

    private List<(DialerAgent Agent, AgentMessage Message)> Changed()
    {
        var changed = new List<(DialerAgent, AgentMessage)>();
        lock (_written)
        {
            foreach (var message in presence.Snapshot())
            {
                if (agents.Find(message.Extension) is { RowId.Length: > 0 } agent
                    && _written.GetValueOrDefault(message.Extension, (agent.State, agent.StateReason)) != (message.State, message.Reason))
                {
                    changed.Add((agent, message));
                }
            }
        }

        return changed;
    }

    private void Note(List<(DialerAgent Agent, AgentMessage Message)> written)
    {
        lock (_written)
        {
            foreach (var (_, message) in written)
            {
                _written[message.Extension] = (message.State, message.Reason);
            }
        }
    }

    // Another connector may have written meanwhile, or the rows were read anew.
    private void Forget()
    {
        lock (_written)
        {
            _written.Clear();
        }

        Signal();
    }

    private void Signal()
    {
        lock (_signal)
        {
            if (_signal.CurrentCount == 0)
            {
                _signal.Release();
            }
        }
    }
}
