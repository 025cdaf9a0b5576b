using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Domain;
using Telephony.Plugins.Data;
using Api = Telephony.Contracts.Generated.CustomApis.ReindexPhones;

namespace Telephony.Plugins.CustomApis;

/// <summary>
/// <c>cts_ReindexPhones</c>: back-fills <c>cts_phoneindex</c> for one table, a page a request. The cookie of one answer is the
/// next request's; it begins with the page's number. Can be repeated at any time.
/// </summary>
public sealed class ReindexPhones : PluginBase
{
    private const int PageSize = 250;

    /// <inheritdoc/>
    protected override void Run(PluginRequest request)
    {
        var settings = request.Configuration.Settings.Global;
        var table = settings.LookupTable(request.Required(Api.Request.Table).Trim().ToLowerInvariant());
        if (table.PhoneColumns.Count == 0)
        {
            throw new InvalidPluginExecutionException(
                $"The table {table.Table} has no phone columns. Add a row incomingLookup_{table.Table} of the type phone to cts_dialerkvtable for each.");
        }

        var query = Rows.From(table.Table, PhoneIndexer.ColumnsOf(table));
        query.AddOrder(table.Table + "id", OrderType.Ascending);
        query.PageInfo = PageOf(request.Text(Api.Request.PageCookie));
        var page = request.Caller.RetrieveMultiple(query);
        var count = new PhoneIndexer(request.Caller, settings).Save(table, page.Entities);
        request.Answer(Api.Response.Done, !page.MoreRecords);
        request.Answer(Api.Response.Cookie, page.MoreRecords ? CookieOf(query.PageInfo.PageNumber + 1, page.PagingCookie) : "");
        request.Answer(Api.Response.Count, count);
    }

    private static PagingInfo PageOf(string cookie)
    {
        var separator = cookie.IndexOf(';');
        var number = 1;
        if (cookie.Length > 0 && (separator < 1 || !Numbers.TryRead(cookie.Substring(0, separator), out number) || number < 2))
        {
            throw new InvalidPluginExecutionException("PageCookie has to be the Cookie of the answer before, or empty for the first page.");
        }

        return new PagingInfo { PageNumber = number, Count = PageSize, PagingCookie = cookie.Length > separator + 1 && separator > 0 ? cookie.Substring(separator + 1) : null };
    }

    private static string CookieOf(int page, string? cookie) => page.ToString(CultureInfo.InvariantCulture) + ";" + cookie;
}
