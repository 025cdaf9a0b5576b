using System.Xml.Linq;

namespace LocalDataverse.Schema;

/// <summary>Reads the files of Other/Relationships.</summary>
internal static class RelationshipXmlReader
{
    public static IEnumerable<RelationshipSchema> Read(IEnumerable<string> folders) =>
        folders.SelectMany(folder => XmlReading.XmlFiles(Path.Combine(folder, "Other", "Relationships")))
            .SelectMany(path => XmlReading.Load(path).Elements("EntityRelationship"))
            .Select(Relationship);

    private static RelationshipSchema Relationship(XElement element) =>
        element.Text("EntityRelationshipType") == "ManyToMany" ? ManyToMany(element) : OneToMany(element);

    private static RelationshipSchema OneToMany(XElement element) => new()
    {
        Name = element.Attr("Name"),
        ReferencedTable = element.Text("ReferencedEntityName").ToLowerInvariant(),
        ReferencingTable = element.Text("ReferencingEntityName").ToLowerInvariant(),
        ReferencingColumn = element.Text("ReferencingAttributeName").ToLowerInvariant(),
        ReferencingNavigation = Navigation(element, "1"),
        ReferencedNavigation = Navigation(element, "0") is { Length: > 0 } name ? name : element.Attr("Name"),
        CascadeDelete = element.Text("CascadeDelete") is { Length: > 0 } cascade ? cascade : "NoCascade",
    };

    private static RelationshipSchema ManyToMany(XElement element)
    {
        var first = element.Text("FirstEntityName").ToLowerInvariant();
        var second = element.Text("SecondEntityName").ToLowerInvariant();
        return new RelationshipSchema
        {
            Name = element.Attr("Name"),
            IsManyToMany = true,
            ReferencedTable = first,
            ReferencingTable = second,
            ReferencingNavigation = element.Attr("Name"),
            ReferencedNavigation = element.Attr("Name"),
            IntersectTable = element.Text("IntersectEntityName").ToLowerInvariant(),
            FirstIntersectColumn = first + "id",
            SecondIntersectColumn = second + "id",
        };
    }

    private static string Navigation(XElement element, string role) =>
        element.Element("EntityRelationshipRoles")?.Elements("EntityRelationshipRole")
            .FirstOrDefault(candidate => candidate.Text("RelationshipRoleType") == role)?.Text("NavigationPropertyName") ?? "";
}
