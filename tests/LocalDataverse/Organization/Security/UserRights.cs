using LocalDataverse.Errors;
using LocalDataverse.Query.Operators;
using LocalDataverse.Schema;
using LocalDataverse.Storage;

namespace LocalDataverse.Security;

/// <summary>What one user may do, as the roles of the moment say; for a request that another user sends in the first one's name, what both may.</summary>
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

    /// <summary>Who really sends the request; null where that is the user.</summary>
    public UserRights? Sender { get; private init; }

    /// <summary>
    /// The same user's rights in a request that somebody else sends by impersonation: what both may do, each for rows that he reaches
    /// (<see href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/impersonate-another-user-web-api">Impersonate another user</see>).
    /// </summary>
    public UserRights SentBy(UserRights sender) => new()
    {
        UserId = UserId,
        BusinessUnitId = BusinessUnitId,
        TeamIds = TeamIds,
        BusinessUnitIds = BusinessUnitIds,
        IsUnlimited = IsUnlimited,
        HasRole = HasRole,
        Privileges = Privileges,
        Sender = sender,
    };

    /// <summary>How far the user's privilege reaches; the sender is not asked.</summary>
    public PrivilegeLevel Level(string privilege) => IsUnlimited ? PrivilegeLevel.Global : Privileges.GetValueOrDefault(privilege);

    /// <summary>Refuses a user without any role.</summary>
    public void RequireRole()
    {
        if (!IsUnlimited && !HasRole)
        {
            throw Faults.UserHasNoRoles(UserId);
        }

        Sender?.RequireRole();
    }

    /// <summary>Refuses a user, and a sender, without the privilege; what it is needed for is named in the fault.</summary>
    public void RequirePrivilege(string privilege, string purpose)
    {
        Sender?.RequirePrivilege(privilege, purpose);
        if (Level(privilege) is PrivilegeLevel.None)
        {
            throw Faults.PrivilegeDenied(UserId, privilege, purpose);
        }
    }

    /// <summary>Refuses unless the right reaches at least something.</summary>
    public void Require(Right right, TableSchema table)
    {
        if (IsUnlimited && Sender is null)
        {
            return;
        }

        RequireRole();
        foreach (var privilege in PrivilegeNames.All(right, table))
        {
            RequirePrivilege(privilege, table.LogicalName);
        }
    }

    /// <inheritdoc/>
    public string? ReadFilter(TableSchema table, string sqlAlias, SqlParameters parameters)
    {
        Require(Right.Read, table);
        var own = OwnReadFilter(table, sqlAlias, parameters);
        var senders = Sender?.ReadFilter(table, sqlAlias, parameters);
        return own is null || senders is null ? own ?? senders : $"({own} AND {senders})";
    }

    /// <summary>Whether the user's right reaches a row of that owner; the sender is not asked.</summary>
    public bool Reaches(Right right, TableSchema table, Guid ownerId, Guid owningUnit) => OwnLevel(right, table) switch
    {
        PrivilegeLevel.Global => true,
        PrivilegeLevel.Deep => IsMine(ownerId) || BusinessUnitIds.Contains(owningUnit),
        PrivilegeLevel.Local => IsMine(ownerId) || BusinessUnitId == owningUnit,
        PrivilegeLevel.Basic => IsMine(ownerId),
        _ => false,
    };

    private static string List(IEnumerable<Guid> ids, SqlParameters parameters) =>
        string.Join(", ", ids.Select(id => parameters.Add(id.ToString("D"))));

    private PrivilegeLevel OwnLevel(Right right, TableSchema table) =>
        IsUnlimited ? PrivilegeLevel.Global : PrivilegeNames.All(right, table).Min(Level);

    private bool IsMine(Guid ownerId) => ownerId == UserId || TeamIds.Contains(ownerId);

    private string? OwnReadFilter(TableSchema table, string alias, SqlParameters parameters)
    {
        var level = OwnLevel(Right.Read, table);
        return level is PrivilegeLevel.Global ? null : table.Ownership switch
        {
            Ownership.User => OwnedRows(level, alias, parameters),
            Ownership.BusinessUnit when table.HasColumn("businessunitid") => UnitRows(table, level, alias, parameters),
            _ => null,
        };
    }

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
