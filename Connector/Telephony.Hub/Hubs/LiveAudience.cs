using Telephony.Contracts.Hub;
using Telephony.Hub.Live;
using Telephony.Hub.Screens;
using Telephony.Hub.Sessions;
using Telephony.Hub.Supervision;

namespace Telephony.Hub.Hubs;

/// <summary>Who is told what: an agent's own browsers, and those of supervisors who have the agent in their team. Nothing here waits for a browser.</summary>
internal sealed class LiveAudience(AgentScreens screens, TeamBoards boards, Vouching vouching, HubCounts counts, ILogger<LiveAudience> logger)
{
    private static readonly HubRefusal NotVouchedFor = new() { Reason = Vouching.Words, Again = HubRemedy.Ticket };

    /// <summary>A connector said anew whom it vouches for: the lines of everybody else end, and nothing more is told on them.</summary>
    public void Vouched(LivePbx pbx)
    {
        foreach (var screen in screens.Of(pbx.Name).Where(each => !IsGood(each.Identity)))
        {
            screens.Remove(screen);
            screen.End(NotVouchedFor);
            Ended(HubRoutes.AgentRole, screen.Identity.SystemUserId, screen.Identity.Extension, screen.Identity.Pbx);
        }

        foreach (var board in boards.All)
        {
            if (vouching.IsGood(board.Session))
            {
                // Whether the supervisor sees this PBX's agents is its connector's word.
                board.Replaced(pbx.Name);
                continue;
            }

            boards.Remove(board);
            board.End(NotVouchedFor);
            Ended(HubRoutes.SupervisorRole, board.Session.SystemUserId, "", board.Session.Pbx);
        }
    }

    /// <summary>True while somebody vouches for an agent.</summary>
    public bool IsGood(AgentIdentity agent) => vouching.IsGood(HubRoutes.AgentRole, agent.SystemUserId, agent.Pbx, agent.Extension);

    /// <summary>Everything of a PBX may be different now.</summary>
    /// <param name="extensions">Agents that had something or have something.</param>
    public void Replaced(LivePbx pbx, IReadOnlyCollection<string> extensions)
    {
        foreach (var screen in extensions.SelectMany(extension => screens.Of(pbx.Name, extension)))
        {
            screen.Draw();
        }

        foreach (var board in boards.All)
        {
            board.Replaced(pbx.Name);
        }
    }

    /// <summary>A call began or changed.</summary>
    public void Changed(LivePbx pbx, CallMessage call) => Tell(pbx, call.Extension, screen => screen.Show(call));

    /// <summary>A call is over.</summary>
    public void Gone(LivePbx pbx, string extension, string callKey) => Tell(pbx, extension, screen => screen.Clear(callKey));

    /// <summary>A pop was decided.</summary>
    public void Popped(LivePbx pbx, PopMessage pop) => Tell(pbx, pop.Extension, screen => screen.Show(pop));

    /// <summary>An agent's presence changed.</summary>
    public void Changed(LivePbx pbx, AgentMessage agent) => Tell(pbx, agent.Extension, screen => screen.Show(agent));

    /// <summary>A command failed after all.</summary>
    public void Failed(LivePbx pbx, string extension, CommandResult result)
    {
        foreach (var screen in screens.Of(pbx.Name, extension))
        {
            screen.Show(result);
        }
    }

    /// <summary>The connector's state has changed.</summary>
    public void Changed(LivePbx pbx, ConnectorMessage connector)
    {
        foreach (var screen in screens.Of(pbx.Name))
        {
            screen.Show(connector);
        }

        foreach (var board in boards.All)
        {
            board.ConnectorChanged(pbx.Name);
        }
    }

    private void Tell(LivePbx pbx, string extension, Action<AgentScreen> tell)
    {
        foreach (var screen in screens.Of(pbx.Name, extension))
        {
            tell(screen);
        }

        foreach (var board in boards.All)
        {
            board.Changed(pbx.Name, extension);
        }
    }

    private void Ended(string role, string user, string extension, string pbx)
    {
        counts.SessionEnded();
        HubLog.SessionEnded(logger, role, user, extension, pbx);
    }
}
