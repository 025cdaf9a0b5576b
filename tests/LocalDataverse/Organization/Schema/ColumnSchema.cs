namespace LocalDataverse.Schema;

/// <summary>One column of a table.</summary>
public sealed class ColumnSchema
{
    /// <summary>The name in requests: lower case.</summary>
    public required string LogicalName { get; init; }

    /// <summary>The name as it was made, in its letter case.</summary>
    public required string SchemaName { get; init; }

    /// <summary>What it holds.</summary>
    public required ColumnType Type { get; init; }

    /// <summary>What a person reads.</summary>
    public required string DisplayName { get; init; }

    /// <summary>text, phone, url, email, textarea, date, datetime ...; empty when the type has none.</summary>
    public string Format { get; init; } = "";

    /// <summary>none, recommended, required (the form asks), systemrequired (the platform asks).</summary>
    public string RequiredLevel { get; init; } = "none";

    /// <summary>Characters at most, for text and memo.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The lowest number.</summary>
    public decimal? MinValue { get; init; }

    /// <summary>The highest number.</summary>
    public decimal? MaxValue { get; init; }

    /// <summary>Digits after the point.</summary>
    public int Precision { get; init; }

    /// <summary>The options of a choice, yes/no, state or status; null for every other type.</summary>
    public ChoiceSchema? Choice { get; init; }

    /// <summary>The option that a new row starts with; null when none.</summary>
    public int? DefaultOption { get; init; }

    /// <summary>The tables that a lookup may name.</summary>
    public IReadOnlyList<string> Targets { get; internal set; } = [];

    /// <summary>By target table: the navigation property of the Web API, in its letter case.</summary>
    public IReadOnlyDictionary<string, string> NavigationProperties { get; internal set; } = new Dictionary<string, string>();

    /// <summary>Whether a create may set it.</summary>
    public bool ValidForCreate { get; init; } = true;

    /// <summary>Whether an update may set it.</summary>
    public bool ValidForUpdate { get; init; } = true;

    /// <summary>Whether it can be read.</summary>
    public bool ValidForRead { get; init; } = true;

    /// <summary>Whether it is a date without a time.</summary>
    public bool DateOnly { get; init; }

    /// <summary>Whether it refers to a row.</summary>
    public bool IsLookup => Type is ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner;

    /// <summary>Whether it refers to rows of more than one table, so that the table is kept beside the id.</summary>
    public bool IsPolymorphic => Type is ColumnType.Customer or ColumnType.Owner || (Type is ColumnType.Lookup && Targets.Count != 1);

    /// <summary>Whether it holds text.</summary>
    public bool IsText => Type is ColumnType.Text or ColumnType.Memo;

    /// <summary>Whether it holds an option's number.</summary>
    public bool IsChoice => Type is ColumnType.Choice or ColumnType.State or ColumnType.Status;

    /// <summary>The name under which the Web API shows its value: <c>_x_value</c> for a lookup.</summary>
    public string WebApiName => IsLookup ? $"_{LogicalName}_value" : LogicalName;

    /// <inheritdoc/>
    public override string ToString() => $"{LogicalName} ({Type})";
}
