using System.Diagnostics;
using Microsoft.Xrm.Sdk;
using Api = Telephony.Contracts.Generated.CustomApis.ReindexPhones;

namespace Telephony.Plugins.Steps;

/// <summary>
/// In the background, after a setting was saved: fills the phone index of the tables that wait for it, each page by a request of its own
/// that keeps what it did. Stops in time before Dataverse's limit of two minutes, and starts no job after itself: what is left is taken up by the next
/// <c>cts_ReindexPhones</c> without table, which the connector sends.
/// </summary>
public sealed class ContinueBackfill : PluginBase
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(50);

    /// <inheritdoc/>
    protected override void Run(PluginRequest request)
    {
        var watch = Stopwatch.StartNew();
        var isDone = false;
        while (!isDone && watch.Elapsed < Budget)
        {
            isDone = (bool)request.System.Execute(new OrganizationRequest(Api.Name)).Results[Api.Response.Done];
        }

        request.Trace(isDone ? "The phone index is filled." : "The time is up; the next cts_ReindexPhones continues.");
    }
}
