using System.Diagnostics.CodeAnalysis;
using LocalDataverse.Errors;

namespace LocalDataverse.Schema;

/// <summary>Who can own a table's rows.</summary>
public enum Ownership
{
    /// <summary>Nobody: intersect tables and parties.</summary>
    None,

    Organization,

    /// <summary>A user or a team.</summary>
    User,

    /// <summary>A business unit.</summary>
    BusinessUnit,
}

/// <summary>One table with its columns, keys, forms and views.</summary>
public sealed class TableSchema
{
    private readonly Dictionary<string, ColumnSchema> _columns;

    internal TableSchema(IEnumerable<ColumnSchema> columns)
    {
        Columns = columns.ToArray();
        _columns = Columns.ToDictionary(column => column.LogicalName, StringComparer.Ordinal);
    }

    /// <summary>The name in requests: lower case.</summary>
    public required string LogicalName { get; init; }

    /// <summary>The name as it was made, in its letter case.</summary>
    public required string SchemaName { get; init; }

    /// <summary>The name of the entity set in the Web API.</summary>
    public required string SetName { get; init; }

    /// <summary>What a person reads for one row.</summary>
    public required string DisplayName { get; init; }

    /// <summary>What a person reads for many.</summary>
    public required string CollectionName { get; init; }

    /// <summary>The column of the row's id.</summary>
    public required string PrimaryId { get; init; }

    /// <summary>The column that names a row to a person; empty for a table without one.</summary>
    public required string PrimaryName { get; init; }

    /// <summary>Who can own rows.</summary>
    public Ownership Ownership { get; init; }

    /// <summary>Whether rows are activities, as phone calls are.</summary>
    public bool IsActivity { get; init; }

    /// <summary>Whether it is somebody's own table: its name begins with a publisher's prefix, as no name of the platform's does.</summary>
    public bool IsCustom => LogicalName.Contains('_', StringComparison.Ordinal);

    /// <summary>Whether the table only links two others.</summary>
    public bool IsIntersect { get; internal set; }

    public IReadOnlyList<ColumnSchema> Columns { get; }

    /// <summary>The alternate keys.</summary>
    public IReadOnlyList<KeySchema> Keys { get; init; } = [];

    public IReadOnlyList<FormSchema> Forms { get; init; } = [];

    public IReadOnlyList<ViewSchema> Views { get; init; } = [];

    /// <summary>Relationships in which this table holds the lookup.</summary>
    public IReadOnlyList<RelationshipSchema> ManyToOne { get; internal set; } = [];

    /// <summary>Relationships in which another table's lookup names this one.</summary>
    public IReadOnlyList<RelationshipSchema> OneToMany { get; internal set; } = [];

    /// <summary>Relationships over an intersect table.</summary>
    public IReadOnlyList<RelationshipSchema> ManyToMany { get; internal set; } = [];

    /// <summary>The column of that logical name, or false.</summary>
    public bool TryGetColumn(string logicalName, [NotNullWhen(true)] out ColumnSchema? column) => _columns.TryGetValue(logicalName, out column);

    /// <summary>Whether there is a column of that logical name.</summary>
    public bool HasColumn(string logicalName) => _columns.ContainsKey(logicalName);

    /// <summary>The column of that logical name.</summary>
    /// <exception cref="System.ServiceModel.FaultException{TDetail}">0x80041103 when there is none.</exception>
    public ColumnSchema Column(string logicalName) =>
        TryGetColumn(logicalName, out var column) ? column : throw Faults.ColumnNotFound(LogicalName, logicalName);

    /// <inheritdoc/>
    public override string ToString() => LogicalName;
}

/// <summary>An alternate key: columns whose values together name one row.</summary>
/// <param name="Name">Its logical name.</param>
/// <param name="DisplayName">What a person reads.</param>
/// <param name="Columns">The columns in their order.</param>
public sealed record KeySchema(string Name, string DisplayName, IReadOnlyList<string> Columns);

/// <summary>A form.</summary>
/// <param name="Name">What a person reads.</param>
/// <param name="Type">main, quick, quickCreate or card: the folder it is in.</param>
/// <param name="FormXml">The <c>form</c> element.</param>
public sealed record FormSchema(Guid Id, string Name, string Type, string FormXml);

/// <summary>A view.</summary>
/// <param name="Name">What a person reads.</param>
/// <param name="IsDefault">Whether it is the default of its type.</param>
/// <param name="QueryType">0 public, 1 advanced find, 2 associated, 4 quick find, 64 lookup.</param>
/// <param name="LayoutXml">The grid's columns.</param>
public sealed record ViewSchema(Guid Id, string Name, bool IsDefault, int QueryType, string FetchXml, string LayoutXml);
