using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using LocalDataverse;
using Telephony.Benchmarks.Connectors;
using Telephony.Contracts.Generated.CustomApis;
using Telephony.Contracts.Hub;
using Telephony.Local;
using Telephony.TestKit.SignalR;

namespace Telephony.Benchmarks;

/// <summary>A working day begins: 1,000 agents sign in within a minute. How long each waits, and what it costs Dataverse then and all day.</summary>
internal static class SignInBenchmark
{
    private const int WorkingHours = 8;
    private const double TokenMinutesBefore = 15;
    private const double RefreshSecondsBefore = 300;
    private static readonly Guid ConnectorUser = new("c0000000-0000-4000-8000-000000000001");
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    // Longer than the connector takes between two looks at the list of agents.
    private static readonly TimeSpan UntilKnown = TimeSpan.FromSeconds(45);

    /// <summary>Makes the agents, signs all in, then watches a minute in which nothing happens.</summary>
    public static async Task<IReadOnlyList<ResultTable>> RunAsync(Action<string> say)
    {
        await using var system = await LocalSystem.StartAsync(Systems.Options(), _ => { }, CancellationToken.None);
        say("Making the agents and waiting until the connector knows them ...");
        var agents = OfficeScreens.AddAgents(system, LocalConnector.Pbx);
        await Task.Delay(UntilKnown);
        say($"Signing {agents.Count:N0} agents in within a minute ...");
        using var coming = new Requests(system.Org);
        var start = Stopwatch.GetTimestamp();
        var signIns = await Task.WhenAll(agents.Select((agent, i) => SignInAsync(system, agent, i * Minute / agents.Count)));
        await Task.Delay(Longer(Minute - Stopwatch.GetElapsedTime(start)));
        var (ofAgents, redemptions) = (coming.OfOthers, coming.Of(RedeemHubTicket.Name));
        say("Watching a minute in which nobody does anything ...");
        var before = system.WebApiRequests;
        await Task.Delay(Minute);
        var inQuiet = system.WebApiRequests - before;
        await Task.WhenAll(signIns.Select(signIn => signIn.Line.DisposeAsync().AsTask()));
        return [Waits(signIns, ofAgents, redemptions), Day(agents.Count, ofAgents + redemptions, inQuiet)];
    }

    private static async Task<SignIn> SignInAsync(LocalSystem system, Guid agent, TimeSpan after)
    {
        await Task.Delay(after);
        var start = Stopwatch.GetTimestamp();
        using var http = system.WebApiOf(agent);
        var (hub, session) = await HubSignIn.OpenAsync(http);
        var opened = Stopwatch.GetElapsedTime(start);
        var line = await SignalRPeer.ConnectAsync(hub + HubRoutes.Agent, session.Token);
        await line.InvokeAsync(nameof(IAgentHub.GetSnapshot));
        return new SignIn(line, opened, Stopwatch.GetElapsedTime(start));
    }

    private static TimeSpan Longer(TimeSpan rest) => rest > TimeSpan.Zero ? rest : TimeSpan.Zero;

    private static ResultTable Waits(SignIn[] signIns, int ofAgents, int redemptions)
    {
        var (sessions, screens) = (new Durations(), new Durations());
        foreach (var signIn in signIns)
        {
            sessions.Add(signIn.Session);
            screens.Add(signIn.Screen);
        }

        return new ResultTable(
            "Signing in",
            string.Create(CultureInfo.InvariantCulture, $"""
                {signIns.Length:N0} agents, one after the other, evenly over a minute; ms from the request for a ticket. Session: Dataverse gave the ticket, the hub had the
                connector redeem it. First screen: the line is open and the hub has said how phone and calls stand. Requests are those for tickets and
                for redeeming them; what else a page reads from Dataverse is not in them.
                """),
            ["until", "p50", "p99", "max", "requests of agents", "of the connector", "requests per sign-in"],
            [
                ["session", Durations.Milliseconds(sessions.P50), Durations.Milliseconds(sessions.P99), Durations.Milliseconds(sessions.Max), Text(ofAgents), Text(redemptions), Ratio(ofAgents + redemptions, signIns.Length)],
                ["first screen", Durations.Milliseconds(screens.P50), Durations.Milliseconds(screens.P99), Durations.Milliseconds(screens.Max), "0", "0", "0.0"],
            ]);
    }

    private static ResultTable Day(int agents, int forSignIns, long inQuietMinute)
    {
        var signIn = (double)forSignIns / agents;
        var lists = inQuietMinute * 60.0 * WorkingHours / agents;
        var tokensBefore = WorkingHours * 60 / TokenMinutesBefore;
        var listsBefore = WorkingHours * 3600 / RefreshSecondsBefore / agents;
        return new ResultTable(
            "Requests to Dataverse per agent and working day",
            string.Create(CultureInfo.InvariantCulture, $"""
                {agents:N0} agents, {WorkingHours} hours, without calls. Now: a sign-in as above once a day, and what one quiet minute with all agents connected cost ({inQuietMinute} requests,
                all of the connector: the list of agents), times {WorkingHours * 60}. Before is a calculation: a token of {TokenMinutesBefore} minutes is asked for {tokensBefore} times a day, and the list of agents was
                read every {RefreshSecondsBefore} s.
                """),
            ["", "for sign-in and tokens", "for the list of agents", "together", "ratio"],
            [
                ["tickets and sessions of the hub", Number(signIn), Number(lists), Number(signIn + lists), "1x"],
                ["tokens of Dataverse (before)", Number(tokensBefore), Number(listsBefore), Number(tokensBefore + listsBefore), Ratio(tokensBefore + listsBefore, signIn + lists) + "x"],
            ]);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Number(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Ratio(double one, double other) => (one / other).ToString("0.0", CultureInfo.InvariantCulture);

    private sealed record SignIn(SignalRPeer Line, TimeSpan Session, TimeSpan Screen);

    // Counts what an org is asked from outside, by name, the connector's apart.
    private sealed class Requests : IDisposable
    {
        private readonly LocalOrganization _organization;
        private readonly ConcurrentDictionary<string, int> _ofConnector = new();
        private int _ofOthers;

        public Requests(LocalOrganization organization)
        {
            _organization = organization;
            _organization.RequestExecuted += Note;
        }

        public int OfOthers => Volatile.Read(ref _ofOthers);

        public int Of(string name) => _ofConnector.GetValueOrDefault(name);

        public void Dispose() => _organization.RequestExecuted -= Note;

        private void Note(object? sender, RequestExecutedEventArgs request)
        {
            if (request.Depth != 1)
            {
                return;
            }

            if (request.CallerId == ConnectorUser)
            {
                _ofConnector.AddOrUpdate(request.RequestName, 1, (_, count) => count + 1);
            }
            else
            {
                Interlocked.Increment(ref _ofOthers);
            }
        }
    }
}
