namespace LocalDataverse.Schema;

/// <summary>Reads folders of unpacked solutions into one schema; a later folder adds to an earlier one.</summary>
internal sealed class SchemaReader(IReadOnlyList<string> folders)
{
    public OrganizationSchema Read()
    {
        foreach (var folder in folders.Where(folder => !Directory.Exists(folder)))
        {
            throw new SchemaException($"The folder {folder} does not exist; it should hold an unpacked solution (Entities, Other, ...).");
        }

        var choices = ChoiceXmlReader.ReadGlobal(folders);
        var tables = ReadTables(choices);
        var relationships = new RelationshipBinding(tables).Bind(RelationshipXmlReader.Read(folders));
        var pluginTypes = PluginXmlReader.PluginTypes(folders).ToArray();
        return new OrganizationSchema(tables.Values.ToArray(), relationships, CustomApiXmlReader.Read(folders).ToArray())
        {
            GlobalChoices = choices,
            PluginAssemblies = PluginXmlReader.PluginAssemblies(folders).ToArray(),
            PluginTypes = pluginTypes,
            Steps = PluginXmlReader.Steps(folders).ToArray(),
            Roles = SolutionPartsReader.Roles(folders).ToArray(),
            EnvironmentVariables = SolutionPartsReader.EnvironmentVariables(folders).ToArray(),
            WebResources = SolutionPartsReader.WebResources(folders).ToArray(),
            SiteMaps = SiteMapXmlReader.Read(folders).ToArray(),
            Controls = SolutionPartsReader.Controls(folders).ToArray(),
        };
    }

    private Dictionary<string, TableSchema> ReadTables(IReadOnlyDictionary<string, ChoiceSchema> choices)
    {
        var reader = new TableXmlReader(choices);
        var tables = new Dictionary<string, TableSchema>(StringComparer.Ordinal);
        foreach (var paths in folders.SelectMany(folder => XmlReading.XmlFiles(folder, "Entity.xml")).GroupBy(TableXmlReader.NameIn))
        {
            var table = reader.Read(paths.First(), paths.Skip(1));
            tables.Add(table.LogicalName, table);
        }

        return tables;
    }
}
