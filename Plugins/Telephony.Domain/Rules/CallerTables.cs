namespace Telephony.Domain.Rules;

/// <summary>Who is on the phone where a record was found: the record itself, the customer of a business record, or nobody that is known.</summary>
public static class CallerTables
{
    private const string CustomerColumn = "customerid";

    private static readonly HashSet<string> People = new(["contact", "account", "lead", "systemuser"], StringComparer.Ordinal);
    private static readonly HashSet<string> Business = new(["salesorder", "incident", "opportunity"], StringComparer.Ordinal);

    /// <summary>The tables that either is said of; records of all others take no part in a call.</summary>
    public static IEnumerable<string> All => People.Concat(Business);

    /// <summary>Whether a record of the table takes part in a call itself.</summary>
    public static bool IsPerson(string table) => People.Contains(table);

    /// <summary>The column of a business record that names who takes part for it, which may be empty; null for other tables.</summary>
    public static string? CustomerColumnOf(string table) => Business.Contains(table) ? CustomerColumn : null;
}
