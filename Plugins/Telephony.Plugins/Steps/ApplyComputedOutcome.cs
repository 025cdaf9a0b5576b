using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Data;
using Telephony.Plugins.Outcomes;

namespace Telephony.Plugins.Steps;

/// <summary>
/// After a customiser has set <c>cts_computedoutcome</c> of a call that has an outcome: that outcome counts from now on, with
/// its retry and action. A call without outcome keeps the computed one until it gets one. When it is cleared, what the agent chose counts
/// again, or what the system had given where nobody chose.
/// </summary>
public sealed class ApplyComputedOutcome : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginRequest request)
    {
        if (request.Target is not { } target || !target.Contains(DialerCall.ComputedOutcome))
        {
            return;
        }

        var row = CallStore.ById(request.Caller, request.Context.PrimaryEntityId);
        var outcome = row.Text(DialerCall.Outcome);
        var counts = target.Text(DialerCall.ComputedOutcome).Trim() is { Length: > 0 } computed
            ? computed
            : OutcomeWithout(request.Caller, row.Id, request.Before?.Text(DialerCall.ComputedOutcome).Trim() ?? "");
        if (outcome.Length > 0 && counts.Length > 0 && outcome != counts)
        {
            var actions = new OutcomeActions(request.Caller, new RecordAccess(request.System, request.Configuration), request.CallerId);
            new OutcomeWriter(request.Caller, request.System, request.Configuration.Outcomes, actions).Give(row, counts, new GivenOutcome(null, "", true));
        }
    }

    // Empty where nothing was computed, or nothing else was ever given.
    private static string OutcomeWithout(IOrganizationService service, Guid callId, string computed)
    {
        if (computed.Length == 0)
        {
            return "";
        }

        var results = ResultStore.Of(service, [callId])[callId].ToList();
        var given = results.FindLast(result => result.GetAttributeValue<bool?>(DialerCallResult.Automatic) is not true)
            ?? results.FindLast(result => result.Text(DialerCallResult.Result) != computed);
        return given?.Text(DialerCallResult.Result) ?? "";
    }
}
