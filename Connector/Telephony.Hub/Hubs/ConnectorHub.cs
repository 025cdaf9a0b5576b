using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using Telephony.Contracts.Hub;
using Telephony.Hub.Live;
using Telephony.Hub.Screens;
using Telephony.Hub.Sessions;

namespace Telephony.Hub.Hubs;

/// <summary>
/// The connectors' door. What a connector says of its PBX is passed to the agents it concerns; the PBX is the one that it
/// signed in for, whatever a message claims, and only the connection that speaks for a PBX is heard.
/// </summary>
[Authorize(AuthenticationSchemes = ConnectorSecretHandler.SchemeName, Roles = HubRoutes.ConnectorRole)]
internal sealed class ConnectorHub(
    LivePbxs pbxs,
    LiveAudience audience,
    TimeProvider clock,
    ILogger<ConnectorHub> logger)
    : Hub<IConnectorClient>, IConnectorHub
{
    /// <inheritdoc />
    public override Task OnConnectedAsync()
    {
        var identity = AgentIdentity.Of(Context);
        pbxs[identity.Pbx].Attach(Context.ConnectionId, Context.Abort);
        HubLog.ConnectorConnected(logger, identity.Pbx);
        return base.OnConnectedAsync();
    }

    /// <inheritdoc />
    public override Task OnDisconnectedAsync(Exception? exception)
    {
        var pbx = pbxs[AgentIdentity.Of(Context).Pbx];
        if (pbx.Detach(Context.ConnectionId, clock.GetUtcNow()) is { } gone)
        {
            HubLog.ConnectorGone(logger, pbx.Name, exception?.Message ?? "it closed the connection");
            audience.Changed(pbx, gone);
        }

        return base.OnDisconnectedAsync(exception);
    }

    /// <inheritdoc />
    public Task PublishSnapshot(ConnectorSnapshot snapshot)
    {
        var pbx = Speaker();
        var connector = snapshot.Connector with { Pbx = pbx.Name };
        var touched = pbx.Replace(snapshot with { Connector = connector });
        audience.Vouched(pbx);
        audience.Replaced(pbx, touched);
        audience.Changed(pbx, connector);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task PublishCall(CallMessage message)
    {
        var pbx = Speaker();
        if (pbx.Change(message))
        {
            audience.Changed(pbx, message);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task PublishCallGone(string extension, string callKey)
    {
        var pbx = Speaker();
        pbx.Remove(extension, callKey, clock.GetUtcNow());
        audience.Gone(pbx, extension, callKey);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task PublishPop(PopMessage pop)
    {
        var pbx = Speaker();
        pbx.Change(pop);
        audience.Popped(pbx, pop with { Hops = [.. pop.Hops, new Hop("forwarded", clock.GetUtcNow())] });
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task PublishAgent(AgentMessage agent)
    {
        var pbx = Speaker();
        pbx.Change(agent);
        audience.Changed(pbx, agent);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task PublishConnector(ConnectorMessage connector)
    {
        var pbx = Speaker();
        var own = connector with { Pbx = pbx.Name };
        pbx.Change(own);
        audience.Changed(pbx, own);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task PublishCommandFailed(string extension, CommandResult result)
    {
        audience.Failed(Speaker(), extension, result);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task PublishVouched(IReadOnlyList<VouchedUser> vouched)
    {
        var pbx = Speaker();
        pbx.Change(vouched);
        audience.Vouched(pbx);
        return Task.CompletedTask;
    }

    private LivePbx Speaker()
    {
        var pbx = pbxs[AgentIdentity.Of(Context).Pbx];
        return pbx.IsSpeaker(Context.ConnectionId)
            ? pbx
            : throw new HubException($"Another connector speaks for the PBX '{pbx.Name}' now.");
    }
}
