using Telephony.Hub.Live;
using Telephony.Hub.Screens;
using Telephony.Hub.Supervision;

namespace Telephony.Hub.Hosting;

/// <summary>Pages for load balancers and monitoring: <c>/health/live</c> while the process runs, <c>/health/ready</c> while it takes connections.</summary>
internal static class HubHealth
{
    /// <summary>Adds both pages.</summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => Results.Text("alive"));
        app.MapGet("/health/ready", (LivePbxs pbxs, AgentScreens screens, TeamBoards boards, HubCounts counts, HubStop stop) => Results.Json(
            new { ready = !stop.IsStopping, connectors = pbxs.Connected, browsers = screens.All.Count, supervisors = boards.All.Count, droppedBrowsers = counts.DroppedSoFar },
            statusCode: stop.IsStopping ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK));
    }
}
