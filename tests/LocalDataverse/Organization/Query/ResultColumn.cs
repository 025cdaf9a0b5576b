using LocalDataverse.Schema;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query;

/// <summary>A column of the answer: where it is in the SQL's row and what becomes of it.</summary>
/// <param name="Key">The key in the row's attributes.</param>
/// <param name="Ordinal">Where its value stands; for a lookup, the table and the name follow.</param>
internal sealed record ResultColumn(QuerySource Source, ColumnSchema Column, string Key, int Ordinal)
{
    /// <summary>Whether it comes back as an aliased value.</summary>
    public bool IsAliased { get; init; }

    /// <summary>Whether it says which version the row has and is not a column of the answer.</summary>
    public bool IsOnlyVersion { get; init; }

    /// <summary>How values become one.</summary>
    public XrmAggregateType Aggregate { get; init; }

    /// <summary>The part of a date that rows are grouped by.</summary>
    public XrmDateTimeGrouping Grouping { get; init; }

    /// <summary>Whether the value is a plain number: a count or a part of a date.</summary>
    public bool IsNumber => Aggregate is XrmAggregateType.Count or XrmAggregateType.CountColumn || Grouping is not XrmDateTimeGrouping.None;
}
