using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain.Calls;
using Telephony.Plugins.Data;
using Telephony.Plugins.Pops;

namespace Telephony.Plugins.Recording;

/// <summary>
/// Finds which calls are next attempts: a new outgoing call to a number that waits for a retry continues it, when the retry is the
/// same agent's or nobody's (a caller who gave up before any phone rang). Two queries at most, whatever the number of calls.
/// </summary>
internal static class Retries
{
    /// <summary>Links each call with the retry that it continues, the one that is due first.</summary>
    public static void Continue(IOrganizationService service, BatchState state, IEnumerable<CallWork> works)
    {
        var dialled = works
            .Where(work => work is { Stored: null, Agent: not null, Fresh.Count: > 0 } && CallDirections.IsOutgoing(work.Direction))
            .Select(work => new { Work = work, Raw = state.IdentityOf(work).PhoneNumber, E164 = E164Of(work, state) })
            .Where(call => call.Raw.Length > 0).ToList();
        if (dialled.Count == 0)
        {
            return;
        }

        var open = CallStore.OpenRetries(
            service, [.. dialled.Select(call => call.E164).Where(e164 => e164.Length > 0)], [.. dialled.Where(call => call.E164.Length == 0).Select(call => call.Raw)]);
        foreach (var call in dialled)
        {
            call.Work.Continues = open
                .Where(row => call.E164.Length > 0 ? row.Text(DialerCall.NormalizedNumber) == call.E164 : row.Text(DialerCall.PhoneNumber) == call.Raw)
                .Where(row => CallStore.Read(row).IsOver)
                .Where(row => row.Lookup(DialerCall.AgentId) is not { } agent || agent == call.Work.Agent!.UserId)
                .OrderBy(row => row.GetAttributeValue<DateTime?>(DialerCall.RetryOn)).FirstOrDefault();
            open.Remove(call.Work.Continues!);
        }
    }

    /// <summary>The change that closes a row whose retry another call has taken over, and says which.</summary>
    public static Entity Close(CallWork next) => new(DialerCall.TableName, next.Continues!.Id)
    {
        [DialerCall.Status] = ChoiceMap.Of(CallStatus.Closed),
        [DialerCall.RetryOn] = null,
        [DialerCall.NextCallId] = new EntityReference(DialerCall.TableName, next.Id),
    };

    /// <summary>A call's number as E.164; empty for one that cannot be read, such as an extension.</summary>
    public static string E164Of(CallWork work, BatchState state) => CallResolver.NumberOf(
        new CallDescription { PhoneNumber = state.IdentityOf(work).PhoneNumber, Direction = work.Direction }, state.SettingsOf(work.Agent)).Number?.E164 ?? "";
}
