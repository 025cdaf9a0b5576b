using Telephony.Contracts;
using Telephony.Contracts.Hub;
using Telephony.Hub.Live;
using Telephony.Hub.Screens;
using Telephony.Hub.Sessions;

namespace Telephony.Hub.Supervision;

/// <summary>
/// One browser of one supervisor. Changes are gathered and told a few times a second, each agent's newest row once, so that a big team on a
/// busy day costs a browser no more than a quiet one.
/// </summary>
/// <param name="team">Who is in the team.</param>
/// <param name="outbox">What waits for the browser.</param>
/// <param name="pbxs">Where the rows come from.</param>
/// <param name="vouching">Which PBXs' connectors vouch for the supervisor: only their rows are shown.</param>
/// <param name="clock">Measures how often.</param>
/// <param name="close">Ends the line after what is on it already.</param>
internal sealed class TeamBoard(BrowserSession session, TeamExtensions team, ScreenOutbox<ISupervisorClient> outbox, LivePbxs pbxs, Vouching vouching, HubOptions options, TimeProvider clock, Action close)
{
    private const string Changes = "changes";
    private readonly Lock _lock = new();
    private readonly HashSet<(string Pbx, string Extension)> _agents = [];
    private readonly HashSet<string> _connectors = [];

    public BrowserSession Session => session;

    /// <summary>How many messages wait for it.</summary>
    public int Waiting => outbox.Waiting;

    /// <summary>The whole team now.</summary>
    public TeamSnapshot Snapshot()
    {
        var known = pbxs.All.Where(Sees).OrderBy(pbx => pbx.Name, StringComparer.Ordinal).ToList();
        return new TeamSnapshot
        {
            Agents = [.. known.SelectMany(pbx => Rows(pbx, pbx.Agents.Where(agent => team.Contains(pbx.Name, agent.Extension))))],
            Connectors = [.. known.Select(pbx => pbx.Connector).OfType<ConnectorMessage>()],
            ServerTime = clock.GetUtcNow(),
        };
    }

    /// <summary>Tells the whole team.</summary>
    public void Draw() => outbox.Put("team", client =>
    {
        outbox.Forget(key => key == Changes);
        Take();
        return client.Team(Snapshot());
    });

    /// <summary>Tells the whole team if somebody in it may be on this PBX.</summary>
    public void Replaced(string pbx)
    {
        if (team.Knows(pbx))
        {
            Draw();
        }
    }

    /// <summary>Something of an agent changed.</summary>
    public void Changed(string pbx, string extension)
    {
        if (team.Contains(pbx, extension))
        {
            Note(() => _agents.Add((pbx, extension)));
        }
    }

    /// <summary>A connector's state has changed.</summary>
    public void ConnectorChanged(string pbx)
    {
        if (team.Knows(pbx))
        {
            Note(() => _connectors.Add(pbx));
        }
    }

    /// <summary>Tells that the session has ended, then closes the line. What waits is no longer told.</summary>
    public void End(HubRefusal refusal)
    {
        outbox.Forget(_ => true);
        outbox.Put("end", async client =>
        {
            await client.SessionEnded(refusal);
            close();
        });
    }

    /// <summary>Tells that the hub stops, then closes the line.</summary>
    public void Close(HubStopMessage stop) => outbox.Put("stop", async client =>
    {
        await client.HubStopping(stop);
        close();
    });

    private bool Sees(LivePbx pbx) => team.Knows(pbx.Name) && vouching.Sees(session, pbx);

    private static IEnumerable<TeamAgent> Rows(LivePbx pbx, IEnumerable<LiveAgent> agents) =>
        agents.OrderBy(agent => agent.Extension, StringComparer.Ordinal).Select(agent => TeamRows.Of(pbx.Name, agent));

    private void Note(Action note)
    {
        lock (_lock)
        {
            note();
        }

        outbox.Put(Changes, TellChangesAsync);
    }

    // The pause is part of the sending: what changes meanwhile waits under one key.
    private async Task TellChangesAsync(ISupervisorClient client)
    {
        var (agents, connectors) = Take();
        if (agents.Count + connectors.Count > 0)
        {
            await client.TeamChanged(new TeamUpdate
            {
                Agents = [.. agents.GroupBy(agent => pbxs[agent.Pbx]).Where(group => Sees(group.Key)).SelectMany(group => Rows(group.Key, group.Select(each => group.Key.AgentOf(each.Extension)).OfType<LiveAgent>()))],
                Connectors = [.. connectors.Select(name => pbxs[name]).Where(Sees).Select(pbx => pbx.Connector).OfType<ConnectorMessage>()],
                ServerTime = clock.GetUtcNow(),
            });
            await Task.Delay(TimeSpan.FromSeconds(1.0 / options.TeamUpdatesPerSecond), clock);
        }
    }

    private (IReadOnlyCollection<(string Pbx, string Extension)> Agents, IReadOnlyCollection<string> Connectors) Take()
    {
        lock (_lock)
        {
            var taken = (_agents.ToList(), _connectors.ToList());
            _agents.Clear();
            _connectors.Clear();
            return taken;
        }
    }
}
