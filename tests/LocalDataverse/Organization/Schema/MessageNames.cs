namespace LocalDataverse.Schema;

/// <summary>Names of messages, and for which tables there are any.</summary>
internal static class MessageNames
{
    /// <summary>What stands for the table of a message that is about none.</summary>
    public const string NoTable = "none";

    /// <summary>Two rows become one.</summary>
    public const string Merge = "Merge";

    /// <summary>The tables whose rows can be merged; Dataverse merges incidents too, in another way.</summary>
    public static readonly IReadOnlyList<string> MergeTables = ["account", "contact", "lead"];

    /// <summary>The messages on one row that have one on several.</summary>
    public static readonly IReadOnlyList<string> Singles = ["Create", "Update"];

    private const string Ending = "Multiple";

    /// <summary>The message on several rows: CreateMultiple for Create.</summary>
    public static string MultipleOf(string single) => single + Ending;

    /// <summary>The message on one row that a name stands for: Create for CreateMultiple, and for Create itself.</summary>
    public static string SingleOf(string name) =>
        name.EndsWith(Ending, StringComparison.Ordinal) && Singles.Contains(name[..^Ending.Length]) ? name[..^Ending.Length] : name;
}
