using System.Diagnostics;
using System.Globalization;
using System.Text;
using Telephony.Benchmarks.Ami;
using Telephony.TestKit;

namespace Telephony.Benchmarks.Connectors;

/// <summary>
/// A PBX of a large office in a process of its own. It takes the login, shows a queue with all agents and no calls, and then works: in the
/// first seconds calls come until 500 are up; from then on ten a second end and as many begin; changes of the agents' phones make it 5,000
/// events a second. In the last seconds all calls end. Prints its port, begins to work at the first line of standard input, prints
/// <c>done CALLS EVENTS</c>, and ends with its standard input.
/// </summary>
internal static class OfficeServer
{
    /// <summary>The word on the command line that starts it; the seconds of its work follow.</summary>
    public const string Verb = "serve-office";

    /// <summary>Events of a second.</summary>
    public const int EventsPerSecond = 5000;

    /// <summary>Calls that begin in a second once all are up.</summary>
    public const int CallsPerSecond = 10;

    /// <summary>How long it takes until all calls are up, and until all have ended.</summary>
    public const int RampSeconds = 20;

    private const string Queue = "support";
    private static readonly TimeSpan Ringing = TimeSpan.FromSeconds(1);

    /// <summary>Serves until standard input closes.</summary>
    public static async Task<int> RunAsync(int seconds)
    {
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = FakeAsterisk.Start(client => ServeAsync(client, seconds, told.Task));
        Console.WriteLine(server.Port);
        await Console.In.ReadLineAsync();
        told.SetResult();
        await Console.In.ReadToEndAsync();
        return 0;
    }

    private static async Task ServeAsync(FakeAsteriskClient client, int seconds, Task told)
    {
        if (!await client.AcceptLoginAsync())
        {
            return;
        }

        var works = false;
        await client.ServeAsync(async action =>
        {
            switch (action.Name)
            {
                case "QueueStatus":
                    await client.SendListAsync(action, "QueueStatusComplete", [.. Enumerable.Range(0, LoadEvents.Agents).Select(agent => $"Event: QueueMember\r\n{Member(agent, 0)}".TrimEnd().Split("\r\n"))]);
                    return true;
                case "Ping" when !works && told.IsCompleted:
                    works = true;
                    await client.ReplyAsync(action, "Ping: Pong");
                    _ = WorkAsync(client, seconds);
                    return true;
                default:
                    return false;
            }
        });
    }

    private static async Task WorkAsync(FakeAsteriskClient client, int seconds)
    {
        var start = Stopwatch.GetTimestamp();
        var (begun, answered, ended, sent) = (0, 0, 0, 0);
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        do
        {
            await ticks.WaitForNextTickAsync();
            var (elapsed, now) = (Stopwatch.GetElapsedTime(start), TimeProvider.System.GetUtcNow());
            var text = new StringBuilder();
            for (; begun < BegunBy(elapsed, seconds); begun++, sent += 5)
            {
                LoadEvents.Ring(text, begun, now);
            }

            for (; answered < BegunBy(elapsed - Ringing, seconds); answered++, sent += 3)
            {
                LoadEvents.Answer(text, answered, now);
            }

            for (; ended < EndedBy(elapsed, seconds, answered); ended++, sent += 4)
            {
                LoadEvents.End(text, ended, now);
            }

            for (var due = (int)(elapsed.TotalSeconds * EventsPerSecond); sent < due; sent++)
            {
                LoadEvents.Add(text, now, "QueueMemberStatus", Member(sent % LoadEvents.Agents, sent));
            }

            await client.SendAsync(Encoding.ASCII.GetBytes(text.ToString()));
        }
        while (ended < begun || begun < BegunBy(TimeSpan.FromSeconds(seconds), seconds));

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"done {begun} {sent}"));
    }

    private static int BegunBy(TimeSpan elapsed, int seconds)
    {
        var working = Math.Min(elapsed.TotalSeconds, seconds - RampSeconds);
        var ramp = LoadEvents.CallsUp * Math.Clamp(working / RampSeconds, 0, 1);
        return (int)(ramp + (CallsPerSecond * Math.Max(0, working - RampSeconds)));
    }

    private static int EndedBy(TimeSpan elapsed, int seconds, int answered)
    {
        var calls = BegunBy(elapsed, seconds);
        var ending = elapsed.TotalSeconds - (seconds - RampSeconds);
        return Math.Min(answered, (int)(calls - (LoadEvents.CallsUp * (1 - Math.Clamp(ending / RampSeconds, 0, 1)))));
    }

    private static string Member(int agent, int callsTaken) => string.Create(CultureInfo.InvariantCulture, $"""
        Queue: {Queue}
        MemberName: Agent {LoadEvents.ExtensionOf(agent)}
        Interface: PJSIP/{LoadEvents.ExtensionOf(agent)}
        StateInterface: PJSIP/{LoadEvents.ExtensionOf(agent)}
        Membership: dynamic
        Penalty: 0
        CallsTaken: {callsTaken}
        LastCall: 0
        LastPause: 0
        LoginTime: 0
        InCall: 0
        Status: 1
        Paused: 0
        PausedReason:
        Ringinuse: 0

        """).ReplaceLineEndings("\r\n");
}
