using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Generated;
using Telephony.Domain.Agents;

namespace Telephony.Plugins.Data;

/// <summary>Finds agents by extension or user.</summary>
internal static class AgentStore
{
    private const string User = "user";

    /// <summary>The agents of a PBX behind extensions. A row without PBX serves every PBX; a disabled user, who can own and see nothing new, is not an agent.</summary>
    public static Dictionary<string, Agent> ByExtension(IOrganizationService service, string pbx, IEnumerable<string> extensions)
    {
        var agents = new Dictionary<string, Agent>(StringComparer.Ordinal);
        var rows = service.AllIn(Query, DialerUser.Extension, extensions.Where(extension => extension.Length > 0));
        foreach (var agent in rows.Where(row => row.Linked(User, SystemUser.IsDisabled) is not true).Select(Read).Where(agent => agent.UserId != Guid.Empty).OrderBy(agent => agent.Pbx.Length))
        {
            if (agent.Pbx.Length == 0 || string.Equals(agent.Pbx, pbx, StringComparison.OrdinalIgnoreCase))
            {
                agents[agent.Extension] = agent;
            }
        }

        return agents;
    }

    /// <summary>The agent of a user; one without extension when the user has no row.</summary>
    public static Agent ByUser(IOrganizationService service, Guid userId)
    {
        var row = service.All(Query().Where(DialerUser.SystemUserId, userId)).FirstOrDefault();
        if (row is not null)
        {
            return Read(row);
        }

        var user = service.Retrieve(SystemUser.TableName, userId, new ColumnSet(SystemUser.FullName));
        return new Agent { UserId = userId, Name = user.Text(SystemUser.FullName) };
    }

    /// <summary>Why a row may not be active, in a sentence that names the columns; null when no other active row has its phone, letter case aside.</summary>
    /// <param name="system">Sees every row.</param>
    /// <param name="row">Id of the row, empty for a new one.</param>
    /// <param name="extension">Its extension; a row without one has no phone.</param>
    /// <param name="endpoint">Its endpoint, or empty.</param>
    public static string? RefuseSecond(IOrganizationService system, Guid row, string pbx, string extension, string endpoint)
    {
        if (extension.Length == 0)
        {
            return null;
        }

        var phone = PhoneNames.PhoneOf(extension, endpoint);
        var others = Others(system, row, extension, phone);
        var isTaken = others.Any(other => PhoneNames.AreSame(pbx, extension, other.Text(DialerUser.Pbx), other.Text(DialerUser.Extension)));
        var isShared = others.Any(other => PhoneNames.EndpointKeyOf(pbx, extension, endpoint) == PhoneNames.EndpointKeyOf(other.Text(DialerUser.Pbx), other.Text(DialerUser.Extension), other.Text(DialerUser.Endpoint)));
        return (isTaken, isShared) switch
        {
            (true, _) => $"Another active softphone row has the Extension {extension} at the PBX \"{pbx}\". A phone has one user: change or deactivate one of the rows.",
            (_, true) => $"Another active softphone row has the phone {phone} (its Endpoint, or its Extension where that is empty) at the PBX \"{pbx}\". A phone has one user: change or deactivate one of the rows.",
            _ => null,
        };
    }

    private static List<Entity> Others(IOrganizationService system, Guid row, string extension, string phone)
    {
        var query = Rows.From(DialerUser.TableName, DialerUser.Pbx, DialerUser.Extension, DialerUser.Endpoint).Where(DialerUser.StateCode, 0);
        query.Criteria.AddCondition(DialerUser.Id, ConditionOperator.NotEqual, row);
        var names = query.Criteria.AddFilter(LogicalOperator.Or);
        names.AddCondition(DialerUser.Extension, ConditionOperator.In, extension, phone);
        names.AddCondition(DialerUser.Endpoint, ConditionOperator.In, extension, phone);
        query.NoLock = false;
        return [.. system.All(query)];
    }

    private static QueryExpression Query()
    {
        var query = Rows.From(
            DialerUser.TableName, DialerUser.SystemUserId, DialerUser.Extension, DialerUser.Endpoint, DialerUser.Pbx, DialerUser.AgentState, DialerUser.StateReason,
            DialerUser.CallState, DialerUser.StateSince).Where(DialerUser.StateCode, 0);
        var user = query.AddLink(SystemUser.TableName, DialerUser.SystemUserId, SystemUser.Id, JoinOperator.LeftOuter);
        user.EntityAlias = User;
        user.Columns = new ColumnSet(SystemUser.FullName, SystemUser.IsDisabled);
        return query;
    }

    private static Agent Read(Entity row) => new()
    {
        UserId = row.Lookup(DialerUser.SystemUserId) ?? Guid.Empty,
        Name = row.Linked(User, SystemUser.FullName) as string ?? "",
        RowId = row.Id,
        Extension = row.Text(DialerUser.Extension),
        Endpoint = row.Text(DialerUser.Endpoint),
        Pbx = row.Text(DialerUser.Pbx),
        State = ChoiceMap.AgentState(row.Choice(DialerUser.AgentState)),
        StateReason = row.Text(DialerUser.StateReason),
        CallState = row.Choice(DialerUser.CallState),
        StateSince = row.GetAttributeValue<DateTime?>(DialerUser.StateSince),
    };
}
