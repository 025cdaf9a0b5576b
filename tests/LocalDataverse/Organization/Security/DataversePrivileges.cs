using LocalDataverse.Schema;

namespace LocalDataverse.Security;

/// <summary>What a privilege allows on a table.</summary>
public enum Right
{
    /// <summary>To make rows.</summary>
    Create,

    /// <summary>To see rows.</summary>
    Read,

    /// <summary>To change rows.</summary>
    Write,

    /// <summary>To delete rows.</summary>
    Delete,

    /// <summary>To set a lookup of a row.</summary>
    Append,

    /// <summary>To name a row in another row's lookup.</summary>
    AppendTo,

    /// <summary>To give a row to another owner.</summary>
    Assign,

    /// <summary>To give somebody else rights on a single row.</summary>
    Share,
}

/// <summary>The privileges that decide over a table's rows.</summary>
/// <param name="Stem">What stands behind <c>prv</c> and the right: <c>Contact</c>, <c>Order</c> for salesorder, <c>new_Ticket</c> for one's own.</param>
/// <param name="Rights">The rights that there is a privilege for; not every table has all of them.</param>
/// <param name="Narrowest">The least level that they can be given at: Local for users, Global for what nobody owns.</param>
public sealed record TablePrivileges(string Stem, IReadOnlyList<Right> Rights, PrivilegeLevel Narrowest)
{
    /// <summary>A privilege's name: <c>prvReadContact</c>.</summary>
    public string Name(Right right) => $"prv{right}{Stem}";
}

/// <summary>
/// The names of Dataverse's privileges, the one list of them: by it the local organization refuses and the solution's roles are checked. A role that
/// names another one is refused at its import, or loses it.
/// </summary>
/// <remarks>
/// Which tables have privileges, which rights and how narrow they can be is what the role System Administrator of real environments holds
/// (<see href="https://github.com/delegateas/XrmMockup"/>, captured metadata); the names of Sales and Service from exported roles. Tables without any of their
/// own are read by those of another: values of environment variables by the definition's, queue items by the queue's, parties by the activity's, templates by the role's.
/// Who is in a role or a team joins two tables and has none either; that both tables have to be readable is the strict reading of
/// <see href="https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/systemuserroles">its page</see>, which says nothing of it.
/// </remarks>
public static class DataversePrivileges
{
    private static readonly Right[] All = [Right.Create, Right.Read, Right.Write, Right.Delete, Right.Append, Right.AppendTo, Right.Assign, Right.Share];
    private static readonly Right[] Organization = [Right.Create, Right.Read, Right.Write, Right.Delete, Right.Append, Right.AppendTo];
    private static readonly Right[] RowsOnly = [Right.Create, Right.Read, Right.Write, Right.Delete];

    private static readonly TablePrivileges Activity = Owned("Activity");
    private static readonly TablePrivileges Queue = Owned("Queue");
    private static readonly TablePrivileges Role = new("Role", [.. Organization, Right.Assign], PrivilegeLevel.Local);
    private static readonly TablePrivileges Team = new("Team", Organization, PrivilegeLevel.Local);
    private static readonly TablePrivileges User = new("User", Organization, PrivilegeLevel.Local);
    private static readonly TablePrivileges Variable = Owned("EnvironmentVariableDefinition");

    private static readonly Dictionary<string, TablePrivileges[]> Tables = new(StringComparer.Ordinal)
    {
        ["account"] = [Owned("Account")],
        ["activityparty"] = [Activity],
        ["activitypointer"] = [Activity],
        ["annotation"] = [Owned("Note")],
        ["businessunit"] = [new("BusinessUnit", Organization, PrivilegeLevel.Local)],
        ["contact"] = [Owned("Contact")],
        ["environmentvariabledefinition"] = [Variable],
        ["environmentvariablevalue"] = [Variable],
        ["incident"] = [Owned("Incident")],
        ["lead"] = [Owned("Lead")],
        ["opportunity"] = [Owned("Opportunity")],
        ["phonecall"] = [Activity],
        ["pluginassembly"] = [new("PluginAssembly", RowsOnly, PrivilegeLevel.Global)],
        ["plugintype"] = [new("PluginType", Organization, PrivilegeLevel.Global)],
        ["queue"] = [Queue],
        ["queueitem"] = [Queue],
        ["role"] = [Role],
        ["roletemplate"] = [Role],
        ["salesorder"] = [Owned("Order")],
        ["savedquery"] = [new("Query", RowsOnly, PrivilegeLevel.Global)],
        ["sdkmessage"] = [new("SdkMessage", Organization, PrivilegeLevel.Global)],
        ["sdkmessagefilter"] = [new("SdkMessageFilter", Organization, PrivilegeLevel.Global)],
        ["sdkmessageprocessingstep"] = [new("SdkMessageProcessingStep", [.. RowsOnly, Right.AppendTo], PrivilegeLevel.Global)],
        ["sdkmessageprocessingstepimage"] = [new("SdkMessageProcessingStepImage", RowsOnly, PrivilegeLevel.Global)],
        ["systemform"] = [new("SystemForm", RowsOnly, PrivilegeLevel.Global)],
        ["systemuser"] = [User],
        ["systemuserroles"] = [Role, User],
        ["task"] = [Activity],
        ["team"] = [Team],
        ["teammembership"] = [Team, User],
        ["teamroles"] = [Role, Team],
        ["usersettings"] = [new("UserSettings", [Right.Read, Right.Write], PrivilegeLevel.Basic)],
        ["webresource"] = [new("WebResource", Organization, PrivilegeLevel.Global)],
        ["workflow"] = [Owned("Workflow")],
    };

    /// <summary>Privileges that are about no table, with the least level that they can be given at.</summary>
    public static IReadOnlyDictionary<string, PrivilegeLevel> OfNoTable { get; } = new Dictionary<string, PrivilegeLevel>(StringComparer.OrdinalIgnoreCase)
    {
        ["prvActOnBehalfOfAnotherUser"] = PrivilegeLevel.Global,
        ["prvPublishCustomization"] = PrivilegeLevel.Global,
        ["prvWorkflowExecution"] = PrivilegeLevel.Global,
    };

    /// <summary>Those of a table that Dataverse brings, all of which are needed; null for a table that is not listed.</summary>
    /// <param name="logicalName">The table: <c>salesorder</c>.</param>
    public static IReadOnlyList<TablePrivileges>? OfSystemTable(string logicalName) => Tables.GetValueOrDefault(logicalName);

    /// <summary>Those that Dataverse makes for a table of one's own.</summary>
    /// <param name="schemaName">The table: <c>new_Ticket</c>.</param>
    /// <param name="isUserOwned">Whether users and teams own its rows; a table of the organization has nothing to assign or share, and all or nothing to read.</param>
    public static TablePrivileges OfOwnTable(string schemaName, bool isUserOwned) =>
        isUserOwned ? Owned(schemaName) : new(schemaName, Organization, PrivilegeLevel.Global);

    private static TablePrivileges Owned(string stem) => new(stem, All, PrivilegeLevel.Basic);
}
