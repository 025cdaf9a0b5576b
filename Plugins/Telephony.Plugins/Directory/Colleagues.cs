using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Api;
using Telephony.Contracts.Generated;
using Telephony.Domain.Directory;
using Telephony.Plugins.Data;

namespace Telephony.Plugins.Directory;

/// <summary>Finds colleagues by name, extension or phone column, with the agent's rights.</summary>
/// <param name="service">The agent's rights.</param>
/// <param name="agent">Who asks, and is not found.</param>
internal sealed class Colleagues(IOrganizationService service, Agent agent)
{
    private static readonly string[] PhoneColumns = [SystemUser.Address1_Telephone1, SystemUser.Address1_Telephone2, SystemUser.Address1_Telephone3];
    private static readonly string[] Columns = [SystemUser.FullName, .. PhoneColumns];

    /// <summary>The colleagues that are meant, by name; those whom no number reaches are left out.</summary>
    public IReadOnlyList<DirectoryColleague> Find(DirectoryQuery query, int most)
    {
        var byExtension = query.Number.Length == 0 ? [] : Extensions(rows => rows.AddCondition(DialerUser.Extension, ConditionOperator.BeginsWith, query.Number), most);
        var users = Named(query, most).Concat(Numbered(query, most)).Concat(WithIds(byExtension.Keys)).GroupBy(user => user.Id).Select(same => same.First())
            .Where(user => user.Id != agent.UserId).ToList();
        var extensions = users.Count == 0 ? [] : Extensions(rows => rows.AddCondition(DialerUser.SystemUserId, ConditionOperator.In, [.. users.Select(user => (object)user.Id)]), users.Count);
        return [.. users.Select(user => ColleagueOf(user, extensions.TryGetValue(user.Id, out var extension) ? extension : ""))
            .Where(colleague => colleague.Numbers.Count > 0)
            .OrderBy(colleague => colleague.Extension == query.Number && query.Number.Length > 0 ? 0 : 1).ThenBy(colleague => colleague.Name, StringComparer.OrdinalIgnoreCase)
            .Take(most)];
    }

    private static DirectoryColleague ColleagueOf(Entity user, string extension)
    {
        var phones = PhoneColumns.Select(column => new DirectoryNumber { Column = column, Number = user.Text(column).Trim() });
        var numbers = new[] { new DirectoryNumber { Column = DialerUser.Extension, Number = extension } }.Concat(phones);
        return new DirectoryColleague
        {
            SystemUserId = user.Id.ToString("D"),
            Name = user.Text(SystemUser.FullName),
            Extension = extension,
            Numbers = CallableRecords.EachOnce(numbers),
        };
    }

    private List<Entity> Named(DirectoryQuery query, int most) =>
        Users(criteria => NamePattern.Add(criteria, query, SystemUser.FullName, SystemUser.FirstName, SystemUser.LastName), most);

    private List<Entity> Numbered(DirectoryQuery query, int most) => query.Number.Length == 0 ? [] : Users(
        criteria =>
        {
            var anyNumber = criteria.AddFilter(LogicalOperator.Or);
            foreach (var column in PhoneColumns)
            {
                anyNumber.AddCondition(column, ConditionOperator.BeginsWith, DirectoryQuery.Literal(query.Text));
            }
        },
        most);

    private List<Entity> WithIds(IEnumerable<Guid> ids) =>
        service.AllIn(() => Rows.From(SystemUser.TableName, Columns).Where(SystemUser.IsDisabled, false), SystemUser.Id, ids.Cast<object>());

    private List<Entity> Users(Action<FilterExpression> condition, int most)
    {
        var query = Rows.From(SystemUser.TableName, Columns).Where(SystemUser.IsDisabled, false);
        condition(query.Criteria);
        query.AddOrder(SystemUser.FullName, OrderType.Ascending);
        query.TopCount = most + 1;
        return [.. service.RetrieveMultiple(query).Entities];
    }

    // Extensions of the agent's own PBX: those of another one cannot be dialled from here.
    private Dictionary<Guid, string> Extensions(Action<FilterExpression> condition, int most)
    {
        var query = Rows.From(DialerUser.TableName, DialerUser.SystemUserId, DialerUser.Extension, DialerUser.Pbx).Where(DialerUser.StateCode, 0);
        condition(query.Criteria);
        query.AddOrder(DialerUser.Extension, OrderType.Ascending);
        query.TopCount = 4 * (most + 1);
        return service.RetrieveMultiple(query).Entities
            .Where(row => agent.Pbx.Length == 0 || row.Text(DialerUser.Pbx) is not { Length: > 0 } pbx || string.Equals(pbx, agent.Pbx, StringComparison.OrdinalIgnoreCase))
            .Where(row => row.Lookup(DialerUser.SystemUserId) is not null && row.Text(DialerUser.Extension).Length > 0)
            .GroupBy(row => row.Lookup(DialerUser.SystemUserId)!.Value).Take(most + 1)
            .ToDictionary(rows => rows.Key, rows => rows.First().Text(DialerUser.Extension));
    }
}
