using LocalDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Tests.Pipeline;

/// <summary>A test with plug-ins: each step runs an action of the test.</summary>
public abstract class PipelineTest : OrganizationTest
{
    protected const int PreValidation = 10;
    protected const int PreOperation = 20;
    protected const int PostOperation = 40;

    /// <summary>What the steps wrote down, in order.</summary>
    protected List<string> Log { get; } = [];

    /// <summary>Registers a step that runs an action.</summary>
    protected Guid On(string message, string table, int stage, Action<PluginCall> action, int rank = 1, bool isAsynchronous = false, string[]? filter = null, ImageSchema[]? images = null) =>
        Organization.AddStep(new StepRegistration
        {
            PluginType = typeof(ActionPlugin),
            Configuration = ActionPlugin.Keep(action),
            Message = message,
            Table = table,
            Stage = stage,
            Rank = rank,
            IsAsynchronous = isAsynchronous,
            FilteringColumns = filter ?? [],
            Images = images ?? [],
        });
}

/// <summary>What a plug-in was given.</summary>
public sealed class PluginCall(IServiceProvider services)
{
    public IPluginExecutionContext4 Context { get; } = (IPluginExecutionContext4)services.GetService(typeof(IPluginExecutionContext4))!;

    public ITracingService Tracing { get; } = (ITracingService)services.GetService(typeof(ITracingService))!;

    public Entity Target => (Entity)Context.InputParameters["Target"];

    /// <summary>The service as a user; null is the system.</summary>
    public IOrganizationService Service(Guid? userId) =>
        ((IOrganizationServiceFactory)services.GetService(typeof(IOrganizationServiceFactory))!).CreateOrganizationService(userId);
}

/// <summary>A plug-in that runs an action of a test, found by its configuration.</summary>
public sealed class ActionPlugin(string configuration) : IPlugin
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, Action<PluginCall>> Actions = new();

    public static string Keep(Action<PluginCall> action)
    {
        var key = Guid.NewGuid().ToString();
        Actions[key] = action;
        return key;
    }

    public void Execute(IServiceProvider serviceProvider) => Actions[configuration](new PluginCall(serviceProvider));
}
