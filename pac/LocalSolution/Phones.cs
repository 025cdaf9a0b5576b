using LocalDataverse;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Generated;

namespace Telephony.LocalSolution;

/// <summary>Which phones people have, for the sign-in page.</summary>
public static class Phones
{
    /// <summary>By user: <c>Extension 1001</c>.</summary>
    public static IReadOnlyDictionary<Guid, string> NotesIn(LocalOrganization organization)
    {
        ArgumentNullException.ThrowIfNull(organization);
        var query = new QueryExpression(DialerUser.TableName) { ColumnSet = new ColumnSet(DialerUser.SystemUserId, DialerUser.Extension) };
        query.Criteria.AddCondition(DialerUser.SystemUserId, ConditionOperator.NotNull);
        query.Criteria.AddCondition(DialerUser.Extension, ConditionOperator.NotNull);
        return organization.ServiceFor(organization.SystemUserId).RetrieveMultiple(query).Entities
            .GroupBy(row => row.GetAttributeValue<EntityReference>(DialerUser.SystemUserId).Id)
            .ToDictionary(phones => phones.Key, phones => "Extension " + phones.First().GetAttributeValue<string>(DialerUser.Extension));
    }
}
