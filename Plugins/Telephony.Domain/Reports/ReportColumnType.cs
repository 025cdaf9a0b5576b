namespace Telephony.Domain.Reports;

/// <summary>What one row of <c>cts_dialerreports</c> is to its report. Rows have the words <c>attribute</c>, <c>filter</c>, and so on.</summary>
public enum ReportColumnType
{
    /// <summary>A column that counts calls or sums one of their columns.</summary>
    Attribute,

    /// <summary>A condition on the calls that count.</summary>
    Filter,

    /// <summary>A column worked out from other columns.</summary>
    Calculated,

    /// <summary>Colours of a column by its value.</summary>
    Rule,

    /// <summary>A column that the hub fills: what the agent does now.</summary>
    Livestate,
}

/// <summary>How the value of a column reads.</summary>
public enum ReportFormat
{
    /// <summary>A plain number.</summary>
    Number,

    /// <summary>Seconds, to be shown as a duration.</summary>
    Seconds,

    /// <summary>Percent: 80 means 80 %.</summary>
    Percent,
}
