using Microsoft.Xrm.Sdk;
using Telephony.Domain.Settings;
using Telephony.Plugins.Lookups;
using Api = Telephony.Contracts.Generated.CustomApis.ReindexPhones;

namespace Telephony.Plugins.CustomApis;

/// <summary>
/// <c>cts_ReindexPhones</c>: back-fills <c>cts_phoneindex</c>, a page a request. With a table: that table, from the cookie on; without
/// cookie where its last page ended, else from its first record. Without a table: whatever waits, a page of the oldest; done
/// when nothing waits. Each page is kept with its request, so that an interrupted run goes on with the next one.
/// </summary>
/// <remarks>Works as SYSTEM: the index has to hold what the caller may not read too, and tells the caller nothing of it.</remarks>
public sealed class ReindexPhones : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginRequest request)
    {
        var marks = new BackfillMarks(request.System);
        var waiting = marks.All();
        var name = LookupTables.TableNamed(request.Text(Api.Request.Table));
        var cookie = request.Text(Api.Request.PageCookie);
        var mark = waiting.FirstOrDefault(mark => name.Length == 0 || mark.Table == name) ?? new BackfillMark(null, name, 0, "");
        if (mark.Table.Length == 0)
        {
            Answer(request, true, "", 0);
            return;
        }

        var settings = request.Configuration.Settings.Global;
        var table = settings.LookupTable(mark.Table);
        if (!table.IsSearched && mark.Id is null)
        {
            throw new InvalidPluginExecutionException(
                $"The table {table.Table} has no phone columns. Add a row incomingLookup_{table.Table} of the type phone to cts_dialerkvtable for each.");
        }

        var page = new Backfill(request.System, settings).Run(table, cookie.Length > 0 ? cookie : mark.Cookie);
        Keep(marks, mark with { Records = mark.Records + page.Records, Cookie = page.Cookie });
        Answer(request, page.Cookie.Length == 0 && (name.Length > 0 || waiting.Count == 1), name.Length > 0 ? page.Cookie : "", page.Records);
    }

    private static void Keep(BackfillMarks marks, BackfillMark mark)
    {
        if (mark.Cookie.Length == 0)
        {
            marks.Remove(mark);
        }
        else
        {
            marks.Save(mark);
        }
    }

    private static void Answer(PluginRequest request, bool isDone, string cookie, int records)
    {
        request.Answer(Api.Response.Done, isDone);
        request.Answer(Api.Response.Cookie, cookie);
        request.Answer(Api.Response.Count, records);
    }
}
