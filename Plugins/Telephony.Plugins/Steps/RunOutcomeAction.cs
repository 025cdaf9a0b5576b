using Telephony.Contracts.Generated;
using Telephony.Domain.Calls;
using Telephony.Plugins.Data;
using Telephony.Plugins.Outcomes;

namespace Telephony.Plugins.Steps;

/// <summary>
/// In the background, after a result row that nobody chose: does what the outcome's definition says, as the call's agent. In the
/// background because an action that fails must not undo the connector's batch; the system job then says why.
/// </summary>
public sealed class RunOutcomeAction : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginRequest request)
    {
        // An outcome that nobody defined sets nothing going.
        if (request.Target is not { } result || result.GetAttributeValue<bool?>(DialerCallResult.Automatic) is not true
            || result.Lookup(DialerCallResult.OutcomeId) is null || result.Lookup(DialerCallResult.DialerCallId) is not { } callId)
        {
            return;
        }

        var service = result.Lookup(DialerCallResult.AgentId) is { } agent ? request.As(agent) : request.Caller;
        var outcome = result.Text(DialerCallResult.Result);
        var row = CallStore.ById(service, callId);
        if (OutcomeRules.Effective(row.Text(DialerCall.Outcome), row.Text(DialerCall.ComputedOutcome)) == outcome)
        {
            new OutcomeActions(service).Act(row, request.Configuration.Outcomes.Find(outcome));
        }
    }
}
