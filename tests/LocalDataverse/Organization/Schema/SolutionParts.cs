namespace LocalDataverse.Schema;

/// <summary>A security role.</summary>
/// <param name="Id">Its id, the same in every environment.</param>
/// <param name="Privileges">How far each privilege reaches, by name (<c>prvReadContact</c>); letter case does not count.</param>
public sealed record RoleSchema(Guid Id, string Name, IReadOnlyDictionary<string, PrivilegeLevel> Privileges);

/// <summary>An environment variable.</summary>
/// <param name="DisplayName">What a person reads.</param>
/// <param name="Type">100000000 text, ...01 number, ...02 yes/no, ...03 JSON, ...04 data source, ...05 secret.</param>
/// <param name="DefaultValue">Its value where none is set; null when there is none.</param>
public sealed record EnvironmentVariableSchema(string SchemaName, string DisplayName, int Type, string? DefaultValue)
{
    /// <summary>Whether the value is a secret.</summary>
    public bool IsSecret => Type == 100000005;
}

/// <summary>A web resource as its .data.xml describes it.</summary>
/// <param name="Name">Its name, with slashes.</param>
/// <param name="DisplayName">What a person reads.</param>
/// <param name="Type">1 HTML, 2 CSS, 3 JS, 4 XML, 5 PNG, 6 JPG, 7 GIF, 10 ICO, 11 SVG, 12 RESX.</param>
/// <param name="Dependencies">Names of the web resources that are loaded along with it.</param>
public sealed record WebResourceSchema(Guid Id, string Name, string DisplayName, int Type, IReadOnlyList<string> Dependencies);

/// <summary>A modern command that runs a script: a row of the table appaction.</summary>
/// <param name="Label">What its button says where it has no label in a person's language.</param>
/// <param name="Labels">What its button says, by language.</param>
/// <param name="Table">The table on which it stands; empty for every table.</param>
/// <param name="Location">0 form, 1 main grid; others are not shown.</param>
/// <param name="Library">Id of the script web resource.</param>
/// <param name="Function">The function, with its namespace.</param>
/// <param name="Parameters">The parameters as JSON, such as <c>[{"type":5}]</c>.</param>
/// <param name="Icon">The icon's name; empty for none.</param>
/// <param name="Sequence">Its place among the others.</param>
public sealed record CommandSchema(
    string UniqueName, string Label, IReadOnlyDictionary<int, string> Labels, string Table, int Location, Guid Library, string Function, string Parameters, string Icon, decimal Sequence);

/// <summary>A model-driven app.</summary>
/// <param name="DisplayName">What a person reads.</param>
public sealed record AppSchema(string UniqueName, string DisplayName);

/// <summary>An app's site map.</summary>
/// <param name="Areas">Its areas in order.</param>
public sealed record SiteMapSchema(string UniqueName, IReadOnlyList<SiteMapArea> Areas);

/// <summary>An area of a site map.</summary>
public sealed record SiteMapArea(string Title, IReadOnlyList<SiteMapGroup> Groups);

/// <summary>A group of an area.</summary>
public sealed record SiteMapGroup(string Title, IReadOnlyList<SiteMapSubArea> SubAreas);

/// <summary>An entry of a group: a table's views or a page.</summary>
/// <param name="Title">What a person reads.</param>
/// <param name="Table">The table, or null.</param>
/// <param name="Url">The page, or null; <c>$webresource:name</c> is a web resource.</param>
public sealed record SiteMapSubArea(string Title, string? Table, string? Url);
