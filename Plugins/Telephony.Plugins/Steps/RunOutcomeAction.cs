using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain.Calls;
using Telephony.Plugins.Data;
using Telephony.Plugins.Outcomes;

namespace Telephony.Plugins.Steps;

/// <summary>
/// In the background, after a result row that nobody chose: does what the outcome's definition says, as the agent of the call's own row. In the
/// background because an action that fails must not undo the connector's batch; the system job then says why.
/// </summary>
public sealed class RunOutcomeAction : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginRequest request)
    {
        // An outcome that nobody defined sets nothing going.
        if (request.Target is not { } result || result.GetAttributeValue<bool?>(DialerCallResult.Automatic) is not true
            || result.Lookup(DialerCallResult.OutcomeId) is not { } outcomeId || result.Lookup(DialerCallResult.DialerCallId) is not { } callId)
        {
            return;
        }

        var row = CallStore.ById(request.System, callId);
        var definition = request.Configuration.Outcomes.Definitions.FirstOrDefault(defined => defined.Id == outcomeId);
        Demand(result, row, definition);
        if (!Counts(row, result))
        {
            return;
        }

        var user = row.Lookup(DialerCall.AgentId) ?? request.CallerId;
        new OutcomeActions(request.As(user), new RecordAccess(request.System, request.Configuration), user).Act(row, definition);

        // In the background nothing holds the row: an outcome given meanwhile has found nothing to withdraw.
        row = CallStore.ById(request.System, callId);
        if (!Counts(row, result) && CallStore.FollowUpOf(row) is { } followUp)
        {
            FollowUps.Withdraw(request.System, [followUp]);
        }
    }

    // Of an outcome that was given, replaced and given again, only the last result acts. Rows of an earlier version have no number.
    private static bool Counts(Entity row, Entity result) =>
        OutcomeRules.Effective(row.Text(DialerCall.Outcome), row.Text(DialerCall.ComputedOutcome)) == result.Text(DialerCallResult.Result)
        && (!result.Contains(DialerCallResult.Number) || result.Number(DialerCallResult.Number) == row.Number(DialerCall.ResultNumber));

    // As whom it works is decided by the call's row, which only the telephony writes; a result that says otherwise was made by somebody else.
    private static void Demand(Entity result, Entity row, OutcomeDefinition? definition)
    {
        if (definition?.Name != result.Text(DialerCallResult.Result) || !ResultStore.HasKeyOf(result, row.Id)
            || result.Lookup(DialerCallResult.AgentId) != row.Lookup(DialerCall.AgentId))
        {
            throw new InvalidPluginExecutionException(
                $"The result {result.Id:D} does not agree with its call {row.Id:D} about agent, key and outcome, so the outcome's action is not run.");
        }
    }
}
