using LocalDataverse.Customizing;
using LocalDataverse.Messages;
using LocalDataverse.Schema;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Registration;

/// <summary>
/// Writes what the solution declares as rows of the registration tables: messages, the tables they work on, assemblies, classes,
/// steps and images. Rows of an earlier version of the solution go; what was registered by hand stays.
/// </summary>
internal sealed class RegistrationRows(OrganizationSchema schema, RowStore store, Database database, TimeProvider clock)
{
    public const string Steps = "sdkmessageprocessingstep";
    public const string Images = "sdkmessageprocessingstepimage";
    public const string Messages = "sdkmessage";
    public const string Filters = "sdkmessagefilter";
    public const string Types = "plugintype";
    public const string Assemblies = "pluginassembly";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<string> Tables = [Assemblies, Filters, Images, Messages, Steps, Types];

    // Messages with a filter for every table.
    private static readonly string[] TableMessages = ["Create", "Update", "Delete", .. BulkMessage.Singles.Select(BulkMessage.NameOf), UpsertMultiple];
    private const string UpsertMultiple = "UpsertMultiple";

    private readonly DateTime _now = clock.GetUtcNow().UtcDateTime;

    /// <summary>Whether the system tables describe the registration tables; without them steps are the solution's alone.</summary>
    public static bool AreDescribed(OrganizationSchema schema) => Tables.All(table => schema.TryGetTable(table, out _));

    public void Write()
    {
        foreach (var table in Tables)
        {
            var isOurs = schema.Table(table).HasColumn("ismanaged") ? " WHERE ismanaged = 1" : "";
            database.Execute($"DELETE FROM {SqlText.Name(table)}{isOurs}", []);
        }

        Load(Messages, schema.Steps.Select(step => step.Message).Concat(schema.CustomApis.Select(api => api.UniqueName)).Concat(TableMessages).Append(MergeMessage.MessageName).Distinct()
            .Select(message => Row(Messages, MessageId(message), ("name", message))));
        Load(Filters, from table in schema.Tables where !table.IsIntersect from message in MessagesOf(table) select Filter(message, table));
        Load(Assemblies, schema.PluginAssemblies.Select(Assembly));
        Load(Types, schema.PluginTypes.Select(Type));
        Load(Steps, schema.Steps.Select(Step));
        Load(Images, schema.Steps.SelectMany(step => step.Images.Select(image => Image(step, image))));
    }

    private static Guid MessageId(string message) => PluginXmlReader.MessageId(message) ?? WellKnownRows.Named("sdkmessage:" + message);

    private static Guid FilterId(string message, string table) => WellKnownRows.Named($"sdkmessagefilter:{message}:{table}");

    private static IEnumerable<string> MessagesOf(TableSchema table) =>
        MergeMessage.Tables.Contains(table.LogicalName) ? TableMessages.Append(MergeMessage.MessageName) : TableMessages;

    // UpsertMultiple raises the events of Create and Update; forms and views raise none.
    private static Entity Filter(string message, TableSchema table) => Row(
        Filters,
        FilterId(message, table.LogicalName),
        ("primaryobjecttypecode", table.LogicalName),
        ("secondaryobjecttypecode", "none"),
        ("sdkmessageid", new EntityReference(Messages, MessageId(message))),
        ("iscustomprocessingstepallowed", !Tables.Contains(table.LogicalName) && table.LogicalName is not (DefinitionTables.Forms or DefinitionTables.Views) && message != UpsertMultiple));

    private static Entity Assembly(PluginAssemblySchema assembly)
    {
        var name = new System.Reflection.AssemblyName(assembly.FullName);
        return Row(
            Assemblies,
            assembly.Id,
            ("name", name.Name),
            ("version", name.Version?.ToString()),
            ("publickeytoken", Convert.ToHexStringLower(name.GetPublicKeyToken() ?? [])),
            ("isolationmode", new OptionSetValue(2)),
            ("ismanaged", true));
    }

    private static Entity Type(PluginTypeSchema type) => Row(
        Types,
        type.Id,
        ("name", type.TypeName),
        ("typename", type.TypeName),
        ("friendlyname", type.TypeName),
        ("pluginassemblyid", new EntityReference(Assemblies, type.AssemblyId)),
        ("ismanaged", true));

    private Entity Step(StepSchema step)
    {
        var type = schema.PluginTypes.FirstOrDefault(type => type.TypeName == step.TypeName)
            ?? throw new SchemaException($"The step {step.Name} names the plug-in type {step.TypeName}, which no plug-in assembly of the solution has.");
        var handler = new EntityReference(Types, type.Id);
        return Row(
            Steps,
            step.Id,
            ("name", step.Name),
            ("sdkmessageid", new EntityReference(Messages, MessageId(step.Message))),
            ("sdkmessagefilterid", schema.TryGetTable(step.Table, out _) ? new EntityReference(Filters, FilterId(step.Message, step.Table)) : null),
            ("eventhandler", handler),
            ("plugintypeid", handler),
            ("stage", new OptionSetValue(step.Stage)),
            ("mode", new OptionSetValue(step.Mode)),
            ("rank", step.Rank),
            ("filteringattributes", string.Join(',', step.FilteringColumns)),
            ("configuration", step.Configuration),
            ("supporteddeployment", new OptionSetValue(0)),
            ("ismanaged", true));
    }

    private static Entity Image(StepSchema step, ImageSchema image) => Row(
        Images,
        WellKnownRows.Named($"sdkmessageprocessingstepimage:{step.Id}:{image.Alias}"),
        ("name", image.Alias),
        ("entityalias", image.Alias),
        ("imagetype", new OptionSetValue(image.Type)),
        ("attributes", string.Join(',', image.Columns)),
        ("messagepropertyname", "Target"),
        ("sdkmessageprocessingstepid", new EntityReference(Steps, step.Id)),
        ("ismanaged", true));

    private static Entity Row(string table, Guid id, params (string Column, object? Value)[] values)
    {
        var row = new Entity(table, id);
        foreach (var (column, value) in values.Where(pair => pair.Value is not (null or "")))
        {
            row[column] = value;
        }

        return row;
    }

    private void Load(string table, IEnumerable<Entity> rows)
    {
        var load = new RowLoad(schema.Table(table), store, database, _now);
        foreach (var row in rows)
        {
            load.Write(row);
        }
    }
}
