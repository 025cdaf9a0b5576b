using System.Net;
using System.Runtime.CompilerServices;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Telephony.Plugins.Tests.Checker.Samples;

/// <summary>Code that no plug-in may have, never run.</summary>
internal static class Breaking
{
    private static readonly object Gate = new();
    private static int _count;

    [Breaks("")]
    public static object Nothing() => new object[] { new ColumnSet("name"), new RetrieveEntityRequest { RetrieveAsIfPublished = false }, new OrganizationRequest("Update") { ["RetrieveAsIfPublished"] = false } };

    [Breaks("il-specify-column")]
    public static object AllColumns() => new ColumnSet(true);

    [Breaks("il-specify-column")]
    public static object AllColumnsByProperty() => new ColumnSet { AllColumns = true };

    [Breaks("il-specify-column")]
    public static object AllColumnsByFetch() => new FetchExpression("<fetch><entity name='account'><all-attributes/></entity></fetch>");

    [Breaks("il-avoid-unpub-metadata")]
    public static object Unpublished() => new RetrieveEntityRequest { RetrieveAsIfPublished = true };

    [Breaks("il-avoid-unpub-metadata")]
    public static object UnpublishedByName() => new OrganizationRequest("RetrieveEntity") { ["RetrieveAsIfPublished"] = true };

    [Breaks("il-avoid-unpub-metadata")]
    public static object UnpublishedRow() => new RetrieveUnpublishedRequest();

    [Breaks("il-avoid-batch-plugin")]
    public static object Batch() => new ExecuteMultipleRequest();

    [Breaks("il-avoid-batch-plugin")]
    public static object BatchInOneTransaction() => new ExecuteTransactionRequest();

    [Breaks("il-avoid-batch-plugin")]
    public static object BatchByName() => new OrganizationRequest("ExecuteMultiple");

    [Breaks("il-avoid-specialized-update-ops")]
    public static object SetState() => new SetStateRequest();

    [Breaks("il-avoid-specialized-update-ops")]
    public static object AssignByName() => new OrganizationRequest { RequestName = "Assign" };

    [Breaks("il-meta-avoid-crm2011-depr-message")]
    public static object Fetch() => new ExecuteFetchRequest();

    [Breaks("il-meta-avoid-crm2011-depr-message")]
    public static object TeamsByName() => new OrganizationRequest("RetrieveTeamsSystemUser");

    [Breaks("il-avoid-parallel-plugin")]
    public static void Parallel() => System.Threading.Tasks.Parallel.ForEach([1, 2], Add);

    [Breaks("il-avoid-parallel-plugin")]
    public static void InTask() => Task.Run(() => Add(1));

    [Breaks("il-avoid-parallel-plugin")]
    public static async void Later() => await Task.Yield();

    [Breaks("il-avoid-parallel-plugin")]
    public static void InThread() => new Thread(() => Add(1)).Start();

    [Breaks("il-avoid-parallel-plugin")]
    public static void InPool() => ThreadPool.QueueUserWorkItem(_ => Add(1));

    [Breaks("il-avoid-parallel-plugin")]
    public static object ParallelQuery() => new[] { 1, 2 }.AsParallel().Sum();

    [Breaks("il-avoid-parallel-plugin")]
    public static void InDelegate() => new Action<int>(Add).BeginInvoke(1, null, null);

    [Breaks("il-avoid-lock-plugin")]
    public static void Locked()
    {
        lock (Gate)
        {
            Add(1);
        }
    }

    [Breaks("il-avoid-lock-plugin")]
    [MethodImpl(MethodImplOptions.Synchronized)]
    public static void Synchronized() => Add(1);

    [Breaks("il-avoid-lock-plugin")]
    public static void InSemaphore() => new SemaphoreSlim(1).Wait();

    [Breaks("il-turn-off-keepalive")]
    public static object Client() => new HttpClient();

#pragma warning disable SYSLIB0014 // What code for .NET Framework still uses.
    [Breaks("il-turn-off-keepalive")]
    public static object Web() => new WebClient().DownloadString("https://example.com/");

    [Breaks("il-turn-off-keepalive")]
    public static object Request() => WebRequest.Create(new Uri("https://example.com/"));
#pragma warning restore SYSLIB0014

    private static void Add(int count) => _count += count;
}
