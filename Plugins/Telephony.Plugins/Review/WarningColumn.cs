using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Plugins.Data;

namespace Telephony.Plugins.Review;

/// <summary>The column <c>cts_warning</c> of a table that administrators write.</summary>
/// <param name="system">SYSTEM's service: warnings of all rows follow from all rows, whoever owns them.</param>
internal sealed class WarningColumn(IOrganizationService system, string column)
{
    private const int Longest = 1000;

    /// <summary>The rows of a query with their warnings. They are read and not taken from what is kept: the transaction may still be rolled back.</summary>
    public List<Entity> Read(QueryExpression query)
    {
        query.ColumnSet.AddColumn(column);
        query.NoLock = false;
        return system.All(query);
    }

    /// <summary>Writes a row's warning where it differs.</summary>
    /// <param name="row">A row of <see cref="Read"/>.</param>
    /// <param name="sentences">What is odd about it.</param>
    public void Write(Entity row, IEnumerable<string> sentences)
    {
        var warning = string.Join(" ", sentences).Cut(Longest);
        if (row.Text(column) != warning)
        {
            system.Update(new Entity(row.LogicalName, row.Id) { [column] = warning.Length == 0 ? null : warning });
        }
    }
}
