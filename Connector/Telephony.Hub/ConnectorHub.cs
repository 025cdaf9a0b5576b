using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using Telephony.Contracts.Hub;

namespace Telephony.Hub;

/// <summary>
/// The connectors' door. What a connector says of its PBX is passed to the agents it concerns; the PBX is the one in the
/// token, whatever a message claims, and only the connection that speaks for a PBX is heard.
/// </summary>
[Authorize(Roles = HubRoutes.ConnectorRole)]
public sealed class ConnectorHub(
    LivePbxs pbxs,
    IHubContext<AgentHub, IAgentClient> agents,
    TimeProvider clock,
    ILogger<ConnectorHub> logger)
    : Hub<IConnectorClient>, IConnectorHub
{
    /// <inheritdoc />
    public override Task OnConnectedAsync()
    {
        var identity = AgentIdentity.Of(Context);
        pbxs[identity.Pbx].Attach(Context.ConnectionId);
        HubLog.ConnectorConnected(logger, identity.Pbx);
        return base.OnConnectedAsync();
    }

    /// <inheritdoc />
    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        var identity = AgentIdentity.Of(Context);
        if (pbxs[identity.Pbx].Detach(Context.ConnectionId, clock.GetUtcNow()) is { } gone)
        {
            HubLog.ConnectorGone(logger, identity.Pbx, exception?.Message ?? "it closed the connection");
            await agents.Clients.Group(AgentIdentity.GroupOf(identity.Pbx)).ConnectorChanged(gone);
        }

        await base.OnDisconnectedAsync(exception);
    }

    /// <inheritdoc />
    public async Task PublishSnapshot(ConnectorSnapshot snapshot)
    {
        var pbx = Speaker();
        var now = clock.GetUtcNow();
        foreach (var extension in pbx.Replace(snapshot with { Connector = snapshot.Connector with { Pbx = pbx.Name } }))
        {
            await Agent(pbx, extension).Snapshot(pbx.SnapshotOf(extension, now));
        }

        await agents.Clients.Group(AgentIdentity.GroupOf(pbx.Name)).ConnectorChanged(snapshot.Connector with { Pbx = pbx.Name });
    }

    /// <inheritdoc />
    public Task PublishCall(CallMessage message)
    {
        var pbx = Speaker();
        return pbx.Change(message) ? Agent(pbx, message.Extension).CallChanged(message) : Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task PublishCallGone(string extension, string callKey)
    {
        var pbx = Speaker();
        pbx.Remove(extension, callKey);
        return Agent(pbx, extension).CallGone(callKey);
    }

    /// <inheritdoc />
    public Task PublishPop(PopMessage pop)
    {
        var pbx = Speaker();
        pbx.Change(pop);
        return Agent(pbx, pop.Extension).Pop(pop with { Hops = [.. pop.Hops, new Hop("forwarded", clock.GetUtcNow())] });
    }

    /// <inheritdoc />
    public Task PublishAgent(AgentMessage agent)
    {
        var pbx = Speaker();
        pbx.Change(agent);
        return Agent(pbx, agent.Extension).AgentChanged(agent);
    }

    /// <inheritdoc />
    public Task PublishConnector(ConnectorMessage connector)
    {
        var pbx = Speaker();
        var own = connector with { Pbx = pbx.Name };
        pbx.Change(own);
        return agents.Clients.Group(AgentIdentity.GroupOf(pbx.Name)).ConnectorChanged(own);
    }

    /// <inheritdoc />
    public Task PublishCommandFailed(string extension, CommandResult result) => Agent(Speaker(), extension).CommandFailed(result);

    private LivePbx Speaker()
    {
        var pbx = pbxs[AgentIdentity.Of(Context).Pbx];
        return pbx.IsSpeaker(Context.ConnectionId)
            ? pbx
            : throw new HubException($"Another connector speaks for the PBX '{pbx.Name}' now.");
    }

    private IAgentClient Agent(LivePbx pbx, string extension) => agents.Clients.Group(AgentIdentity.GroupOf(pbx.Name, extension));
}
