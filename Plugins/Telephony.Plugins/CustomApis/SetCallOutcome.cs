using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Api;
using Telephony.Contracts.Generated;
using Telephony.Domain;
using Telephony.Domain.Calls;
using Telephony.Plugins.Data;
using Telephony.Plugins.Json;
using Telephony.Plugins.Outcomes;
using Api = Telephony.Contracts.Generated.CustomApis.SetCallOutcome;

namespace Telephony.Plugins.CustomApis;

/// <summary>
/// <c>cts_SetCallOutcome</c>: gives a call an outcome as if the agent clicked it; the name's letter case counts. A
/// customiser's <c>cts_computedoutcome</c> overrides it. The same outcome twice writes one result.
/// Answers an <see cref="OutcomeResult"/>.
/// </summary>
public sealed class SetCallOutcome : PluginBase
{
    private const int LongestNotes = 10_000;

    /// <inheritdoc/>
    protected override void Run(PluginRequest request)
    {
        var service = request.Caller;
        var (outcome, notes) = (request.Required(Api.Request.Outcome), request.Text(Api.Request.Notes).Cut(LongestNotes));
        var row = CallStore.ById(service, request.RequiredId(Api.Request.CallId));
        var catalog = request.Configuration.Outcomes;
        var retryOn = request.Moment(Api.Request.RetryOn);
        if ((catalog.Refuse(outcome) ?? OutcomeRules.RefuseRetry(retryOn, request.Now)) is { } reason)
        {
            throw new InvalidPluginExecutionException(reason);
        }

        var given = new GivenOutcome(retryOn, notes, false);
        var actions = new OutcomeActions(service, new RecordAccess(request.System, request.Configuration), request.CallerId);
        var resultId = new OutcomeWriter(service, request.System, catalog, actions).Give(row, outcome, given);
        WriteNotes(service, row, notes);
        var after = CallStore.ById(service, row.Id);
        request.Answer(Api.Response.Result, JsonText.Write(new OutcomeResult
        {
            DtCallId = row.Id.ToString("D"),
            ResultId = resultId.ToString("D"),
            Result = outcome,
            ComputedOutcome = after.Text(DialerCall.ComputedOutcome),
            Status = Words.Of(ChoiceMap.Status(after.Choice(DialerCall.Status))),
            RetryOn = after.GetAttributeValue<DateTime?>(DialerCall.RetryOn) is { } retry ? Moments.Text(retry) : "",
        }));
    }

    // The result row keeps more words than the phonecall's column holds.
    private static void WriteNotes(IOrganizationService service, Entity row, string notes)
    {
        if (notes.Length == 0 || row.Lookup(DialerCall.PhoneCallId) is not { } id || !PhoneCallLog.Open(service, [id]).Contains(id))
        {
            return;
        }

        var description = service.Retrieve(PhoneCall.TableName, id, new ColumnSet(PhoneCall.Description)).Text(PhoneCall.Description);
        if (description.IndexOf(notes, StringComparison.Ordinal) < 0)
        {
            service.Update(new Entity(PhoneCall.TableName, id) { [PhoneCall.Description] = (description.Length == 0 ? notes : description + "\n" + notes).Cut(2000) });
        }
    }
}
