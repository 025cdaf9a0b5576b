using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using Telephony.Contracts.Hub;
using Telephony.Hub.Limits;
using Telephony.Hub.Live;
using Telephony.Hub.Screens;
using Telephony.Hub.Sessions;
using Telephony.Hub.Supervision;

namespace Telephony.Hub.Hubs;

/// <summary>The browsers' door. Agents hear and command only their own calls: the session's token says who asks.</summary>
[Authorize(AuthenticationSchemes = HubTokenHandler.SchemeName, Roles = HubRoutes.AgentRole)]
internal sealed class AgentHub(
    LivePbxs pbxs,
    AgentScreens screens,
    IHubContext<AgentHub, IAgentClient> browsers,
    IHubContext<ConnectorHub, IConnectorClient> connectors,
    LiveAudience audience,
    HubOptions options,
    HubCounts counts,
    LogBudget budget,
    TimeProvider clock,
    ILogger<AgentHub> logger)
    : Hub<IAgentClient>, IAgentHub
{
    private const int MostColleagues = 50;

    /// <inheritdoc />
    public override Task OnConnectedAsync()
    {
        var identity = AgentIdentity.Of(Context);
        identity = identity with { Pbx = pbxs[identity.Pbx].Name };
        var screen = ScreenOf(identity);
        if (!screens.TryAdd(screen, options.ScreensPerAgent))
        {
            throw new HubException($"You have {options.ScreensPerAgent} pages with telephony open. Close some and reload this one.");
        }

        if (!audience.IsGood(identity))
        {
            // The connector's list came between the token's check and now.
            screens.Remove(screen);
            throw new HubException(Vouching.Words);
        }

        Context.Items[typeof(AgentScreen)] = screen;
        if (budget.Allows(logger, identity.SystemUserId))
        {
            HubLog.AgentConnected(logger, identity.Extension, identity.Pbx);
        }

        screen.Draw();
        return base.OnConnectedAsync();
    }

    /// <inheritdoc />
    public override Task OnDisconnectedAsync(Exception? exception)
    {
        if (Context.Items.TryGetValue(typeof(AgentScreen), out var screen))
        {
            screens.Remove((AgentScreen)screen!);
        }

        return base.OnDisconnectedAsync(exception);
    }

    /// <inheritdoc />
    public Task<AgentSnapshot> GetSnapshot()
    {
        var identity = AgentIdentity.Of(Context);
        return audience.IsGood(identity) ? Task.FromResult(SnapshotOf(identity)) : throw new HubException(Vouching.Words);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<ColleaguePresence>> GetPresence(IReadOnlyList<string> extensions)
    {
        var identity = AgentIdentity.Of(Context);
        var pbx = pbxs[identity.Pbx];
        return audience.IsGood(identity)
            ? Task.FromResult<IReadOnlyList<ColleaguePresence>>([.. extensions.Take(MostColleagues).Select(extension => PresenceRows.Of(pbx.AgentOf(extension) ?? new LiveAgent(extension)))])
            : throw new HubException(Vouching.Words);
    }

    /// <inheritdoc />
    public Task Log(string text)
    {
        var identity = AgentIdentity.Of(Context);
        if (budget.Allows(logger, identity.SystemUserId))
        {
            HubLog.AgentSays(logger, identity.Extension, identity.Pbx, text);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public async Task<CommandResult> Execute(AgentCommand command)
    {
        var identity = AgentIdentity.Of(Context);
        var pbx = pbxs[identity.Pbx];
        if (Refusal(command, identity, pbx) is { } reason)
        {
            if (budget.Allows(logger, identity.SystemUserId))
            {
                HubLog.CommandRefused(logger, command.Name.ToString(), identity.Extension, reason);
            }

            return Refused(command, reason);
        }

        return await ForwardAsync(command with { Extension = identity.Extension, SystemUserId = identity.SystemUserId }, pbx);
    }

    private AgentSnapshot SnapshotOf(AgentIdentity identity) => SnapshotOf(pbxs[identity.Pbx], identity, clock, options);

    private static AgentSnapshot SnapshotOf(LivePbx pbx, AgentIdentity identity, TimeProvider clock, HubOptions options) =>
        pbx.SnapshotOf(identity.Extension, clock.GetUtcNow()) with { SignEveryMilliseconds = (int)options.SignEvery.TotalMilliseconds };

    // The hub instance lives for one request, the screen for as long as the connection.
    private AgentScreen ScreenOf(AgentIdentity identity)
    {
        var (connection, log) = (Context, logger);
        var outbox = new ScreenOutbox<IAgentClient>(browsers.Clients.Client(connection.ConnectionId), Drop, options, counts, clock);
        var (pbx, now, limits) = (pbxs[identity.Pbx], clock, options);
        return new AgentScreen(identity, outbox, () => SnapshotOf(pbx, identity, now, limits), connection.Close);

        void Drop(string reason)
        {
            HubLog.ScreenDropped(log, identity.Extension, identity.Pbx, reason);
            connection.Abort();
        }
    }

    private string? Refusal(AgentCommand command, AgentIdentity identity, LivePbx pbx)
    {
        if (!audience.IsGood(identity))
        {
            return Vouching.Words;
        }

        string[] calls = [command.CallKey, command.OtherCallKey];
        return calls.Any(key => key.Length > 0 && !pbx.Has(identity.Extension, key))
            ? "That call is not yours, or it is over."
            : null;
    }

    private async Task<CommandResult> ForwardAsync(AgentCommand command, LivePbx pbx)
    {
        if (pbx.ConnectionId is not { } connectionId)
        {
            return Refused(command, $"The connector of the PBX '{pbx.Name}' is not connected. Use the phone itself until it is back.");
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Context.ConnectionAborted);
        limit.CancelAfter(options.CommandLimit);
        try
        {
            var result = await connectors.Clients.Client(connectionId).Execute(command).WaitAsync(limit.Token);
            return NullArguments.FirstIn(result) is null ? result : Refused(command, "The connector's answer cannot be read. Look at the phone to see whether it was done.");
        }
        catch (Exception exception) when (exception is HubException or OperationCanceledException or IOException or InvalidOperationException)
        {
            if (budget.Allows(logger, command.SystemUserId))
            {
                HubLog.CommandUnanswered(logger, pbx.Name, command.Name.ToString(), exception.Message);
            }

            return Refused(command, "The connector did not answer in time. Look at the phone to see whether it was done.");
        }
    }

    private static CommandResult Refused(AgentCommand command, string reason) =>
        new() { CommandId = command.CommandId, Succeeded = false, Reason = reason };
}
