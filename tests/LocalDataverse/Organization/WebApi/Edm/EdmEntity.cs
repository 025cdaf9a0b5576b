using LocalDataverse.WebApi.Protocol;

namespace LocalDataverse.WebApi.Edm;

/// <summary>A property of an entity type.</summary>
/// <param name="Name">The name in JSON; <c>_x_value</c> for a lookup.</param>
/// <param name="Column">The logical name of the column.</param>
/// <param name="Kind">How its value looks.</param>
/// <param name="Targets">The tables that a lookup refers to.</param>
public sealed record EdmProperty(string Name, string Column, EdmKind Kind, IReadOnlyList<string> Targets);

/// <summary>A navigation property of an entity type.</summary>
/// <param name="Name">The name, which is case sensitive.</param>
/// <param name="IsCollection">Whether it leads to many rows.</param>
/// <param name="Table">The table it leads to.</param>
/// <param name="Column">The lookup behind it: a column of this table for a single row, of the other table for many.</param>
/// <param name="Relationship">The schema name of the relationship.</param>
/// <param name="Intersect">The table between both, for many-to-many; then <paramref name="Column"/> is that table's column for this one.</param>
public sealed record EdmNavigation(string Name, bool IsCollection, string Table, string Column, string Relationship, EdmIntersect? Intersect = null)
{
    /// <summary>Further tables it may lead to; only the owner's leads to users and teams under one name.</summary>
    public IReadOnlyList<string> OtherTables { get; init; } = [];

    /// <summary>Whether it may lead to rows of a table.</summary>
    public bool LeadsTo(string table) => table == Table || OtherTables.Contains(table);
}

/// <summary>The table behind a many-to-many relationship.</summary>
/// <param name="Table">Its logical name.</param>
/// <param name="OtherColumn">Its column for the table that is navigated to.</param>
public sealed record EdmIntersect(string Table, string OtherColumn);

/// <summary>An entity type: a table as the Web API shows it.</summary>
public sealed record EdmEntity
{
    /// <summary>The table's logical name, which is the type's name in <c>Microsoft.Dynamics.CRM</c>.</summary>
    public required string LogicalName { get; init; }

    /// <summary>The entity set's name.</summary>
    public required string SetName { get; init; }

    /// <summary>The column of the primary key.</summary>
    public required string PrimaryId { get; init; }

    /// <summary>The column of the primary name; null where the table has none.</summary>
    public string? PrimaryName { get; init; }

    /// <summary>The properties by their names in JSON.</summary>
    public required IReadOnlyDictionary<string, EdmProperty> Properties { get; init; }

    /// <summary>The navigation properties by name.</summary>
    public required IReadOnlyDictionary<string, EdmNavigation> Navigations { get; init; }

    /// <summary>The columns that hold activity parties, by their participation type mask.</summary>
    public IReadOnlyDictionary<int, string> PartyColumns { get; init; } = new Dictionary<int, string>();

    /// <summary>The property of a name.</summary>
    /// <exception cref="WebApiException">There is none.</exception>
    public EdmProperty Property(string name) => Properties.GetValueOrDefault(name) ?? throw WebApiException.UnknownProperty(name, LogicalName);

    /// <summary>The navigation property of a name.</summary>
    /// <exception cref="WebApiException">There is none.</exception>
    public EdmNavigation Navigation(string name) => Navigations.GetValueOrDefault(name) ?? throw WebApiException.UnknownProperty(name, LogicalName);

    /// <summary>The property that shows a column; null where the column is not shown.</summary>
    public EdmProperty? PropertyOfColumn(string column) =>
        Properties.GetValueOrDefault(column) ?? Properties.GetValueOrDefault($"_{column}_value");

    /// <summary>The single-valued navigation property of a lookup for the table it refers to.</summary>
    public EdmNavigation? NavigationOfLookup(string column, string table) =>
        Navigations.Values.FirstOrDefault(navigation => !navigation.IsCollection && navigation.Column == column && navigation.LeadsTo(table));
}
