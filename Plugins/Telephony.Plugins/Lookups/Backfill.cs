using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Generated;
using Telephony.Domain;
using Telephony.Domain.Settings;
using Telephony.Plugins.Data;

namespace Telephony.Plugins.Lookups;

/// <summary>What one page of a back-fill came to.</summary>
/// <param name="Records">How many records, or index rows of a table that is no longer searched, were worked on.</param>
/// <param name="Cookie">The next page; empty when there is none.</param>
internal sealed record BackfillPage(int Records, string Cookie);

/// <summary>Fills the phone index of a table page by page. A page that is done again changes nothing.</summary>
internal sealed class Backfill(IOrganizationService system, TelephonySettings settings)
{
    private const int PageSize = 250;
    private const string FirstAgain = "1;";

    /// <summary>Does one page.</summary>
    /// <param name="table">The table. One without phone columns loses its index rows.</param>
    /// <param name="cookie">The page: the cookie of the one before, or empty for the first.</param>
    public BackfillPage Run(LookupTable table, string cookie) => table.IsSearched ? Fill(table, PageOf(cookie)) : Clear(table);

    private BackfillPage Fill(LookupTable table, PagingInfo page)
    {
        var query = Rows.From(table.Table, [.. table.IndexedColumns]);
        query.AddOrder(table.Table + "id", OrderType.Ascending);
        query.PageInfo = page;
        var found = system.RetrieveMultiple(query);
        new PhoneIndexer(system, settings).Save(table, found.Entities);
        return new BackfillPage(found.Entities.Count, found.MoreRecords ? CookieOf(page.PageNumber + 1, found.PagingCookie) : "");
    }

    private BackfillPage Clear(LookupTable table)
    {
        var query = Rows.From(PhoneIndex.TableName).Where(PhoneIndex.Table, table.Table);
        query.Criteria.AddCondition(PhoneIndex.PhoneKey, ConditionOperator.NotEqual, BackfillMarks.Key);
        query.TopCount = PageSize;
        var rows = system.RetrieveMultiple(query).Entities;
        foreach (var row in rows)
        {
            system.Delete(PhoneIndex.TableName, row.Id);
        }

        return new BackfillPage(rows.Count, rows.Count == PageSize ? FirstAgain : "");
    }

    private static PagingInfo PageOf(string cookie)
    {
        var separator = cookie.IndexOf(';');
        var number = 1;
        if (cookie.Length > 0 && (separator < 1 || !Numbers.TryRead(cookie.Substring(0, separator), out number) || number < 1))
        {
            throw new InvalidPluginExecutionException("PageCookie has to be the Cookie of the answer before, or empty to begin or to go on where the last page ended.");
        }

        return new PagingInfo { PageNumber = number, Count = PageSize, PagingCookie = cookie.Length > separator + 1 && separator > 0 ? cookie.Substring(separator + 1) : null };
    }

    private static string CookieOf(int page, string? cookie) => page.ToString(CultureInfo.InvariantCulture) + ";" + cookie;
}
