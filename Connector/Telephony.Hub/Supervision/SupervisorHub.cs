using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using Telephony.Contracts;
using Telephony.Contracts.Hub;
using Telephony.Hub.Live;
using Telephony.Hub.Screens;
using Telephony.Hub.Sessions;

namespace Telephony.Hub.Supervision;

/// <summary>The supervisors' door. A supervisor sees the agents of the session's team and their calls, and nobody else's.</summary>
[Authorize(AuthenticationSchemes = HubTokenHandler.SchemeName, Roles = HubRoutes.SupervisorRole)]
internal sealed class SupervisorHub(
    LivePbxs pbxs,
    TeamBoards boards,
    Vouching vouching,
    IHubContext<SupervisorHub, ISupervisorClient> browsers,
    HubOptions options,
    HubCounts counts,
    LogBudget budget,
    TimeProvider clock,
    ILogger<SupervisorHub> logger)
    : Hub<ISupervisorClient>, ISupervisorHub
{
    /// <inheritdoc />
    public override Task OnConnectedAsync()
    {
        var session = (Context.User is { } user ? BrowserSession.Of(user) : null) ?? throw new HubException("Connect with the token of a session.");
        var board = NewBoard(session, TeamOf(session));
        Context.Items[typeof(TeamBoard)] = board;
        boards.Add(board);
        if (!vouching.IsGood(session))
        {
            // The connector's list came between the token's check and now.
            boards.Remove(board);
            throw new HubException(Vouching.Words);
        }

        board.Draw();
        return base.OnConnectedAsync();
    }

    /// <inheritdoc />
    public override Task OnDisconnectedAsync(Exception? exception)
    {
        if (Context.Items.TryGetValue(typeof(TeamBoard), out var board))
        {
            boards.Remove((TeamBoard)board!);
        }

        return base.OnDisconnectedAsync(exception);
    }

    /// <inheritdoc />
    public Task<TeamSnapshot> GetTeam()
    {
        var board = (TeamBoard)Context.Items[typeof(TeamBoard)]!;
        return vouching.IsGood(board.Session) ? Task.FromResult(board.Snapshot()) : throw new HubException(Vouching.Words);
    }

    private static TeamExtensions TeamOf(BrowserSession session)
    {
        try
        {
            var team = TeamExtensions.Read(session.Team);
            return team.IsEmpty ? throw new HubException("Your team has no agents with a phone. Ask an administrator to put them into a team of yours.") : team;
        }
        catch (FormatException fault)
        {
            throw new HubException(fault.Message + " Sign in again.");
        }
    }

    // The hub instance lives for one request, the board as long as the connection.
    private TeamBoard NewBoard(BrowserSession session, TeamExtensions team)
    {
        var (connection, log, user) = (Context, logger, session.SystemUserId);
        if (budget.Allows(logger, user))
        {
            HubLog.SupervisorConnected(logger, user);
        }

        var outbox = new ScreenOutbox<ISupervisorClient>(browsers.Clients.Client(connection.ConnectionId), Drop, options, counts, clock);
        return new TeamBoard(session, team, outbox, pbxs, vouching, options, clock, connection.Close);

        void Drop(string reason)
        {
            HubLog.BoardDropped(log, user, reason);
            connection.Abort();
        }
    }
}
