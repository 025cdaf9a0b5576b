namespace LocalDataverse.Schema;

/// <summary>Reads folders of unpacked solutions into one schema; a later folder adds to an earlier one, and replaces what it declares again.</summary>
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
        return new OrganizationSchema(tables.Values.ToArray(), relationships, CustomApiXmlReader.Read(folders).LastOfEach(api => api.UniqueName))
        {
            GlobalChoices = choices,
            PluginAssemblies = PluginXmlReader.PluginAssemblies(folders).LastOfEach(assembly => assembly.Id),
            PluginTypes = PluginXmlReader.PluginTypes(folders).LastOfEach(type => type.Id),
            Steps = PluginXmlReader.Steps(folders).LastOfEach(step => step.Id),
            Roles = SolutionPartsReader.Roles(folders).LastOfEach(role => role.Id),
            EnvironmentVariables = SolutionPartsReader.EnvironmentVariables(folders).LastOfEach(variable => variable.SchemaName),
            WebResources = SolutionPartsReader.WebResources(folders).LastOfEach(resource => resource.Name),
            Commands = SolutionPartsReader.Commands(folders).LastOfEach(command => command.UniqueName),
            Apps = SolutionPartsReader.Apps(folders).LastOfEach(app => app.UniqueName),
            SiteMaps = SiteMapXmlReader.Read(folders).LastOfEach(map => map.UniqueName),
            Controls = SolutionPartsReader.Controls(folders).Distinct().ToArray(),
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
