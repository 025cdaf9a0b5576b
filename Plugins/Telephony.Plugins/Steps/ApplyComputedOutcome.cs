using Telephony.Contracts.Generated;
using Telephony.Plugins.Data;
using Telephony.Plugins.Outcomes;

namespace Telephony.Plugins.Steps;

/// <summary>
/// After a customiser has set <c>cts_computedoutcome</c> of a call that has an outcome: that outcome counts from now on, with
/// its retry and action. A call without outcome keeps the computed one until it gets one.
/// </summary>
public sealed class ApplyComputedOutcome : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginRequest request)
    {
        if (request.Target is not { } target || target.Text(DialerCall.ComputedOutcome).Trim() is not { Length: > 0 } computed)
        {
            return;
        }

        var row = CallStore.ById(request.Caller, request.Context.PrimaryEntityId);
        var outcome = row.Text(DialerCall.Outcome);
        if (outcome.Length > 0 && outcome != computed)
        {
            new OutcomeWriter(request.Caller, request.System, request.Configuration.Outcomes).Give(row, computed, new GivenOutcome(null, "", true));
        }
    }
}
