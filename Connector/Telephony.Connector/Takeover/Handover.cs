using Microsoft.Extensions.Logging;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Lease;
using Telephony.Connector.Live;
using Telephony.Connector.Options;
using Telephony.Connector.Outbox;
using Telephony.Connector.Telemetry;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Takeover;

/// <summary>Brings what this connector saw together with what another one has recorded.</summary>
internal sealed class Handover(IDataverseGateway gateway, EventOutbox outbox, CallDesk desk, ConnectorRole role, ConnectorOptions options, ILogger<Handover> logger)
{
    private static readonly TimeSpan LearnLimit = TimeSpan.FromSeconds(3);

    /// <summary>
    /// Before the first event is sent: what Dataverse has is not sent again, what it lacks goes on behind it, and calls that nobody follows
    /// any more are closed.
    /// </summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        desk.Settle(await gateway.GetCallsAsync([.. desk.RowKeys.Union(outbox.PendingKeys())], cancellationToken));
        await CloseUnknownAsync(cancellationToken);
    }

    /// <summary>
    /// Closes calls that nobody follows any more. At any time: of a call that ends meanwhile the events made here have the numbers of those
    /// that are recorded, and change nothing.
    /// </summary>
    public async Task CloseUnknownAsync(CancellationToken cancellationToken) =>
        desk.CloseUnknown(await gateway.GetOpenCallsAsync(options.Pbx, cancellationToken));

    /// <summary>While another connector is the active one: forgets the events that it has recorded.</summary>
    public async Task PruneAsync(CancellationToken cancellationToken)
    {
        var keys = outbox.PendingKeys();
        if (keys.Count > 0)
        {
            desk.Settle(await gateway.GetCallsAsync(keys, cancellationToken));
        }
    }

    /// <summary>
    /// Before a snapshot of the PBX, unless this connector is the active one: whose row has the call's own key was decided when the first phone rang, perhaps
    /// by another connector. The calls do not wait long for it.
    /// </summary>
    public async Task LearnAsync(CancellationToken cancellationToken)
    {
        if (role.IsActive)
        {
            return;
        }

        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(LearnLimit);
            await LearnFirstAgentsAsync(limit.Token);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested && fault is DataverseException or OperationCanceledException)
        {
            Log.CallsNotLearnt(logger, fault.Message);
        }
    }

    private async Task LearnFirstAgentsAsync(CancellationToken cancellationToken)
    {
        var open = await gateway.GetOpenCallsAsync(options.Pbx, cancellationToken);
        var bases = open.Where(call => call.Extension.Length > 0).Select(call => BaseOf(call.Key)).Distinct().ToList();
        desk.NoteFirstAgents(bases.Count == 0 ? [] : await gateway.GetCallsAsync(bases, cancellationToken));
    }

    private static string BaseOf(string key) => CallKey.TryParse(key)?.Base.ToString() ?? key;
}
