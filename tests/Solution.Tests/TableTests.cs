using System.Xml.Linq;

namespace Telephony.Solution.Tests;

[TestClass]
public sealed class TableTests
{
    [TestMethod]
    public void What_a_table_has_in_files_beside_Entity_xml_has_its_place_in_it_or_the_packager_leaves_it_out() => Unpacked.AssertNone(
        from file in Unpacked.Files("Entities", "Entity.xml")
        let folder = Path.GetDirectoryName(file)!
        from part in new[] { (Name: "FormXml", Place: "FormXml"), (Name: "SavedQueries", Place: "SavedQueries"), (Name: "RibbonDiff.xml", Place: "RibbonDiffXml") }
        where Path.Exists(Path.Combine(Unpacked.Source, folder, part.Name)) && Unpacked.Xml(file).Element(part.Place) is null
        select $"{file} has no <{part.Place} />.");

    [TestMethod]
    public void The_readme_lists_every_table_and_no_other()
    {
        var readme = File.ReadAllLines(Path.Combine(Unpacked.Root, "Solution", "README.md"));
        var listed = readme.SkipWhile(line => line != "## Tables").Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| `cts_", StringComparison.Ordinal)).Select(line => line.Split('`')[1]);
        var tables = Unpacked.Files("Entities", "Entity.xml").Select(file => Path.GetFileName(Path.GetDirectoryName(file))!.ToLowerInvariant())
            .Where(name => name.StartsWith("cts_", StringComparison.Ordinal));

        CollectionAssert.AreEquivalent(tables.ToList(), listed.ToList());
    }

    private static readonly IReadOnlyList<(string Root, string File, XElement Xml)> Entities =
        [.. new[] { Unpacked.Source, Unpacked.SystemTables }.SelectMany(root =>
            Unpacked.FilesOf(root, "Entities", "Entity.xml").Select(file => (root, file, XDocument.Load(Path.Combine(root, file)).Root!)))];

    private static readonly IReadOnlyList<XElement> Relationships =
        [.. new[] { Unpacked.Source, Unpacked.SystemTables }.SelectMany(root =>
            Unpacked.FilesOf(root, "Other/Relationships", "*.xml").SelectMany(file => XDocument.Load(Path.Combine(root, file)).Root!.Elements()))];

    [TestMethod]
    public void Keys_are_made_of_columns() => Unpacked.AssertNone(
        from entity in Entities
        let table = entity.File.Split('/')[1].ToLowerInvariant()
        from column in entity.Xml.Descendants("EntityKeyAttributes").Elements("AttributeName")
        where !Unpacked.HasColumn(table, column.Value)
        select $"{entity.File}: the key's column {column.Value} does not exist.");

    [TestMethod]
    public void Logical_names_are_schema_names_in_small_letters() => Unpacked.AssertNone(
        from entity in Entities
        from attribute in entity.Xml.Descendants("attribute")
        let schema = attribute.Attribute("PhysicalName")!.Value
        let expected = schema.ToLowerInvariant()
        where attribute.Element("LogicalName")!.Value != expected || attribute.Element("Name")!.Value != expected
        select $"{entity.File}: {schema} has another logical name.");

    [TestMethod]
    public void Columns_are_sorted_by_name() => Unpacked.AssertNone(
        from entity in Entities
        let names = entity.Xml.Descendants("attribute").Select(each => each.Element("LogicalName")!.Value).ToList()
        where !names.SequenceEqual(names.Order(StringComparer.Ordinal))
        select $"{entity.File}: columns are not in the order of the alphabet.");

    [TestMethod]
    public void Every_own_column_says_what_it_is_for() => Unpacked.AssertNone(
        from table in Unpacked.Contract.OwnTables
        from column in table.Columns
        where column.Description.Length == 0
        select $"{table.SchemaName}.{column.SchemaName} has no description.");

    [TestMethod]
    public void Every_lookup_has_a_relationship() => Unpacked.AssertNone(
        from table in Unpacked.Contract.OwnTables.Concat(Unpacked.Contract.SystemTables)
        from column in table.Columns
        where column.Type is "lookup" or "customer" && !column.SchemaName.EndsWith("OnBehalfBy", StringComparison.Ordinal)
        where !Relationships.Any(each => each.Element("ReferencingEntityName")?.Value == table.SchemaName && each.Element("ReferencingAttributeName")!.Value == column.SchemaName)
        select $"{table.SchemaName}.{column.SchemaName} has no relationship: nobody knows which table it points to.");

    [TestMethod]
    public void Every_relationship_joins_a_column_with_a_table() => Unpacked.AssertNone(
        from relationship in Relationships
        let many = relationship.Element("ReferencingEntityName")?.Value
        where many is not null
        let column = relationship.Element("ReferencingAttributeName")!.Value.ToLowerInvariant()
        let one = relationship.Element("ReferencedEntityName")!.Value
        where !Unpacked.HasColumn(many.ToLowerInvariant(), column) || (one != "Owner" && !Unpacked.Tables.ContainsKey(one.ToLowerInvariant()))
        select $"{relationship.Attribute("Name")!.Value}: {many}.{column} or {one} does not exist.");

    [TestMethod]
    public void An_own_lookups_navigation_property_is_its_schema_name() => Unpacked.AssertNone(
        from relationship in Relationships
        where relationship.Element("ReferencingAttributeName")?.Value.StartsWith("cts_", StringComparison.Ordinal) == true
        let roles = relationship.Descendants("EntityRelationshipRole").ToDictionary(role => role.Element("RelationshipRoleType")!.Value)
        where roles["1"].Element("NavigationPropertyName")!.Value != relationship.Element("ReferencingAttributeName")!.Value
        select $"{relationship.Attribute("Name")!.Value}: @odata.bind needs the lookup's schema name.");

    [TestMethod]
    public void The_index_of_relationships_names_all_and_is_sorted()
    {
        foreach (var root in new[] { Unpacked.Source, Unpacked.SystemTables })
        {
            var index = XDocument.Load(Path.Combine(root, "Other", "Relationships.xml")).Root!.Elements().Select(each => each.Attribute("Name")!.Value).ToList();
            var defined = Unpacked.FilesOf(root, "Other/Relationships", "*.xml")
                .SelectMany(file => XDocument.Load(Path.Combine(root, file)).Root!.Elements()).Select(each => each.Attribute("Name")!.Value);
            CollectionAssert.AreEqual(defined.OrderBy(name => name.ToLowerInvariant(), StringComparer.Ordinal).ToList(), index);
        }
    }
}
