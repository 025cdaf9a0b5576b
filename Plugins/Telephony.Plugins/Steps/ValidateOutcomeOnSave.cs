using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain.Calls;
using Telephony.Plugins.Data;

namespace Telephony.Plugins.Steps;

/// <summary>Before an outcome is saved: refuses one without a name, or with a colour that is not one.</summary>
public sealed class ValidateOutcomeOnSave : PluginBase
{
    private const string AnyName = "?";

    /// <inheritdoc/>
    protected override void Run(PluginRequest request)
    {
        if (request.Target is not { } target)
        {
            return;
        }

        // A change that leaves the name alone does not say it.
        var isNamed = request.Context.MessageName == "Create" || target.Contains(DialerCallOutcome.Name);
        if (OutcomeWarnings.Refuse(isNamed ? target.Text(DialerCallOutcome.Name) : AnyName, target.Text(DialerCallOutcome.Color)) is { } reason)
        {
            throw new InvalidPluginExecutionException(reason);
        }
    }
}
