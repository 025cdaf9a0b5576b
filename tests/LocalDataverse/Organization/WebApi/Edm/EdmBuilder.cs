using LocalDataverse.Schema;

namespace LocalDataverse.WebApi.Edm;

/// <summary>Shows an organization's schema as the Web API names it.</summary>
public static class EdmBuilder
{
    /// <summary>The model of a schema, with the operations that every organization has.</summary>
    public static EdmModel Build(OrganizationSchema schema) => new(
        schema.Tables.Where(table => !table.IsIntersect || table.SetName.Length > 0).Select(BuildEntity),
        schema.CustomApis.Select(BuildOperation).Concat(BuiltInOperations.All));

    private static EdmEntity BuildEntity(TableSchema table)
    {
        var navigations = SingleNavigations(table)
            .Concat(table.OneToMany.Select(Collection))
            .Concat(table.ManyToMany.SelectMany(relationship => ManyToMany(table, relationship)))
            .DistinctBy(navigation => navigation.Name);
        return new EdmEntity
        {
            LogicalName = table.LogicalName,
            SetName = table.SetName,
            PrimaryId = table.PrimaryId,
            PrimaryName = table.PrimaryName.Length > 0 ? table.PrimaryName : null,
            Properties = table.Columns.Where(column => column.Type != ColumnType.PartyList).Select(BuildProperty).ToDictionary(property => property.Name),
            Navigations = navigations.ToDictionary(navigation => navigation.Name),
            PartyColumns = ActivityParties.Columns
                .Where(pair => table.TryGetColumn(pair.Value, out var column) && column.Type == ColumnType.PartyList)
                .ToDictionary(pair => pair.Key, pair => pair.Value),
        };
    }

    private static EdmProperty BuildProperty(ColumnSchema column) => new(column.WebApiName, column.LogicalName, KindOf(column), column.Targets);

    private static IEnumerable<EdmNavigation> SingleNavigations(TableSchema table) =>
        from column in table.Columns
        where column.IsLookup
        from byName in column.NavigationProperties.GroupBy(pair => pair.Value, pair => pair.Key)
        let first = byName.First()
        select new EdmNavigation(byName.Key, false, first, column.LogicalName, RelationshipOf(table, column, first)) { OtherTables = [.. byName.Skip(1)] };

    private static string RelationshipOf(TableSchema table, ColumnSchema column, string target) =>
        table.ManyToOne.First(item => item.ReferencingColumn == column.LogicalName && item.ReferencedTable == target).Name;

    private static EdmNavigation Collection(RelationshipSchema relationship) =>
        new(relationship.ReferencedNavigation, true, relationship.ReferencingTable, relationship.ReferencingColumn, relationship.Name);

    private static IEnumerable<EdmNavigation> ManyToMany(TableSchema table, RelationshipSchema relationship)
    {
        if (relationship.ReferencedTable == table.LogicalName)
        {
            var intersect = new EdmIntersect(relationship.IntersectTable, relationship.SecondIntersectColumn);
            yield return new EdmNavigation(relationship.ReferencedNavigation, true, relationship.ReferencingTable, relationship.FirstIntersectColumn, relationship.Name, intersect);
        }

        if (relationship.ReferencingTable == table.LogicalName)
        {
            var intersect = new EdmIntersect(relationship.IntersectTable, relationship.FirstIntersectColumn);
            yield return new EdmNavigation(relationship.ReferencingNavigation, true, relationship.ReferencedTable, relationship.SecondIntersectColumn, relationship.Name, intersect);
        }
    }

    private static EdmKind KindOf(ColumnSchema column) => column.Type switch
    {
        ColumnType.PrimaryKey or ColumnType.UniqueIdentifier => EdmKind.Id,
        ColumnType.WholeNumber => EdmKind.WholeNumber,
        ColumnType.BigInteger => EdmKind.BigNumber,
        ColumnType.DecimalNumber => EdmKind.ExactNumber,
        ColumnType.FloatingPoint => EdmKind.FloatingNumber,
        ColumnType.Money => EdmKind.Money,
        ColumnType.YesNo => EdmKind.YesNo,
        ColumnType.Choice or ColumnType.State or ColumnType.Status => EdmKind.Choice,
        ColumnType.MultiChoice => EdmKind.Choices,
        ColumnType.DateTime => column.DateOnly ? EdmKind.DateOnly : EdmKind.DateTime,
        ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner => EdmKind.Lookup,
        ColumnType.PartyList => EdmKind.Parties,
        _ => EdmKind.Text,
    };

    private static EdmOperation BuildOperation(CustomApiSchema api) => new(
        api.UniqueName,
        api.IsFunction,
        api.BoundTable.Length > 0 ? api.BoundTable : null,
        [.. api.Parameters.Select(BuildParameter)],
        [.. api.Responses.Select(BuildParameter)]);

    private static EdmParameter BuildParameter(CustomApiParameter parameter) =>
        new(parameter.Name, KindOf(parameter.Type), parameter.IsOptional, parameter.Table.Length > 0 ? parameter.Table : null);

    private static EdmKind KindOf(CustomApiType type) => type switch
    {
        CustomApiType.YesNo => EdmKind.YesNo,
        CustomApiType.DateTime => EdmKind.DateTime,
        CustomApiType.DecimalNumber => EdmKind.ExactNumber,
        CustomApiType.Entity => EdmKind.Row,
        CustomApiType.EntityCollection => EdmKind.Rows,
        CustomApiType.EntityReference => EdmKind.Lookup,
        CustomApiType.FloatingPoint => EdmKind.FloatingNumber,
        CustomApiType.WholeNumber => EdmKind.WholeNumber,
        CustomApiType.Money => EdmKind.Money,
        CustomApiType.Choice => EdmKind.Choice,
        CustomApiType.TextArray => EdmKind.Texts,
        CustomApiType.UniqueIdentifier => EdmKind.Id,
        _ => EdmKind.Text,
    };
}
