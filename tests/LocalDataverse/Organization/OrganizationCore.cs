using System.Diagnostics;
using LocalDataverse.Customizing;
using LocalDataverse.Execution;
using LocalDataverse.Jobs;
using LocalDataverse.Messages;
using LocalDataverse.Pipeline;
using LocalDataverse.Plugins;
using LocalDataverse.Query;
using LocalDataverse.Query.Operators;
using LocalDataverse.Registration;
using LocalDataverse.RowAccess;
using LocalDataverse.Schema;
using LocalDataverse.Security;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse;

/// <summary>Puts the parts of an organization together and sends requests through its pipeline.</summary>
internal sealed class OrganizationCore : IDisposable
{
    private readonly RequestPipeline _pipeline;

    public OrganizationCore(OrganizationSchema schema, LocalOrganizationOptions options)
    {
        Schema = schema;
        OrganizationId = options.DatabasePath is { } file ? WellKnownRows.Named("organization:" + Path.GetFullPath(file)) : Guid.NewGuid();
        Database = new Database(schema, options.DatabasePath);
        Access = new AccessControl(Database, schema.Roles.ToDictionary(role => role.Id));
        Transaction = new TransactionGuard(Database, Access);
        Plugins = new PluginCatalog(options.PluginAssemblyPaths);
        Steps = new StepCatalog();
        Store = new RowStore(Database);
        var queries = new QueryRunner(schema, Database, options.Clock, options.AggregateLimit);
        IReader SystemReader() => Access.Of(WellKnownRows.SystemUserId);
        var parties = new PartyRows(schema, Store, queries, Database, SystemReader);
        var rows = new Rows(schema, queries, parties, SystemReader);
        var keys = new RowKeys(schema, Store);
        var services = new PluginServiceSource();
        var invoker = new PluginInvoker(Plugins, services, Transaction);
        Jobs = new SystemJobQueue(Steps, invoker, Transaction, options.Clock);
        Transaction.OnRollback(Jobs.Discard);
        var stepRows = new StepRows(Database);
        Writer = new RowWriter(schema, Store, rows, keys, parties, Database, table =>
        {
            Access.Changed(table);
            stepRows.Changed(table);
        }, options.Clock);
        var customizations = new Customizations(schema, Store, Database, new DefinitionRules(schema, Store));
        WebResources = new WebResourceFiles(schema, options.WebResourceFolders, Store, Database, customizations);
        var messages = new MessageServices
        {
            Schema = schema,
            Store = Store,
            Rows = rows,
            Parties = parties,
            Keys = keys,
            Writer = Writer,
            Queries = queries,
            Access = Access,
            StepRules = new StepRules(schema, rows),
            Customizations = customizations,
            Send = Send,
        };
        _pipeline = new RequestPipeline(
            new OperationFactory(Access, Transaction, OrganizationId),
            new MessageCatalog(messages, invoker, Secrets, Jobs),
            new StepRunner(Steps, invoker, rows, Transaction),
            Transaction,
            Jobs);
        services.Send = Send;
        new StartingRows(schema, Store, Writer, Access).Write();
        OpenSteps(stepRows, options.Clock);
        OpenDefinitions(customizations, options.Clock);
    }

    public event Action<RequestExecutedEventArgs>? RequestExecuted;

    /// <summary>An id of its own, which a file keeps: what plug-ins keep in static fields serves several organizations.</summary>
    public Guid OrganizationId { get; }

    public OrganizationSchema Schema { get; }

    public Database Database { get; }

    public AccessControl Access { get; }

    public TransactionGuard Transaction { get; }

    public PluginCatalog Plugins { get; }

    public StepCatalog Steps { get; }

    public SystemJobQueue Jobs { get; }

    public RowStore Store { get; }

    public RowWriter Writer { get; }

    public EnvironmentSecrets Secrets { get; } = new();

    public WebResourceFiles WebResources { get; }

    /// <summary>Sends a request through the pipeline and, when it comes from outside, runs the jobs that it leaves behind.</summary>
    public OrganizationResponse Send(OrganizationRequest request, CallOrigin origin)
    {
        if (OperationFactory.Table(request) == DefinitionTables.WebResources)
        {
            WebResources.Refresh();
        }

        var started = Stopwatch.GetTimestamp();
        var statements = Database.StatementCount;
        var succeeded = false;
        try
        {
            var response = _pipeline.Execute(request, origin);
            succeeded = true;
            return response;
        }
        finally
        {
            RequestExecuted?.Invoke(new RequestExecutedEventArgs(
                request.RequestName, OperationFactory.Table(request), origin.UserId, origin.Depth, Stopwatch.GetElapsedTime(started), Database.StatementCount - statements, succeeded));
            Jobs.RunWaiting();
        }
    }

    private void OpenSteps(StepRows stepRows, TimeProvider clock)
    {
        if (!RegistrationRows.AreDescribed(Schema))
        {
            Steps.Declare(Schema.Steps);
            return;
        }

        Transaction.Run(new RegistrationRows(Schema, Store, Database, clock).Write);
        Steps.Declare(stepRows.Read());
        Transaction.OnRollback(stepRows.Forget);
        Transaction.OnCommit(() =>
        {
            if (stepRows.TakeChanged())
            {
                Steps.Declare(stepRows.Read());
            }
        });
    }

    private void OpenDefinitions(Customizations customizations, TimeProvider clock)
    {
        if (DefinitionTables.AreDescribed(Schema))
        {
            Transaction.Run(() =>
            {
                new DefinitionRows(Schema, Store, Database, clock).Write();
                customizations.Reapply();
            });
        }
    }

    public void Dispose() => Database.Dispose();
}
