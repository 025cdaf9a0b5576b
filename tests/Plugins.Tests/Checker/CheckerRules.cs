using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Telephony.Plugins.Tests.Checker;

/// <summary>
/// The rules that are about the code of plug-ins, as documented under "Best practice rules used by solution checker":
/// https://learn.microsoft.com/power-apps/maker/data-platform/use-powerapps-checker#best-practice-rules-used-by-solution-checker
/// </summary>
/// <remarks>
/// Since March 2022 the checker itself reads no plug-in DLLs; AppSource and reviewers ask for the same. <c>il-use-autonumber-feature</c> is left to
/// readers: no code of a kind tells it. The rules about registrations (<c>meta-…</c>) are in <c>Solution.Tests/StepTests</c>.
/// </remarks>
internal static class CheckerRules
{
    private const string BestPractices = "https://learn.microsoft.com/power-apps/developer/data-platform/best-practices/";

    private static readonly string[] Batches = ["ExecuteMultiple", "ExecuteTransaction"];

    private static readonly string[] Updates =
        ["Assign", "SetState", "SetStateDynamicEntity", "SetParentSystemUser", "SetParentTeam", "SetParentBusinessUnit", "SetBusinessEquipment", "SetBusinessSystemUser"];

    private static readonly string[] Deprecated =
    [
        "AddSubstituteProduct", "AssociateEntities", "CompoundCreate", "CompoundUpdate", "DisassociateEntities", "ExecuteFetch", "IsBackOfficeInstalled",
        "MakeAvailableToOrganizationReport", "MakeAvailableToOrganizationTemplate", "MakeUnavailableToOrganizationReport", "MakeUnavailableToOrganizationTemplate",
        "RemoveRelated", "RemoveSubstituteProduct", "RetrieveMembersTeam", "RetrieveSubsidiaryTeamsBusinessUnit", "RetrieveSubsidiaryUsersBusinessUnit",
        "RetrieveTeamsSystemUser", "RetrieveUserSettingsSystemUser", "SetRelated", "UpdateUserSettingsSystemUser",
    ];

    private static readonly string[] Locks =
    [
        "System.Threading.Monitor", "System.Threading.Lock", "System.Threading.Mutex", "System.Threading.Semaphore", "System.Threading.SemaphoreSlim",
        "System.Threading.SpinLock", "System.Threading.ReaderWriterLock", "System.Threading.ReaderWriterLockSlim",
    ];

    private static readonly string[] Threads =
    [
        "System.Threading.Tasks.", "System.Threading.Thread", "System.Threading.ThreadPool", "System.Threading.Timer", "System.Timers.Timer",
        "System.ComponentModel.BackgroundWorker", "System.Linq.ParallelEnumerable", "System.Linq.ParallelQuery", "System.Runtime.CompilerServices.AsyncTaskMethodBuilder",
        "System.Runtime.CompilerServices.AsyncVoidMethodBuilder",
    ];

    // Who asks nobody outside keeps no connection alive and waits for no answer.
    private static readonly string[] Outside =
    [
        "System.Net.Http.", "System.Net.Sockets.", "System.Net.WebClient", "System.Net.WebRequest", "System.Net.HttpWebRequest", "System.Net.FtpWebRequest",
        "System.ServiceModel.ClientBase", "System.ServiceModel.ChannelFactory",
    ];

    /// <summary>The rules.</summary>
    public static IReadOnlyList<CheckerRule> All { get; } =
    [
        new("il-specify-column", BestPractices + "work-with-data/retrieve-specific-columns-entity-via-query-apis", AsksForAllColumns),
        new("il-avoid-unpub-metadata", BestPractices + "work-with-metadata/retrieve-published-metadata", AsksForUnpublished),
        new("il-avoid-batch-plugin", BestPractices + "business-logic/avoid-batch-requests-plugin", method => method.Sends(Batches)),
        new("il-avoid-specialized-update-ops", "https://learn.microsoft.com/power-apps/developer/data-platform/special-update-operation-behavior", method => method.Sends(Updates)),
        new("il-meta-avoid-crm2011-depr-message", "https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages", method => method.Sends(Deprecated)),
        new("il-avoid-parallel-plugin", BestPractices + "business-logic/do-not-use-parallel-execution-in-plug-ins", method => method.Uses(Threads) || method.Calls("BeginInvoke")),
        new("il-avoid-lock-plugin", BestPractices, method => method.IsSynchronized || method.Uses(Locks)),
        new("il-turn-off-keepalive", BestPractices + "business-logic/set-keepalive-false-interacting-external-hosts-plugin", method => method.Uses(Outside)),
    ];

    private static bool AsksForAllColumns(MethodDefinition method) =>
        method.Calls().Any(call => call.DeclaringType.FullName == "Microsoft.Xrm.Sdk.Query.ColumnSet"
            && (call.Name == "set_AllColumns" || (call.Name == ".ctor" && call.Parameters is [{ ParameterType.FullName: "System.Boolean" }])))
        || method.Texts().Any(text => text.Contains("all-attributes", StringComparison.Ordinal));

    private static bool AsksForUnpublished(MethodDefinition method) => method.Instructions().Any(instruction => instruction.Operand switch
    {
        "RetrieveAsIfPublished" => instruction.Next.OpCode.Code != Code.Ldc_I4_0,
        MethodReference { Name: "set_RetrieveAsIfPublished" } => instruction.Previous.OpCode.Code != Code.Ldc_I4_0,
        MethodReference { DeclaringType.Name: "RetrieveUnpublishedRequest" or "RetrieveUnpublishedMultipleRequest" } or "RetrieveUnpublished" or "RetrieveUnpublishedMultiple" => true,
        _ => false,
    });
}
