using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Generated;

namespace Telephony.Plugins.Data;

/// <summary>
/// Whom a supervisor may watch: those who share a team with the supervisor and those who report to the supervisor, directly or through others.
/// Two kinds of teams do not count: that of the business unit, into which the platform puts everybody, and access teams, which are made for
/// sharing one record (https://learn.microsoft.com/power-platform/admin/manage-teams).
/// </summary>
internal static class SupervisedTeam
{
    private const int AccessTeam = 1;

    // A chain of managers has an end; this is for one that somebody has made into a circle.
    private const int MostLevels = 20;

    /// <summary>PBX and extension of everybody in the team, the supervisor too, who has a phone.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> AgentsOf(IOrganizationService service, Guid supervisor)
    {
        var users = new HashSet<Guid> { supervisor };
        AddReports(service, supervisor, users);
        users.UnionWith(Colleagues(service, supervisor));
        return [.. service.AllIn(Phones, DialerUser.SystemUserId, users.Cast<object>())
            .Select(row => new KeyValuePair<string, string>(row.Text(DialerUser.Pbx), row.Text(DialerUser.Extension)))
            .Where(phone => phone.Value.Length > 0)];
    }

    private static QueryExpression Phones() => Rows.From(DialerUser.TableName, DialerUser.Pbx, DialerUser.Extension).Where(DialerUser.StateCode, 0);

    private static IEnumerable<Guid> Colleagues(IOrganizationService service, Guid supervisor)
    {
        var query = Rows.From(TeamMembership.TableName, TeamMembership.TeamId).Where(TeamMembership.SystemUserId, supervisor);
        var team = query.AddLink(Team.TableName, TeamMembership.TeamId, Team.Id);
        team.LinkCriteria.AddCondition(Team.IsDefault, ConditionOperator.Equal, false);
        team.LinkCriteria.AddCondition(Team.TeamType, ConditionOperator.NotEqual, AccessTeam);
        var teams = service.All(query).Select(row => (object)row.GetAttributeValue<Guid>(TeamMembership.TeamId));
        return service.AllIn(() => Rows.From(TeamMembership.TableName, TeamMembership.SystemUserId), TeamMembership.TeamId, teams)
            .Select(row => row.GetAttributeValue<Guid>(TeamMembership.SystemUserId));
    }

    private static void AddReports(IOrganizationService service, Guid supervisor, HashSet<Guid> users)
    {
        List<Guid> managers = [supervisor];
        for (var level = 0; level < MostLevels && managers.Count > 0; level++)
        {
            var reports = service.AllIn(() => Rows.From(SystemUser.TableName, SystemUser.Id), SystemUser.ParentSystemUserId, managers.Cast<object>());
            managers = [.. reports.Select(row => row.Id).Where(users.Add)];
        }
    }
}
