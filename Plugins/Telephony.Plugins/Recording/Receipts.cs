using Telephony.Contracts.Api;
using Telephony.Contracts.Generated;
using Telephony.Domain.Calls;
using Telephony.Domain.Settings;
using Telephony.Plugins.Data;
using Telephony.Plugins.Pops;

namespace Telephony.Plugins.Recording;

/// <summary>What the connector is told of its batch.</summary>
internal static class Receipts
{
    /// <summary>One receipt per call.</summary>
    public static List<CallReceipt> Of(IEnumerable<CallWork> works, BatchState state) =>
    [
        .. works.Select(work => new CallReceipt
        {
            CallKey = work.CallKey,
            DtCallId = work.Id.ToString("D"),
            PhoneCallId = work.PhoneCallId?.ToString("D") ?? "",
            AgentId = work.Agent?.UserId.ToString("D") ?? "",
            Extension = work.Text(read => read.Message.Extension, DialerCall.Extension),
            LastSequence = work.Record?.LastSequence ?? 0,
            WrapSeconds = WrapSecondsOf(work, state),
            CustomerName = CustomerNameOf(work),
            Outcome = work.Record?.Outcome ?? "",
            Attempt = work.Record?.Attempt ?? 0,
            IsCallback = work.IsCallback,
            ShownVariables = [.. ShownVariables.Of(state.SettingsOf(work.Agent).Text(SettingNames.ShownVariables), work.Variables).Select(shown => new ShownVariable { Label = shown.Key, Value = shown.Value })],
        }),
    ];

    /// <summary>
    /// One order per agent who has the call on the screen, in its wrap-up too: whose call it was says the decision. An event that was recorded before
    /// gets its decision again: the first answer may have been lost.
    /// </summary>
    public static List<PopOrder> PopsOf(IEnumerable<CallWork> works, OtherOrganizations organizations, BatchState state) =>
    [
        .. works.Where(work => work.Agent is not null && (!work.IsOver || WrapSecondsOf(work, state) > 0)).Select(work => DecisionOf(work) is { } decision
            ? organizations.Complete(new PopOrder { CallKey = work.CallKey, Extension = work.Agent!.Extension, AgentId = work.Agent.UserId.ToString("D"), Decision = decision }, work)
            : null).OfType<PopOrder>(),
    ];

    /// <summary>
    /// An agent's wrap time after a call: the Dataverse queue's of the call's queue name, else the setting's. None after a call that came and that nobody
    /// talked on; whoever dialled has it all the same, to read why there was no talk and to choose an outcome.
    /// </summary>
    public static int WrapSecondsOf(CallWork work, BatchState state)
    {
        if (work.Agent is null || (work.IsOver && work.Record is { WasTalkedOn: false } && work.Direction is CallDirection.Inbound or CallDirection.Transfer))
        {
            return 0;
        }

        return state.Queues.TryGetValue(state.IdentityOf(work).QueueName, out var queue) && queue.WrapSeconds is { } seconds
            ? seconds
            : state.SettingsOf(work.Agent).Number(SettingNames.WrapSeconds);
    }

    private static PopDecision? DecisionOf(CallWork work) =>
        work.Resolved?.Decision ?? (work.RingsAgain || work.Known.Any(read => read.CanPop) ? StoredDecision.Read(work.StoredDecision) : null);

    private static string CustomerNameOf(CallWork work) => work.Resolved is { } resolved ? resolved.Caller?.Match.Name ?? ""
        : work.Stored?.Text(DialerCall.RegardingRecordId).Length > 0 ? work.Stored.Text(DialerCall.To)
        : "";
}
