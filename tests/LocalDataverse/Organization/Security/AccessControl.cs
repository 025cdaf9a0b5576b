using System.Globalization;
using LocalDataverse.Errors;
using LocalDataverse.Schema;
using LocalDataverse.Storage;

namespace LocalDataverse.Security;

/// <summary>Finds out what users may do, and refuses what they may not.</summary>
/// <remarks>Rights are read once and forgotten when a row that they come from changes.</remarks>
internal sealed class AccessControl(Database database, Dictionary<Guid, RoleSchema> roles)
{
    private static readonly HashSet<string> Sources = ["systemuser", "systemuserroles", "businessunit", "team", "teammembership", "teamroles"];
    private readonly Dictionary<Guid, UserRights> _rights = [];

    /// <summary>A role beside those of the solution, for tests.</summary>
    public void Add(RoleSchema role)
    {
        roles[role.Id] = role;
        _rights.Clear();
    }

    /// <summary>Forgets what was read when a table changes that rights come from.</summary>
    public void Changed(string table)
    {
        if (Sources.Contains(table))
        {
            _rights.Clear();
        }
    }

    /// <summary>Forgets everything: after a rollback.</summary>
    public void Forget() => _rights.Clear();

    /// <summary>What a user may do.</summary>
    /// <exception cref="System.ServiceModel.FaultException{TDetail}">0x80040225 when the user is disabled or unknown.</exception>
    public UserRights Of(Guid userId)
    {
        if (!_rights.TryGetValue(userId, out var rights))
        {
            rights = userId == WellKnownRows.SystemUserId ? SystemRights() : Read(userId);
            _rights[userId] = rights;
        }

        return rights;
    }

    /// <summary>Refuses unless the privilege of the user, and of whoever sends the request in that user's name, reaches the row.</summary>
    public void RequireOnRow(UserRights rights, Right right, TableSchema table, Guid id)
    {
        rights.Require(right, table);
        if (table.Ownership is not Ownership.User)
        {
            return;
        }

        for (var user = rights; user is not null; user = user.Sender)
        {
            RequireReach(user, right, table, id);
        }
    }

    /// <summary>Whether a user's right reaches a row, without a fault.</summary>
    public bool Reaches(UserRights user, Right right, TableSchema table, Guid id)
    {
        if (!user.IsUnlimited && PrivilegeNames.All(right, table).Any(privilege => user.Level(privilege) is PrivilegeLevel.None))
        {
            return false;
        }

        return table.Ownership is not Ownership.User || ReachesRow(user, right, table, id);
    }

    private void RequireReach(UserRights user, Right right, TableSchema table, Guid id)
    {
        if (!ReachesRow(user, right, table, id))
        {
            throw Faults.AccessDenied(user.UserId, PrivilegeNames.Of(right, table), table.LogicalName, id);
        }
    }

    private bool ReachesRow(UserRights user, Right right, TableSchema table, Guid id)
    {
        if (user.Reaches(right, table, Guid.Empty, Guid.Empty))
        {
            return true;
        }

        var reached = true;
        database.Query(
            $"SELECT ownerid, owningbusinessunit FROM {SqlText.Name(table.LogicalName)} WHERE {SqlText.Name(table.PrimaryId)} = @p0",
            [id.ToString("D")],
            reader => reached = user.Reaches(right, table, Id(reader.GetValue(0)), Id(reader.GetValue(1))));
        return reached;
    }

    private static UserRights SystemRights() => new()
    {
        UserId = WellKnownRows.SystemUserId,
        BusinessUnitId = WellKnownRows.RootBusinessUnitId,
        IsUnlimited = true,
        HasRole = true,
    };

    private static Guid Id(object value) => value is string text ? Guid.Parse(text) : Guid.Empty;

    private UserRights Read(Guid userId)
    {
        Guid? unit = null;
        database.Query(
            "SELECT businessunitid, isdisabled FROM systemuser WHERE systemuserid = @p0",
            [userId.ToString("D")],
            reader => unit = !reader.IsDBNull(1) && reader.GetInt64(1) != 0 ? null : Id(reader.GetValue(0)));
        var unitId = unit ?? throw Faults.UserNotEnabled(userId);
        var teams = IsDescribed("teammembership") ? Ids("SELECT teamid FROM teammembership WHERE systemuserid = @p0", userId) : [];
        var ids = Ids("SELECT roleid FROM systemuserroles WHERE systemuserid = @p0", userId);
        ids.AddRange(IsDescribed("teamroles") ? teams.SelectMany(team => Ids("SELECT roleid FROM teamroles WHERE teamid = @p0", team)) : []);
        return new UserRights
        {
            UserId = userId,
            BusinessUnitId = unitId,
            BusinessUnitIds = Below(unitId),
            TeamIds = teams,
            HasRole = ids.Count > 0,
            IsUnlimited = ids.Contains(WellKnownRows.SystemAdministratorRoleId),
            Privileges = Union(ids.Where(roles.ContainsKey).Select(id => roles[id])),
        };
    }

    private static Dictionary<string, PrivilegeLevel> Union(IEnumerable<RoleSchema> roles)
    {
        var union = new Dictionary<string, PrivilegeLevel>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, level) in roles.SelectMany(role => role.Privileges))
        {
            union[name] = (PrivilegeLevel)Math.Max((int)level, (int)union.GetValueOrDefault(name));
        }

        return union;
    }

    private List<Guid> Below(Guid unit) => Ids(
        "WITH RECURSIVE below(id) AS (SELECT @p0 UNION SELECT businessunitid FROM businessunit b JOIN below ON b.parentbusinessunitid = below.id) SELECT id FROM below",
        unit);

    // Teams and their roles count where the system tables describe them.
    private bool IsDescribed(string table) =>
        Convert.ToInt64(database.Scalar("SELECT COUNT(*) FROM sqlite_master WHERE name = @p0", [table]), CultureInfo.InvariantCulture) > 0;

    private List<Guid> Ids(string sql, Guid parameter)
    {
        var ids = new List<Guid>();
        database.Query(sql, [parameter.ToString("D")], reader => ids.Add(Id(reader.GetValue(0))));
        return ids;
    }
}
