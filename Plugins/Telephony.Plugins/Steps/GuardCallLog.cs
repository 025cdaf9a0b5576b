using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Data;
using Telephony.Plugins.Guard;

namespace Telephony.Plugins.Steps;

/// <summary>
/// Before a call, an event or a result is created, changed or deleted: refuses a request of a user's own that touches what only the telephony
/// writes. Depth tells: Dataverse counts it up for requests that plug-ins and workflows send, and for nothing else
/// (https://learn.microsoft.com/power-apps/developer/data-platform/understand-the-data-context#depth). Also refuses values that nobody may write.
/// </summary>
public sealed class GuardCallLog : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginRequest request)
    {
        if (request.Target is { LogicalName: DialerCall.TableName } call)
        {
            CallValues.Demand(call, () => request.Configuration.Outcomes);
        }

        if (request.Context.Depth > 1 || Touched(request) is not { } touched || Writers.IsTelephonyOrAdministrator(request.System, request.CallerId)
            || (touched == DialerCall.ComputedOutcome && !Writers.TakesCalls(request.System, request.CallerId, request.Context.PrimaryEntityId)))
        {
            return;
        }

        throw new InvalidPluginExecutionException(WriteAdvice.For(request.Context.MessageName, request.Context.PrimaryEntityName, touched), PluginHttpStatusCode.Forbidden);
    }

    // The computed outcome comes last: whoever may write that one may still not write another.
    private static string? Touched(PluginRequest request) => request.Context.MessageName != "Update" || request.Target is not { } target
        ? request.Context.PrimaryEntityName
        : WriteAdvice.ServerColumnsOf(target.LogicalName).Where(target.Contains).OrderBy(column => column == DialerCall.ComputedOutcome).FirstOrDefault();
}
