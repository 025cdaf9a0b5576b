using Telephony.Plugins.Data;
using Telephony.Plugins.History;
using Telephony.Plugins.Json;
using Api = Telephony.Contracts.Generated.CustomApis.GetWorklist;

namespace Telephony.Plugins.CustomApis;

/// <summary>
/// <c>cts_GetWorklist</c>: who of the callers of the agent's queues still waits for a call back, and whom somebody is calling. Answers a JSON array of
/// <see cref="Contracts.Api.WorklistCaller"/>, newest first and 250 at most, and whether there are more.
/// </summary>
public sealed class GetWorklist : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginRequest request)
    {
        var agent = AgentStore.ByUser(request.Caller, request.CallerId);
        var rows = new TeamCalls(request.Caller, request.System, request.CallerId).Read(
            request.Moment(Api.Request.From) ?? request.Now.AddDays(-WorklistReader.Days));
        var reader = new WorklistReader(rows, new AgentRecords(request.As), request.CallerId, request.Configuration.SettingsOf(agent));
        request.Answer(Api.Response.Callers, JsonText.Write(reader.Callers()));
        request.Answer(Api.Response.HasMore, reader.Waiting.Count > WorklistReader.Most);
    }
}
