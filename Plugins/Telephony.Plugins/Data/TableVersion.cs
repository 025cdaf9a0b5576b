using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Telephony.Plugins.Data;

/// <summary>What tells one state of a small table from every other: how many rows it has and which was changed last.</summary>
/// <remarks>
/// A row version is given once in a database and grows with every change
/// (https://learn.microsoft.com/power-apps/developer/data-platform/optimistic-concurrency), whatever the clock says: two changes in one
/// second differ. A deletion leaves the row versions alone and is seen by the count.
/// </remarks>
internal sealed record TableVersion(int Count, long RowVersion, Guid Newest)
{
    private const string RowVersionColumn = "versionnumber";
    private const string ModifiedOn = "modifiedon";

    // A row version is given when a row is written and seen when its transaction ends, which may be after a later one. A plug-in's
    // transaction ends within two minutes (https://learn.microsoft.com/power-apps/developer/data-platform/analyze-performance).
    private static readonly TimeSpan LongestTransaction = TimeSpan.FromMinutes(2);

    /// <summary>The version of a table now; null while it cannot be told: after a recent change, or with more rows than are counted.</summary>
    public static TableVersion? Read(IOrganizationService service, string table, DateTime now)
    {
        var query = new QueryExpression(table)
        {
            ColumnSet = new ColumnSet(RowVersionColumn, ModifiedOn),
            PageInfo = new PagingInfo { PageNumber = 1, Count = 1, ReturnTotalRecordCount = true },
        };
        query.AddOrder(RowVersionColumn, OrderType.Descending);
        var page = service.RetrieveMultiple(query);
        if (page.Entities.Count == 0)
        {
            return new TableVersion(0, 0, Guid.Empty);
        }

        var newest = page.Entities[0];
        var isSettled = newest.GetAttributeValue<DateTime>(ModifiedOn) + LongestTransaction < now;
        return isSettled && !page.TotalRecordCountLimitExceeded
            ? new TableVersion(page.TotalRecordCount, newest.GetAttributeValue<long>(RowVersionColumn), newest.Id)
            : null;
    }
}
