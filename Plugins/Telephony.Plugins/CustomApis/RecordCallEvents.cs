using Telephony.Contracts.Api;
using Telephony.Plugins.Data;
using Telephony.Plugins.Json;
using Telephony.Plugins.Recording;
using Api = Telephony.Contracts.Generated.CustomApis.RecordCallEvents;

namespace Telephony.Plugins.CustomApis;

/// <summary>
/// <c>cts_RecordCallEvents</c>: the connector's events become calls, events, phonecalls, outcomes and pops, all in one request.
/// Every event has a key, and one that is recorded already changes nothing.
/// </summary>
public sealed class RecordCallEvents : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginRequest request)
    {
        var batch = EventReader.Read(request.Required(Api.Request.Events));
        var state = new BatchState(request.Caller, request.Configuration, batch);
        var directory = new CallerDirectory(request.System, request.As);
        var access = new RecordAccess(request.System, request.Configuration);
        var works = new CallRecorder(request.Caller, state, directory, access, new Agent { UserId = request.CallerId }).Work(batch);
        new BatchWriter(request.Caller, request.System, request.As, access, state).Write(works);
        if (!batch.WithoutSteps)
        {
            new PopReview(request.Caller, request, state).Review(works);
        }

        var receipts = Receipts.Of(works, state);
        var pops = Receipts.PopsOf(works, new OtherOrganizations(request.Caller, state, works), state);
        ConnectorLeases.Demand(request.Caller, batch.Pbx, request.Text(Api.Request.Lease));
        request.Trace($"{batch.Events.Count} events, {works.Count} calls, {works.Sum(work => work.News.Count)} news, {batch.Refused.Count} refused");
        request.Answer(Api.Response.Calls, JsonText.Write(receipts));
        request.Answer(Api.Response.Pops, JsonText.Write(pops));
        request.Answer(Api.Response.Refused, JsonText.Write(new List<RefusedEvent>(batch.Refused)));
    }
}
