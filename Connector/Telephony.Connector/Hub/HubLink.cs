using System.Net.WebSockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Telephony.Ami;
using Telephony.Connector.Asterisk;
using Telephony.Connector.Commands;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Lease;
using Telephony.Connector.Live;
using Telephony.Connector.Options;
using Telephony.Connector.Presence;
using Telephony.Contracts;
using Telephony.Contracts.Hub;

namespace Telephony.Connector.Hub;

/// <summary>
/// The line to the hub: address and token from Dataverse, everything at once after each connect, then what changed; commands come back on
/// it. Before the token ends a new line is opened, so that no screen goes dark.
/// </summary>
public sealed class HubLink(
    IDataverseGateway dataverse,
    HubOutbound outbound,
    PbxStatus status,
    CallDesk desk,
    AgentPresence presence,
    CommandDesk commands,
    ConnectorRole role,
    ConnectorOptions options,
    TimeProvider clock,
    ILogger<HubLink> logger) : BackgroundService
{
    private static readonly TimeSpan RenewBefore = TimeSpan.FromMinutes(1);

    private volatile bool _isConnected;

    /// <summary>True while the hub listens.</summary>
    public bool IsConnected => _isConnected;

    /// <summary>A connection to the hub, not started: for the link and for the doctor.</summary>
    public static HubConnection Build(HubAccess access)
    {
        var builder = new HubConnectionBuilder();
        builder.Services.AddSingleton<IConnectionFactory>(new WebSocketConnectionFactory(access.Token));
        builder.Services.AddSingleton(EndpointOf(access));
        builder.AddJsonProtocol(json => ContractJson.Apply(json.PayloadSerializerOptions));
        return builder.Build();
    }

    /// <summary>Where a connector's line begins.</summary>
    internal static System.Net.EndPoint EndpointOf(HubAccess access) => new UriEndPoint(new Uri(access.Url.TrimEnd('/') + HubRoutes.Connector));

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Hub.Enabled)
        {
            return;
        }

        var delay = new ReconnectDelay(clock, Random.Shared, longest: TimeSpan.FromSeconds(options.Hub.MaxReconnectSeconds));
        HubLine? current = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!role.IsActive)
                {
                    // Whoever is the active connector speaks to the hub.
                    Closed();
                    await DisposeAsync(current).ConfigureAwait(false);
                    current = null;
                    await role.WaitActiveAsync(stoppingToken).ConfigureAwait(false);
                }

                if (current is null)
                {
                    // Who stood still for long may have been replaced meanwhile.
                    await (role.Confirm?.Invoke(stoppingToken) ?? Task.CompletedTask).ConfigureAwait(false);
                    if (!role.IsActive)
                    {
                        continue;
                    }
                }

                var next = await OpenAsync(stoppingToken).ConfigureAwait(false);
                await DisposeAsync(current).ConfigureAwait(false);
                current = next;
                delay.Reset();
                await TellAsync(current, stoppingToken).ConfigureAwait(false);
                continue;
            }
            catch (Exception fault) when (IsExpected(fault) && !stoppingToken.IsCancellationRequested)
            {
                Closed();
                await DisposeAsync(current).ConfigureAwait(false);
                current = null;
                var wait = delay.Next();
                Log.HubGone(logger, fault.Message, wait.TotalSeconds);
                await Task.Delay(wait, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
        }

        await DisposeAsync(current).ConfigureAwait(false);
    }

    private void Closed()
    {
        _isConnected = false;
        outbound.Close();
    }

    private static bool IsExpected(Exception fault) =>
        fault is DataverseException or WebSocketException or HttpRequestException or HubException or IOException or OperationCanceledException
            or InvalidOperationException or UriFormatException or TimeoutException or FormatException;

    private static ValueTask DisposeAsync(HubLine? line) => line?.Connection.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task<HubLine> OpenAsync(CancellationToken stoppingToken)
    {
        var access = await dataverse.GetHubAccessAsync(options.Pbx, stoppingToken).ConfigureAwait(false);
        var connection = Build(access);
        try
        {
            var closed = new TaskCompletionSource<Exception?>(TaskCreationOptions.RunContinuationsAsynchronously);
            connection.Closed += fault =>
            {
                closed.TrySetResult(fault);
                return Task.CompletedTask;
            };
            connection.On<AgentCommand, CommandResult>(nameof(IConnectorClient.Execute), command => commands.ExecuteAsync(command, stoppingToken));
            await connection.StartAsync(stoppingToken).ConfigureAwait(false);
            outbound.Open();
            var snapshot = new ConnectorSnapshot { Connector = status.Message, Agents = presence.Snapshot(), Calls = desk.Snapshot() };
            await connection.InvokeAsync(nameof(IConnectorHub.PublishSnapshot), snapshot, stoppingToken).ConfigureAwait(false);
            _isConnected = true;
            Log.HubConnected(logger, new Uri(access.Url).Authority);
            return new HubLine(connection, closed.Task, access.ExpiresOn);
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Tells what changes until the token is about to end; throws when the line ended before.</summary>
    private async Task TellAsync(HubLine line, CancellationToken stoppingToken)
    {
        var left = line.ExpiresOn - clock.GetUtcNow() - RenewBefore;
        var lost = role.Lost;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, lost);
        var renewal = Task.Delay(left > TimeSpan.FromSeconds(5) ? left : TimeSpan.FromSeconds(5), clock, end.Token);
        try
        {
            while (true)
            {
                var waiting = outbound.WaitAsync();
                await Task.WhenAny(waiting, line.Closed, renewal).ConfigureAwait(false);
                stoppingToken.ThrowIfCancellationRequested();
                if (line.Closed.IsCompleted)
                {
                    throw new IOException($"The hub closed the line: {(await line.Closed.ConfigureAwait(false))?.Message ?? "without a reason"}.");
                }

                foreach (var call in outbound.Take())
                {
                    await line.Connection.SendCoreAsync(call.Method, [.. call.Arguments], stoppingToken).ConfigureAwait(false);
                }

                if (renewal.IsCompleted)
                {
                    // The token ends, or this connector is not the active one any more.
                    return;
                }
            }
        }
        finally
        {
            await end.CancelAsync().ConfigureAwait(false);
        }
    }

    private sealed record HubLine(HubConnection Connection, Task<Exception?> Closed, DateTimeOffset ExpiresOn);
}
