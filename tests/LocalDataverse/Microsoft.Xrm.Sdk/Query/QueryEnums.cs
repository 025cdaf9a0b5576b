namespace Microsoft.Xrm.Sdk.Query;

/// <summary>What a join does with rows that have no partner, or many.</summary>
public enum JoinOperator
{
    Inner = 0,
    LeftOuter = 1,
    Natural = 2,
    MatchFirstRowUsingCrossApply = 3,
    In = 4,
    Exists = 5,
    Any = 6,
    NotAny = 7,
    All = 8,
    NotAll = 9,
}

/// <summary>Whether all or any condition must hold.</summary>
public enum LogicalOperator
{
    And = 0,
    Or = 1,
}

/// <summary>Up or down.</summary>
public enum OrderType
{
    Ascending = 0,
    Descending = 1,
}

/// <summary>How the values of a group become one.</summary>
public enum XrmAggregateType
{
    None = 0,
    Count = 1,
    CountColumn = 2,
    Sum = 3,
    Avg = 4,
    Min = 5,
    Max = 6,
}

/// <summary>The part of a date that rows are grouped by.</summary>
public enum XrmDateTimeGrouping
{
    None = 0,
    Day = 1,
    Week = 2,
    Month = 3,
    Quarter = 4,
    Year = 5,
    FiscalPeriod = 6,
    FiscalYear = 7,
}
