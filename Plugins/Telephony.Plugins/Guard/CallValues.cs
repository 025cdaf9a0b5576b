using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain.Calls;
using Telephony.Plugins.Data;

namespace Telephony.Plugins.Guard;

/// <summary>Values of a call that nobody may write, whoever it is.</summary>
internal static class CallValues
{
    /// <summary>Refuses a computed outcome that nobody defined, and a recording that is not a web address.</summary>
    public static void Demand(Entity call, Func<OutcomeCatalog> outcomes)
    {
        if (call.Text(DialerCall.ComputedOutcome).Trim() is { Length: > 0 } computed && outcomes().Refuse(computed) is { } reason)
        {
            throw new InvalidPluginExecutionException($"{DialerCall.ComputedOutcome}: {reason}");
        }

        if (call.Text(DialerCall.RecordingUrl) is { Length: > 0 } address && !RecordingAddress.IsOne(address))
        {
            throw new InvalidPluginExecutionException($"{DialerCall.RecordingUrl} has to be an address that begins with https:// or http://.");
        }
    }
}
