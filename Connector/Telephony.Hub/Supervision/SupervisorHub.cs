using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using Telephony.Contracts;
using Telephony.Contracts.Hub;
using Telephony.Hub.Screens;

namespace Telephony.Hub.Supervision;

/// <summary>The supervisors' door. A supervisor sees the agents in the token and their calls, and nobody else's.</summary>
[Authorize(Roles = HubRoutes.SupervisorRole)]
public sealed class SupervisorHub(
    LivePbxs pbxs,
    TeamBoards boards,
    IHubContext<SupervisorHub, ISupervisorClient> browsers,
    HubOptions options,
    HubCounts counts,
    TimeProvider clock,
    ILogger<SupervisorHub> logger)
    : Hub<ISupervisorClient>, ISupervisorHub
{
    /// <inheritdoc />
    public override Task OnConnectedAsync()
    {
        var board = NewBoard(TeamOf(Context.User), Context.User?.FindFirstValue(HubRoutes.SubjectClaim) ?? "");
        Context.Items[typeof(TeamBoard)] = board;
        boards.Add(board);
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
    public Task<TeamSnapshot> GetTeam() => Task.FromResult(((TeamBoard)Context.Items[typeof(TeamBoard)]!).Snapshot());

    private static TeamExtensions TeamOf(ClaimsPrincipal? user)
    {
        try
        {
            var team = TeamExtensions.Read(user?.FindFirstValue(HubRoutes.TeamClaim) ?? "");
            return team.IsEmpty ? throw new HubException("Your team has no agents with a phone. Ask an administrator to put them into a team of yours.") : team;
        }
        catch (FormatException fault)
        {
            throw new HubException(fault.Message + " Ask cts_GetHubConnection for a new token.");
        }
    }

    // The hub instance lives for one request, the board as long as the connection.
    private TeamBoard NewBoard(TeamExtensions team, string user)
    {
        var (connection, log) = (Context, logger);
        HubLog.SupervisorConnected(logger, user);
        var outbox = new ScreenOutbox<ISupervisorClient>(browsers.Clients.Client(connection.ConnectionId), Drop, options, counts, clock);
        return new TeamBoard(team, outbox, pbxs, options, clock, connection.Close);

        void Drop(string reason)
        {
            HubLog.BoardDropped(log, user, reason);
            connection.Abort();
        }
    }
}
