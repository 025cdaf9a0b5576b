using System.Diagnostics.CodeAnalysis;
using LocalDataverse.Errors;

namespace LocalDataverse.Schema;

/// <summary>Everything that the solution and the system tables declare. Never changes, so many organizations may share one.</summary>
public sealed class OrganizationSchema
{
    private readonly Dictionary<string, TableSchema> _tables;
    private readonly Dictionary<string, CustomApiSchema> _customApis;
    private readonly Dictionary<string, RelationshipSchema> _relationships;

    internal OrganizationSchema(
        IReadOnlyList<TableSchema> tables, IReadOnlyList<RelationshipSchema> relationships, IReadOnlyList<CustomApiSchema> customApis)
    {
        Tables = tables;
        Relationships = relationships;
        CustomApis = customApis;
        _tables = tables.ToDictionary(table => table.LogicalName, StringComparer.Ordinal);
        _customApis = customApis.ToDictionary(api => api.UniqueName, StringComparer.Ordinal);
        _relationships = relationships.ToDictionary(relationship => relationship.Name, StringComparer.Ordinal);
    }

    /// <summary>Every table, the solution's and the system's.</summary>
    public IReadOnlyList<TableSchema> Tables { get; }

    public IReadOnlyList<RelationshipSchema> Relationships { get; }

    /// <summary>The solution's own messages.</summary>
    public IReadOnlyList<CustomApiSchema> CustomApis { get; }

    /// <summary>Choices that columns share, by name.</summary>
    public IReadOnlyDictionary<string, ChoiceSchema> GlobalChoices { get; init; } = new Dictionary<string, ChoiceSchema>();

    /// <summary>The plug-in assemblies.</summary>
    public IReadOnlyList<PluginAssemblySchema> PluginAssemblies { get; init; } = [];

    /// <summary>The classes of the plug-in assembly.</summary>
    public IReadOnlyList<PluginTypeSchema> PluginTypes { get; init; } = [];

    public IReadOnlyList<StepSchema> Steps { get; init; } = [];

    /// <summary>The security roles.</summary>
    public IReadOnlyList<RoleSchema> Roles { get; init; } = [];

    /// <summary>The environment variables.</summary>
    public IReadOnlyList<EnvironmentVariableSchema> EnvironmentVariables { get; init; } = [];

    /// <summary>The web resources.</summary>
    public IReadOnlyList<WebResourceSchema> WebResources { get; init; } = [];

    /// <summary>The modern commands.</summary>
    public IReadOnlyList<CommandSchema> Commands { get; init; } = [];

    /// <summary>The model-driven apps.</summary>
    public IReadOnlyList<AppSchema> Apps { get; init; } = [];

    /// <summary>The site maps.</summary>
    public IReadOnlyList<SiteMapSchema> SiteMaps { get; init; } = [];

    /// <summary>The names of the PCF controls, with prefix and namespace.</summary>
    public IReadOnlyList<string> Controls { get; init; } = [];

    /// <summary>The full names of the classes that steps and custom APIs run.</summary>
    public IReadOnlyCollection<string> NamedPluginClasses()
    {
        var ofApis = CustomApis.Select(api => api.PluginTypeId).OfType<Guid>().ToHashSet();
        return [.. Steps.Select(step => step.TypeName).Concat(PluginTypes.Where(type => ofApis.Contains(type.Id)).Select(type => type.TypeName)).Distinct()];
    }

    /// <summary>The table of that logical name, or false.</summary>
    public bool TryGetTable(string logicalName, [NotNullWhen(true)] out TableSchema? table) => _tables.TryGetValue(logicalName, out table);

    /// <summary>The custom API of that name, or false.</summary>
    public bool TryGetCustomApi(string uniqueName, [NotNullWhen(true)] out CustomApiSchema? api) => _customApis.TryGetValue(uniqueName, out api);

    /// <summary>The relationship of that schema name, or false.</summary>
    public bool TryGetRelationship(string name, [NotNullWhen(true)] out RelationshipSchema? relationship) => _relationships.TryGetValue(name, out relationship);

    /// <summary>The table of that logical name.</summary>
    /// <exception cref="System.ServiceModel.FaultException{TDetail}">0x80041102 when there is none.</exception>
    public TableSchema Table(string? logicalName) =>
        logicalName is not null && TryGetTable(logicalName, out var table) ? table : throw Faults.TableNotFound(logicalName);

    /// <summary>Reads the solution's source folder and the description of the system tables.</summary>
    /// <param name="solutionFolder">The unpacked solution.</param>
    /// <param name="systemTablesFolder">The description of the platform's own tables.</param>
    public static OrganizationSchema Read(string solutionFolder, string systemTablesFolder) =>
        Read([systemTablesFolder, solutionFolder]);

    /// <summary>Reads folders of unpacked solutions; a later one lies above an earlier one.</summary>
    internal static OrganizationSchema Read(IReadOnlyList<string> folders) => new SchemaReader(folders).Read();
}
