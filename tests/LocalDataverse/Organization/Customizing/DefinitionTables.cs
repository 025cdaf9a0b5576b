using LocalDataverse.Schema;

namespace LocalDataverse.Customizing;

/// <summary>The tables whose rows are definitions: forms, views and web resources. A change of such a row counts once it is published.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/model-driven-apps/publish-customizations</remarks>
internal static class DefinitionTables
{
    public const string Forms = "systemform";
    public const string Views = "savedquery";
    public const string WebResources = "webresource";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<string> All = [Forms, Views, WebResources];

    /// <summary>Whether the system tables describe them; without them the definitions are the solution's alone.</summary>
    public static bool AreDescribed(OrganizationSchema schema) => All.All(table => schema.TryGetTable(table, out _));
}

/// <summary>The numbers of kinds of forms, and the folders of a solution that hold them.</summary>
internal static class FormTypes
{
    private static readonly (int Number, string Folder)[] Known = [(2, "main"), (6, "quick"), (7, "quickCreate"), (8, "dialog"), (11, "card"), (12, "mainInteractionCentric"), (100, "other")];

    /// <summary>The number of a folder; 100, which is "Other", for one that is not known.</summary>
    public static int Number(string folder) => Known.FirstOrDefault(type => type.Folder == folder, Known[^1]).Number;

    /// <summary>The folder of a number.</summary>
    public static string Folder(int number) => Known.FirstOrDefault(type => type.Number == number, Known[^1]).Folder;
}
