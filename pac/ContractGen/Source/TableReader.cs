using System.Xml.Linq;

namespace Telephony.ContractGen.Source;

/// <summary>Reads tables from <c>Entities/&lt;SchemaName&gt;/Entity.xml</c>.</summary>
public static class TableReader
{
    /// <summary>Reads every table under a folder in SolutionPackager layout. A table of Dataverse to which the solution only adds a form is none of its own.</summary>
    public static IReadOnlyList<TableDescription> ReadAll(string folder) =>
        [.. SolutionFile.ReadFolders(Path.Combine(folder, "Entities"), "Entity.xml").Where(file => !IsUnmodified(file)).Select(Read).OrderBy(table => table.SchemaName, StringComparer.Ordinal)];

    // As the packager marks it.
    private static bool IsUnmodified(SolutionFile file) => file.Child(file.Child(file.Root, "EntityInfo"), "entity").Attribute("unmodified")?.Value == "1";

    private static TableDescription Read(SolutionFile file)
    {
        var entity = file.Child(file.Child(file.Root, "EntityInfo"), "entity");
        var columns = file.Child(entity, "attributes").Elements("attribute").Select(attribute => ReadColumn(file, attribute));
        return new TableDescription(
            file.Attribute(entity, "Name"),
            file.Child(entity, "EntitySetName").Value,
            SolutionFile.DescriptionOf(entity),
            [.. columns.OrderBy(column => column.LogicalName, StringComparer.Ordinal)]);
    }

    private static ColumnDescription ReadColumn(SolutionFile file, XElement attribute) => new(
        file.Attribute(attribute, "PhysicalName"),
        file.Child(attribute, "LogicalName").Value,
        file.Child(attribute, "Type").Value,
        SolutionFile.DescriptionOf(attribute),
        SolutionFile.LabelOf(attribute));
}
