using LocalDataverse.Schema;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse;

/// <content>Users, teams and their roles, past the rights that an administrator would need.</content>
public sealed partial class LocalOrganization
{
    /// <summary>Adds a user with roles.</summary>
    /// <param name="roleNames">The names of roles: the solution's, or System Administrator.</param>
    public Guid AddUser(string firstName, string lastName, params string[] roleNames)
    {
        var id = Guid.NewGuid();
        AddUser(id, firstName, lastName, roleNames);
        return id;
    }

    /// <summary>Adds a user with roles under an id of the caller's choice; of one who is there already, the roles alone are seen to.</summary>
    /// <param name="id">The user's id.</param>
    /// <param name="roleNames">The names of roles: the solution's, or System Administrator.</param>
    public void AddUser(Guid id, string firstName, string lastName, params string[] roleNames)
    {
        ArgumentNullException.ThrowIfNull(roleNames);
        if (!Exists("systemuser", id))
        {
            Create(id, firstName, lastName);
        }

        foreach (var name in roleNames)
        {
            AssignRole(id, name);
        }
    }

    private bool Exists(string table, Guid id)
    {
        lock (_gate)
        {
            return _core.Store.Exists(Schema.Table(table), id);
        }
    }

    private void Create(Guid id, string firstName, string lastName)
    {
        var service = ServiceFor(SystemUserId);
        service.Create(new Entity("systemuser", id)
        {
            ["firstname"] = firstName,
            ["lastname"] = lastName,
            ["businessunitid"] = new EntityReference("businessunit", RootBusinessUnitId),
        });
        if (Schema.TryGetTable("teammembership", out _))
        {
            service.Associate("team", WellKnownRows.RootTeamId, new Relationship("teammembership_association"), [new EntityReference("systemuser", id)]);
        }
    }

    /// <summary>Gives a user a role; one that the user has already is left as it is.</summary>
    public void AssignRole(Guid systemUserId, string roleName)
    {
        lock (_gate)
        {
            var roleId = RoleId(roleName);
            if (_core.Store.Find(Schema.Table("systemuserroles"), [("systemuserid", systemUserId.ToString("D")), ("roleid", roleId.ToString("D"))]).Count > 0)
            {
                return;
            }

            var row = new Entity("systemuserroles", Guid.NewGuid()) { ["systemuserid"] = systemUserId, ["roleid"] = roleId };
            row[Schema.Table("systemuserroles").PrimaryId] = row.Id;
            _core.Store.Insert(Schema.Table("systemuserroles"), row);
            _core.Access.Changed("systemuserroles");
        }
    }

    private Guid RoleId(string name)
    {
        lock (_gate)
        {
            var roles = _core.Store.Find(Schema.Table("role"), [("name", name)]);
            return roles.Count > 0 ? roles[0] : throw new ArgumentException($"There is no role '{name}'.", nameof(name));
        }
    }

    /// <summary>Adds a team that gives its members a role.</summary>
    /// <param name="name">The team's name.</param>
    /// <param name="roleName">The name of a role: the solution's, or System Administrator.</param>
    public Guid AddTeam(string name, string roleName, params Guid[] members)
    {
        var service = ServiceFor(SystemUserId);
        var team = service.Create(new Entity("team") { ["name"] = name, ["businessunitid"] = new EntityReference("businessunit", RootBusinessUnitId) });
        service.Associate("team", team, new Relationship("teamroles_association"), [new EntityReference("role", RoleId(roleName))]);
        service.Associate("team", team, new Relationship("teammembership_association"), [.. members.Select(member => new EntityReference("systemuser", member))]);
        return team;
    }

    /// <summary>The language that a user has chosen, by its locale ID; the organization's, <see cref="OrganizationNames.Language"/>, for who has chosen none.</summary>
    public int LanguageOf(Guid systemUserId)
    {
        if (!Schema.TryGetTable("usersettings", out var settings) || !Exists(settings.LogicalName, systemUserId))
        {
            return OrganizationNames.Language;
        }

        var row = ServiceFor(SystemUserId).Retrieve(settings.LogicalName, systemUserId, new ColumnSet("uilanguageid"));
        return row.GetAttributeValue<int?>("uilanguageid") ?? OrganizationNames.Language;
    }

    /// <summary>Chooses a user's language, as people do in their personal options.</summary>
    /// <param name="systemUserId">The user.</param>
    /// <param name="language">A locale ID.</param>
    public void ChooseLanguage(Guid systemUserId, int language) => ServiceFor(SystemUserId).Execute(new UpsertRequest
    {
        Target = new Entity("usersettings", systemUserId) { ["uilanguageid"] = language },
    });

    /// <summary>Adds a role beside those of the solution.</summary>
    public void AddRole(RoleSchema role)
    {
        ArgumentNullException.ThrowIfNull(role);
        lock (_gate)
        {
            _core.Access.Add(role);
            new StartingRows(Schema, _core.Store, _core.Writer, _core.Access).AddRole(role.Id, role.Name);
        }
    }
}
