namespace Telephony.Domain.Reports;

/// <summary>What a column of the call log holds, as far as reports care.</summary>
public enum CallColumnKind
{
    /// <summary>A whole number: it is summed.</summary>
    Number,

    /// <summary>Yes or no: the calls with yes are counted.</summary>
    YesNo,

    /// <summary>One word of a few.</summary>
    Choice,

    Text,

    /// <summary>A moment, UTC.</summary>
    Moment,

    /// <summary>A record, which conditions name by its name.</summary>
    Record,
}

/// <summary>A column of the call log.</summary>
/// <param name="Name">Logical name.</param>
/// <param name="Kind">What it holds.</param>
public sealed record CallColumn(string Name, CallColumnKind Kind)
{
    /// <summary>The options of a choice, by name: letter case and blanks in it do not matter.</summary>
    public IReadOnlyDictionary<string, int> Options { get; init; } = new Dictionary<string, int>();

    /// <summary>Whether an attribute column can show it.</summary>
    public bool CanBeCounted => Kind is CallColumnKind.Number or CallColumnKind.YesNo;
}
