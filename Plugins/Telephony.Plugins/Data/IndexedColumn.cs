using System.Globalization;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;

namespace Telephony.Plugins.Data;

/// <summary>
/// What <c>cts_phoneindex.cts_column</c> holds: the phone column, and behind a character that no column's name has, which of its numbers it is when
/// it holds several: <c>telephone1</c>, <c>telephone1#2</c>.
/// </summary>
internal static class IndexedColumn
{
    private const char Separator = '#';

    /// <summary>What a row of the index holds.</summary>
    /// <param name="column">Logical name of the phone column.</param>
    /// <param name="place">Which number of the column, from 0.</param>
    public static string Of(string column, int place) =>
        place == 0 ? column : column + Separator + (place + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>The phone column of a row of the index.</summary>
    public static string NameIn(Entity row)
    {
        var text = row.Text(PhoneIndex.Column);
        var separator = text.IndexOf(Separator);
        return separator < 0 ? text : text.Substring(0, separator);
    }
}
