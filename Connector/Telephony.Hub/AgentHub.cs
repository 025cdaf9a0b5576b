using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using Telephony.Contracts.Hub;

namespace Telephony.Hub;

/// <summary>The browsers' door. An agent hears and commands only own calls: who asks is in the token.</summary>
[Authorize(Roles = HubRoutes.AgentRole)]
public sealed class AgentHub(
    LivePbxs pbxs,
    IHubContext<ConnectorHub, IConnectorClient> connectors,
    HubOptions options,
    TimeProvider clock,
    ILogger<AgentHub> logger)
    : Hub<IAgentClient>, IAgentHub
{
    private const int LongestLogText = 500;

    /// <inheritdoc />
    public override async Task OnConnectedAsync()
    {
        var identity = AgentIdentity.Of(Context);
        Context.Items[nameof(CommandRate)] = new CommandRate(options.CommandsPerTenSeconds, clock);
        await Groups.AddToGroupAsync(Context.ConnectionId, identity.Group);
        await Groups.AddToGroupAsync(Context.ConnectionId, AgentIdentity.GroupOf(identity.Pbx));
        HubLog.AgentConnected(logger, identity.Extension, identity.Pbx);
        await Clients.Caller.Snapshot(SnapshotOf(identity));
        await base.OnConnectedAsync();
    }

    /// <inheritdoc />
    public Task<AgentSnapshot> GetSnapshot() => Task.FromResult(SnapshotOf(AgentIdentity.Of(Context)));

    /// <inheritdoc />
    public Task Log(string text)
    {
        var identity = AgentIdentity.Of(Context);
        if (Rate.TakeOne())
        {
            var line = new string([.. text.Take(LongestLogText).Select(letter => char.IsControl(letter) ? ' ' : letter)]);
            HubLog.AgentSays(logger, identity.Extension, identity.Pbx, line);
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
            HubLog.CommandRefused(logger, command.Name.ToString(), identity.Extension, reason);
            return Refused(command, reason);
        }

        return await ForwardAsync(command with { Extension = identity.Extension, SystemUserId = identity.SystemUserId }, pbx);
    }

    private CommandRate Rate => (CommandRate)Context.Items[nameof(CommandRate)]!;

    private AgentSnapshot SnapshotOf(AgentIdentity identity) => pbxs[identity.Pbx].SnapshotOf(identity.Extension, clock.GetUtcNow());

    private string? Refusal(AgentCommand command, AgentIdentity identity, LivePbx pbx)
    {
        if (!Rate.TakeOne())
        {
            return "Too many commands in a short time. Wait a few seconds and try again.";
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
            return await connectors.Clients.Client(connectionId).Execute(command).WaitAsync(limit.Token);
        }
        catch (Exception exception) when (exception is HubException or OperationCanceledException or IOException or InvalidOperationException)
        {
            HubLog.CommandUnanswered(logger, exception, pbx.Name, command.Name.ToString());
            return Refused(command, "The connector did not answer in time. Look at the phone to see whether it was done.");
        }
    }

    private static CommandResult Refused(AgentCommand command, string reason) =>
        new() { CommandId = command.CommandId, Succeeded = false, Reason = reason };
}
