using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Generated;

namespace Telephony.Plugins.Data;

/// <summary>A user of the organization, found by an internal number.</summary>
/// <param name="UserId">Id of the systemuser.</param>
/// <param name="Name">The full name.</param>
internal sealed record Colleague(Guid UserId, string Name);

/// <summary>
/// Finds colleagues by the phone numbers of <c>systemuser</c>. Internal numbers have no country and no key: they are compared
/// exactly as they are written.
/// </summary>
internal static class ColleagueDirectory
{
    private static readonly string[] NumberColumns = [SystemUser.Address1_Telephone1, SystemUser.Address1_Telephone2, SystemUser.Address1_Telephone3];

    /// <summary>
    /// The enabled users behind some numbers, in one query for all of them; none for no numbers. Of several users with one
    /// number, whoever has it as main phone comes first, then by name.
    /// </summary>
    /// <param name="service">SYSTEM's rights: who has which extension is not confidential.</param>
    /// <param name="numbers">Internal numbers as the PBX gives them, such as <c>1001</c>.</param>
    public static ILookup<string, Colleague> FindByNumber(IOrganizationService service, IEnumerable<string> numbers)
    {
        string[] wanted = [.. numbers.Where(number => number.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
        if (wanted.Length == 0)
        {
            return Enumerable.Empty<Colleague>().ToLookup(_ => "");
        }

        var query = Rows.From(SystemUser.TableName, [.. NumberColumns, SystemUser.FullName]).Where(SystemUser.IsDisabled, false);
        var hasNumber = query.Criteria.AddFilter(LogicalOperator.Or);
        foreach (var column in NumberColumns)
        {
            hasNumber.AddCondition(column, ConditionOperator.In, [.. wanted.Cast<object>()]);
        }

        query.AddOrder(SystemUser.FullName, OrderType.Ascending);
        var rows = service.All(query);
        return NumberColumns
            .SelectMany(column => rows.Select(row => (Number: row.Text(column), Colleague: new Colleague(row.Id, row.Text(SystemUser.FullName)))))
            .Where(found => wanted.Contains(found.Number, StringComparer.OrdinalIgnoreCase))
            .Distinct()
            .ToLookup(found => found.Number, found => found.Colleague, StringComparer.OrdinalIgnoreCase);
    }
}
