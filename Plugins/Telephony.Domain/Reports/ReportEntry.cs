namespace Telephony.Domain.Reports;

/// <summary>A row of a report that could be read.</summary>
public abstract record ReportEntry(ReportDefinitionRow Source)
{
    /// <summary>The name by which it is cited.</summary>
    public string Name => Source.Name.Trim();
}

/// <summary>A row that is a column of the table.</summary>
/// <param name="Width">Width in percent; 0 leaves it to whoever shows the table.</param>
public abstract record ColumnEntry(ReportDefinitionRow Source, int Width) : ReportEntry(Source)
{
    /// <summary>What is above the column.</summary>
    public string Heading => Source.Description.Trim().Length > 0 ? Source.Description.Trim() : Name;
}

/// <summary>Counts calls, or sums a column of them.</summary>
/// <param name="Width">Width in percent, or 0.</param>
/// <param name="Column">What is summed; null counts calls.</param>
/// <param name="Filters">Names of filters that apply to this column: <c>inbound:calls</c>.</param>
public sealed record AttributeEntry(ReportDefinitionRow Source, int Width, CallColumn? Column, IReadOnlyList<string> Filters) : ColumnEntry(Source, Width);

/// <summary>Works out an expression.</summary>
/// <param name="Expression">What is worked out.</param>
/// <param name="Format">How it reads.</param>
public sealed record CalculatedEntry(ReportDefinitionRow Source, Expression Expression, ReportFormat Format) : ColumnEntry(Source, 0);

/// <summary>A column that cannot be read: it keeps its place, and its head says why it stays empty.</summary>
/// <param name="Problem">Why it cannot be read.</param>
public sealed record BrokenEntry(ReportDefinitionRow Source, ReportProblem Problem) : ColumnEntry(Source, 0);

/// <summary>Is filled by the hub.</summary>
/// <param name="Width">Width in percent, or 0.</param>
/// <param name="Key">What the hub fills in.</param>
public sealed record LivestateEntry(ReportDefinitionRow Source, int Width, LivestateKey Key) : ColumnEntry(Source, Width);

/// <summary>Leaves calls out: of the whole report or, once a row of the report cites it as <c>name:column</c>, only there.</summary>
/// <param name="Condition">What the calls have to fulfil.</param>
public sealed record FilterEntry(ReportDefinitionRow Source, Condition Condition) : ReportEntry(Source);

/// <summary>Colours a column.</summary>
/// <param name="Target">Name of the column, in the same report.</param>
/// <param name="Steps">The first that fits decides.</param>
public sealed record RuleEntry(ReportDefinitionRow Source, string Target, IReadOnlyList<Threshold> Steps) : ReportEntry(Source);

/// <summary>What the hub knows of an agent.</summary>
public enum LivestateKey
{
    /// <summary>loggedIn, ready, away, notReady or loggedOut.</summary>
    AgentState,

    /// <summary>Where the agent's call stands.</summary>
    CallState,

    /// <summary>Seconds since the state began.</summary>
    TimeInState,

    /// <summary>Why the agent is not ready.</summary>
    Reason,

    Extension,

    /// <summary>The queue of the call.</summary>
    Queue,

    /// <summary>The other party's number.</summary>
    Phone,

    /// <summary>What the other party dialled.</summary>
    Dnis,
}
