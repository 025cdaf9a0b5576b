namespace LocalDataverse.Schema;

/// <summary>Ties relationships to tables: targets of lookups, navigation properties, and the sides of each table.</summary>
/// <remarks>
/// A lookup of the platform's own (created by, owner) may lack a relationship in the XML; it gets one here, named as the platform
/// names it, so that everything that follows a lookup finds one.
/// </remarks>
internal sealed class RelationshipBinding(Dictionary<string, TableSchema> tables)
{
    private static readonly Dictionary<string, string[]> StandardTargets = new()
    {
        ["createdby"] = ["systemuser"],
        ["modifiedby"] = ["systemuser"],
        ["createdonbehalfby"] = ["systemuser"],
        ["modifiedonbehalfby"] = ["systemuser"],
        ["owninguser"] = ["systemuser"],
        ["owningteam"] = ["team"],
        ["owningbusinessunit"] = ["businessunit"],
        ["businessunitid"] = ["businessunit"],
        ["transactioncurrencyid"] = ["transactioncurrency"],
    };

    public IReadOnlyList<RelationshipSchema> Bind(IEnumerable<RelationshipSchema> declared)
    {
        var relationships = declared.Where(Described).LastOfEach(relationship => relationship.Name).ToList();
        foreach (var table in tables.Values)
        {
            foreach (var column in table.Columns.Where(column => column.IsLookup))
            {
                BindColumn(table, column, relationships);
            }
        }

        foreach (var table in tables.Values)
        {
            table.ManyToOne = relationships.Where(item => !item.IsManyToMany && item.ReferencingTable == table.LogicalName).ToArray();
            table.OneToMany = relationships.Where(item => !item.IsManyToMany && item.ReferencedTable == table.LogicalName).ToArray();
            table.ManyToMany = relationships
                .Where(item => item.IsManyToMany && (item.ReferencedTable == table.LogicalName || item.ReferencingTable == table.LogicalName))
                .ToArray();
            table.IsIntersect |= relationships.Exists(item => item.IntersectTable == table.LogicalName);
        }

        return relationships;
    }

    private static string DefaultNavigation(ColumnSchema column, string target, int targets) =>
        column.Type is ColumnType.Owner || targets == 1 ? column.LogicalName : $"{column.LogicalName}_{target}";

    private bool Described(RelationshipSchema relationship) =>
        tables.ContainsKey(relationship.ReferencedTable) && tables.ContainsKey(relationship.ReferencingTable)
        && (relationship.IsManyToMany
            ? tables.ContainsKey(relationship.IntersectTable)
            : tables[relationship.ReferencingTable].HasColumn(relationship.ReferencingColumn));

    private void BindColumn(TableSchema table, ColumnSchema column, List<RelationshipSchema> relationships)
    {
        var own = relationships
            .Where(item => item.ReferencingTable == table.LogicalName && item.ReferencingColumn == column.LogicalName)
            .ToList();
        var targets = column.Targets.Concat(own.Select(item => item.ReferencedTable)).Concat(Standard(column))
            .Where(tables.ContainsKey).Distinct().ToArray();
        var navigation = new Dictionary<string, string>();
        foreach (var target in targets)
        {
            var name = own.Find(item => item.ReferencedTable == target)?.ReferencingNavigation is { Length: > 0 } given
                ? given
                : DefaultNavigation(column, target, targets.Length);
            navigation[target] = name;
            Complete(relationships, table, column, target, name);
        }

        column.Targets = targets;
        column.NavigationProperties = navigation;
    }

    private static string[] Standard(ColumnSchema column) => column.Type switch
    {
        ColumnType.Owner => ["systemuser", "team"],
        ColumnType.Customer => ["account", "contact"],
        _ => StandardTargets.GetValueOrDefault(column.LogicalName, []),
    };

    private static void Complete(List<RelationshipSchema> relationships, TableSchema table, ColumnSchema column, string target, string navigation)
    {
        var index = relationships.FindIndex(item =>
            item.ReferencingTable == table.LogicalName && item.ReferencingColumn == column.LogicalName && item.ReferencedTable == target);
        if (index >= 0)
        {
            relationships[index] = relationships[index] with { ReferencingNavigation = navigation };
            return;
        }

        var name = column.Type is ColumnType.Owner ? $"{target}_{table.LogicalName}_{column.LogicalName}" : $"lk_{table.LogicalName}_{column.LogicalName}_{target}";
        relationships.Add(new RelationshipSchema
        {
            Name = name,
            ReferencedTable = target,
            ReferencingTable = table.LogicalName,
            ReferencingColumn = column.LogicalName,
            ReferencingNavigation = navigation,
            ReferencedNavigation = name,
        });
    }
}
