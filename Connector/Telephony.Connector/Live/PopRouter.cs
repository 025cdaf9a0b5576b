using Microsoft.Extensions.Logging;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Outbox;
using Telephony.Connector.Telemetry;
using Telephony.Contracts.Api;

namespace Telephony.Connector.Live;

/// <summary>
/// Gives receipts and pops to the desk; a pop that another organization decides follows when it has. That decision is kept in the call's
/// row, so that a colleague who is consulted, or another connector that takes over, shows the same page.
/// </summary>
internal sealed class PopRouter(CallDesk desk, OrganizationQuestions organizations, IDataverseGateway gateway, ILogger<PopRouter> logger) : IReceiptTaker, IDisposable
{
    private readonly CancellationTokenSource _end = new();

    /// <inheritdoc/>
    public void Take(RecordedEvents answer, DateTimeOffset sentOn)
    {
        var abroad = answer.Pops.Where(organizations.Concerns).ToList();
        desk.Take(abroad.Count == 0 ? answer : answer with { Pops = [.. answer.Pops.Except(abroad)] }, sentOn);
        foreach (var pop in abroad)
        {
            _ = AskAsync(pop, sentOn);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
    }

    private async Task AskAsync(PopOrder pop, DateTimeOffset sentOn)
    {
        try
        {
            var decided = await organizations.DecideAsync(pop, _end.Token);
            desk.Take(new RecordedEvents([], [decided], []), sentOn);
            await gateway.WriteDecisionAsync(decided.Decision, _end.Token);
        }
        catch (DataverseException fault)
        {
            Log.DecisionNotWritten(logger, pop.CallKey, fault.Message);
        }
        catch (Exception fault) when (fault is UriFormatException or InvalidOperationException)
        {
            // The organization's address, or its settings here: this organization's decision has popped.
            Log.DecisionNotWritten(logger, pop.CallKey, fault.Message);
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested)
        {
            // The connector stops.
        }
    }
}
