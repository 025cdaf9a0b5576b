using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Telephony.Ami;
using Telephony.Connector.Commands;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Hosting;
using Telephony.Connector.Lease;
using Telephony.Connector.Lines;
using Telephony.Connector.Live;
using Telephony.Connector.Options;
using Telephony.Connector.Presence;
using Telephony.Connector.Telemetry;
using Telephony.Contracts;
using Telephony.Contracts.Hub;

namespace Telephony.Connector.Hub;

/// <summary>
/// The line to the hub, with the connector's own secret: it needs no Dataverse. Everything at once after each connection, then what has changed;
/// commands and browsers' tickets come back on it.
/// </summary>
internal sealed class HubLink(
    HubOutbound outbound,
    AgentDirectory agents,
    TicketDesk tickets,
    PbxStatus status,
    CallDesk desk,
    AgentPresence presence,
    CommandDesk commands,
    ConnectorRole role,
    PbxLease lease,
    ConnectorOptions options,
    TimeProvider clock,
    ILogger<HubLink> logger) : SteadyService(clock, logger)
{
    // A hub that hangs takes no snapshot either.
    private static readonly TimeSpan SnapshotLimit = TimeSpan.FromSeconds(10);

    private volatile bool _isConnected;

    /// <summary>True while the hub listens.</summary>
    public bool IsConnected => _isConnected;

    /// <summary>Where a connector's line begins.</summary>
    internal static EndPoint EndpointOf(ConnectorOptions options) => new UriEndPoint(new Uri(options.Hub.Url.TrimEnd('/') + HubRoutes.Connector));

    /// <inheritdoc/>
    protected override void Begin() => agents.VouchedChanged += TellVouched;

    /// <inheritdoc/>
    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        if (!options.Hub.Enabled)
        {
            return;
        }

        var delay = new ReconnectDelay(Clock, Random.Shared, longest: TimeSpan.FromSeconds(options.Hub.MaxReconnectSeconds));
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LiveOnceAsync(delay, stoppingToken);
            }
            catch (Exception fault) when (IsExpected(fault))
            {
                if (stoppingToken.IsCancellationRequested)
                {
                    return;
                }

                var wait = delay.Next();
                Log.HubGone(Logger, fault.Message, wait.TotalSeconds);
                await Task.Delay(wait, Clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    // One line, from its opening to its end.
    private async Task LiveOnceAsync(ReconnectDelay delay, CancellationToken stoppingToken)
    {
        // Whoever is the active connector speaks to the hub. One that hung for a long time may have been replaced meanwhile.
        await role.WaitActiveAsync(stoppingToken);
        await ConfirmAsync(stoppingToken);
        if (!role.IsActive)
        {
            return;
        }

        HubLine? line = null;
        try
        {
            line = await OpenAsync(stoppingToken);
            delay.Reset();
            await TellAsync(line, stoppingToken);
        }
        finally
        {
            Closed();
            if (line is not null)
            {
                await line.Connection.DisposeAsync();
            }
        }
    }

    private void Closed()
    {
        _isConnected = false;
        outbound.Close();
    }

    // Without Dataverse nobody can have taken over.
    private async Task ConfirmAsync(CancellationToken stoppingToken)
    {
        try
        {
            await lease.ConfirmAsync(stoppingToken);
        }
        catch (DataverseException fault)
        {
            Log.LeaseNotReachable(Logger, fault.Message);
        }
    }

    private void TellVouched()
    {
        if (agents.Vouched is { } vouched)
        {
            outbound.Vouched(vouched);
        }
    }

    private HubConnection Build()
    {
        var builder = new HubConnectionBuilder();
        builder.Services.AddSingleton<IConnectionFactory>(new HubConnectionFactory(HubCredential.Of(options)));
        builder.Services.AddSingleton(EndpointOf(options));
        builder.AddJsonProtocol(json => ContractJson.Apply(json.PayloadSerializerOptions));
        return builder.Build();
    }

    private static bool IsExpected(Exception fault) =>
        fault is DataverseException or WebSocketException or HttpRequestException or HubException or IOException or OperationCanceledException
            or InvalidOperationException or UriFormatException or TimeoutException or FormatException;

    private async Task<HubLine> OpenAsync(CancellationToken stoppingToken)
    {
        var connection = Build();
        try
        {
            var closed = new TaskCompletionSource<Exception?>(TaskCreationOptions.RunContinuationsAsynchronously);
            connection.Closed += fault =>
            {
                closed.TrySetResult(fault);
                return Task.CompletedTask;
            };
            connection.On<AgentCommand, CommandResult>(nameof(IConnectorClient.Execute), command => commands.ExecuteAsync(command, stoppingToken));
            connection.On<string, RedeemedTicket>(nameof(IConnectorClient.RedeemTicket), hash => tickets.RedeemAsync(hash, stoppingToken));
            await connection.StartAsync(stoppingToken);
            outbound.Open();
            var snapshot = new ConnectorSnapshot { Connector = status.Message, Agents = presence.Snapshot(), Calls = desk.Snapshot(), Vouched = agents.Vouched };
            await connection.InvokeAsync(nameof(IConnectorHub.PublishSnapshot), snapshot, stoppingToken).WaitAsync(SnapshotLimit, Clock, stoppingToken);
            _isConnected = true;
            Log.HubConnected(Logger, new Uri(options.Hub.Url).Authority);
            return new HubLine(connection, closed.Task);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    // Tells what changes until this connector is no longer the active one; throws when the line ended before.
    private async Task TellAsync(HubLine line, CancellationToken stoppingToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, role.Lost);
        var lost = Task.Delay(Timeout.InfiniteTimeSpan, end.Token);
        try
        {
            while (true)
            {
                var waiting = outbound.WaitAsync();
                await Task.WhenAny(waiting, line.Closed, lost);
                stoppingToken.ThrowIfCancellationRequested();
                if (line.Closed.IsCompleted)
                {
                    throw new IOException($"The hub closed the line: {(await line.Closed)?.Message.TrimEnd('.') ?? "without a reason"}.");
                }

                foreach (var call in outbound.Take())
                {
                    await line.Connection.SendCoreAsync(call.Method, [.. call.Arguments], stoppingToken);
                }

                if (lost.IsCompleted)
                {
                    return;
                }
            }
        }
        finally
        {
            await end.CancelAsync();
        }
    }

    private sealed record HubLine(HubConnection Connection, Task<Exception?> Closed);
}
