using Telephony.Connector.Dataverse;
using Telephony.Connector.Outbox;
using Telephony.Contracts.Api;

namespace Telephony.Connector.Live;

/// <summary>Gives receipts and pops to the desk; a pop that another organisation decides follows when it has.</summary>
public sealed class PopRouter(CallDesk desk, OrganizationQuestions organizations) : IReceiptTaker, IDisposable
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
            desk.Take(new RecordedEvents([], [await organizations.DecideAsync(pop, _end.Token).ConfigureAwait(false)], []), sentOn);
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested)
        {
            // The connector stops.
        }
    }
}
