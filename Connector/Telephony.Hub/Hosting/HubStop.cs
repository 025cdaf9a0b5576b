using Telephony.Contracts.Hub;
using Telephony.Hub.Screens;
using Telephony.Hub.Supervision;

namespace Telephony.Hub.Hosting;

/// <summary>Before the hub stops, every browser is told to come back, each at a different moment: thousands at once would be a load of their own.</summary>
internal sealed class HubStop(AgentScreens screens, TeamBoards boards, OpenLines lines, HubOptions options, ILogger<HubStop> logger)
{
    private const string Words = "The telephony hub is restarting. Calls go on; this page will reconnect by itself.";
    private volatile bool _isStopping;

    /// <summary>True once the hub has begun to stop.</summary>
    public bool IsStopping => _isStopping;

    /// <summary>
    /// Tells everybody, and waits a little until the lines have taken it. Made for <c>ApplicationStopping</c>, which waits for its callbacks:
    /// right after them SignalR cuts what is still open.
    /// </summary>
    public void Announce()
    {
        _isStopping = true;
        IReadOnlyList<Action<HubStopMessage>> all = [.. screens.All.Select(screen => (Action<HubStopMessage>)screen.Close), .. boards.All.Select(board => (Action<HubStopMessage>)board.Close)];
        var spread = TimeSpan.FromSeconds(1 + ((double)all.Count / options.ReturnsPerSecond));
        HubLog.Stopping(logger, all.Count, spread.TotalSeconds);
        foreach (var close in all)
        {
            close(new HubStopMessage { Reason = Words, ReturnAfterMilliseconds = Random.Shared.Next((int)spread.TotalMilliseconds) });
        }

        SpinWait.SpinUntil(() => lines.Count == 0, options.StopLimit);
    }
}
