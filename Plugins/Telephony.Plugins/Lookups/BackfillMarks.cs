using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Generated;
using Telephony.Domain;
using Telephony.Plugins.Data;

namespace Telephony.Plugins.Lookups;

/// <summary>How far the phone index of a table is filled.</summary>
/// <param name="Id">Id of the row; null for one that is not kept yet.</param>
/// <param name="Records">How many records are done.</param>
/// <param name="Cookie">The page that comes next; empty for the first.</param>
internal sealed record BackfillMark(Guid? Id, string Table, int Records, string Cookie);

/// <summary>
/// Which tables' phone index has to be filled, and how far that is: an inactive row of <c>cts_phoneindex</c> per table, which goes when the
/// table is done. Its key is no number's, so that no caller meets it, and it is found through the same database index.
/// </summary>
internal sealed class BackfillMarks(IOrganizationService system)
{
    /// <summary>The key of the rows that are marks.</summary>
    public const string Key = "backfill";

    private const string Name = "Back-fill of ";
    private const char Separator = ';';
    private const int LongestText = 400;

    /// <summary>Every mark, the oldest first.</summary>
    public IReadOnlyList<BackfillMark> All()
    {
        var query = Rows.From(PhoneIndex.TableName, PhoneIndex.Table, PhoneIndex.PrimaryName).Where(PhoneIndex.PhoneKey, Key);
        query.AddOrder(PhoneIndex.CreatedOn, OrderType.Ascending);
        query.AddOrder(PhoneIndex.Table, OrderType.Ascending);
        return [.. system.All(query).Select(Read)];
    }

    /// <summary>Marks tables to be filled from their first record on.</summary>
    public void Start(IReadOnlyList<string> tables)
    {
        var marks = tables.Count == 0 ? [] : All();
        foreach (var table in tables)
        {
            Save(new BackfillMark(marks.FirstOrDefault(mark => mark.Table == table)?.Id, table, 0, ""));
        }
    }

    /// <summary>Keeps how far a table is.</summary>
    public void Save(BackfillMark mark)
    {
        var row = new Entity(PhoneIndex.TableName) { [PhoneIndex.PrimaryName] = TextOf(mark) };
        if (mark.Id is { } id)
        {
            row.Id = id;
            system.Update(row);
            return;
        }

        row[PhoneIndex.Name] = Name + mark.Table;
        row[PhoneIndex.PhoneKey] = Key;
        row[PhoneIndex.Table] = mark.Table;
        row[PhoneIndex.RecordId] = Guid.Empty.ToString("D");
        row[PhoneIndex.Column] = Key;
        row[PhoneIndex.Active] = false;
        system.Create(row);
    }

    /// <summary>Forgets a table that is done.</summary>
    public void Remove(BackfillMark mark)
    {
        if (mark.Id is { } id)
        {
            system.Delete(PhoneIndex.TableName, id);
        }
    }

    // A cookie that is too long is left out: the page's number alone finds the page too, only slower.
    private static string TextOf(BackfillMark mark)
    {
        var text = mark.Cookie.Length == 0 ? "" : mark.Records.ToString(CultureInfo.InvariantCulture) + Separator + mark.Cookie;
        return text.Length <= LongestText ? text : text.Substring(0, text.IndexOf(Separator, text.IndexOf(Separator) + 1) + 1);
    }

    private static BackfillMark Read(Entity row)
    {
        var value = row.Text(PhoneIndex.PrimaryName);
        var separator = value.IndexOf(Separator);
        var records = 0;
        var isRead = separator > 0 && Numbers.TryRead(value.Substring(0, separator), out records);
        return new BackfillMark(row.Id, row.Text(PhoneIndex.Table), isRead ? records : 0, isRead ? value.Substring(separator + 1) : "");
    }
}
