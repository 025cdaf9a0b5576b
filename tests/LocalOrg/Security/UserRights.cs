using Telephony.LocalOrg.Query;
using Telephony.LocalOrg.Schema;
using Telephony.LocalOrg.Storage;

namespace Telephony.LocalOrg.Security;

/// <summary>What one user may do, as the roles of the moment say.</summary>
internal sealed class UserRights : IReader
{
    /// <inheritdoc/>
    public required Guid UserId { get; init; }

    /// <inheritdoc/>
    public required Guid BusinessUnitId { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<Guid> TeamIds { get; init; } = [];

    /// <summary>The user's business unit and those below it.</summary>
    public IReadOnlyList<Guid> BusinessUnitIds { get; init; } = [];

    /// <summary>Whether everything is allowed: the system itself and its administrators.</summary>
    public bool IsUnlimited { get; init; }

    /// <summary>Whether the user has any role.</summary>
    public bool HasRole { get; init; }

    /// <summary>How far each privilege reaches, over all roles.</summary>
    public IReadOnlyDictionary<string, PrivilegeLevel> Privileges { get; init; } = new Dictionary<string, PrivilegeLevel>();

    /// <summary>How far a privilege reaches.</summary>
    public PrivilegeLevel Level(string privilege) => IsUnlimited ? PrivilegeLevel.Global : Privileges.GetValueOrDefault(privilege);

    /// <summary>Refuses a user without any role.</summary>
    public void RequireRole()
    {
        if (!IsUnlimited && !HasRole)
        {
            throw Faults.UserHasNoRoles(UserId);
        }
    }

    /// <summary>Refuses unless the privilege reaches at least something.</summary>
    public PrivilegeLevel Require(Right right, TableSchema table)
    {
        RequireRole();
        var privilege = PrivilegeNames.Of(right, table);
        var level = Level(privilege);
        return level is PrivilegeLevel.None ? throw Faults.PrivilegeDenied(UserId, privilege, table.LogicalName) : level;
    }

    /// <inheritdoc/>
    public string? ReadFilter(TableSchema table, string sqlAlias, SqlParameters parameters)
    {
        var level = Require(Right.Read, table);
        if (level is PrivilegeLevel.Global)
        {
            return null;
        }

        return table.Ownership switch
        {
            Ownership.User => OwnedRows(level, sqlAlias, parameters),
            Ownership.BusinessUnit when table.HasColumn("businessunitid") => UnitRows(table, level, sqlAlias, parameters),
            _ => null,
        };
    }

    /// <summary>Whether a privilege of that level reaches a row of that owner.</summary>
    public bool Reaches(PrivilegeLevel level, Guid ownerId, Guid owningUnit) => level switch
    {
        PrivilegeLevel.Global => true,
        PrivilegeLevel.Deep => IsMine(ownerId) || BusinessUnitIds.Contains(owningUnit),
        PrivilegeLevel.Local => IsMine(ownerId) || BusinessUnitId == owningUnit,
        PrivilegeLevel.Basic => IsMine(ownerId),
        _ => false,
    };

    private static string List(IEnumerable<Guid> ids, SqlParameters parameters) =>
        string.Join(", ", ids.Select(id => parameters.Add(id.ToString("D"))));

    private bool IsMine(Guid ownerId) => ownerId == UserId || TeamIds.Contains(ownerId);

    private string OwnedRows(PrivilegeLevel level, string alias, SqlParameters parameters)
    {
        var mine = $"{alias}.{SqlText.Name("ownerid")} IN ({List([UserId, .. TeamIds], parameters)})";
        return level switch
        {
            PrivilegeLevel.Local => $"({mine} OR {alias}.{SqlText.Name("owningbusinessunit")} = {parameters.Add(BusinessUnitId.ToString("D"))})",
            PrivilegeLevel.Deep => $"({mine} OR {alias}.{SqlText.Name("owningbusinessunit")} IN ({List(BusinessUnitIds, parameters)}))",
            _ => mine,
        };
    }

    private string UnitRows(TableSchema table, PrivilegeLevel level, string alias, SqlParameters parameters) =>
        level is PrivilegeLevel.Basic && table.LogicalName == "systemuser"
            ? $"{alias}.{SqlText.Name("systemuserid")} = {parameters.Add(UserId.ToString("D"))}"
            : $"{alias}.{SqlText.Name("businessunitid")} IN ({List(level is PrivilegeLevel.Deep ? BusinessUnitIds : [BusinessUnitId], parameters)})";
}
