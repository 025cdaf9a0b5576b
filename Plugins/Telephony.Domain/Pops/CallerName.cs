namespace Telephony.Domain.Pops;

/// <summary>The name that the phone network or the PBX shows of a caller, as the name columns of a new record.</summary>
public static class CallerName
{
    // The length of these columns in Dataverse.
    private const int LongestPart = 50;
    private const int LongestName = 100;

    private const string FirstNameColumn = "firstname";
    private const string LastNameColumn = "lastname";
    private const string FullNameColumn = "fullname";
    private const string CompanyColumn = "companyname";
    private const string LeadTable = "lead";

    // What networks write instead of a name.
    private static readonly HashSet<string> NoNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "unknown", "unknown caller", "caller unknown", "unknown name", "anonymous", "private", "private number", "private caller", "withheld", "number withheld", "restricted", "unavailable",
        "not available", "no name", "wireless caller", "mobile caller", "toll free", "asterisk", "none", "n/a",
    };

    // Words that begin a family name: Ludwig van Beethoven, Maria de la Cruz. Written small; a capital one is a name of its own.
    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    {
        "af", "al", "av", "bin", "d", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el", "la", "le", "ter", "ten", "van", "vom", "von", "zu", "zum", "zur",
    };

    private static readonly string[] Frames = ["\"\"", "''", "<>"];

    private static readonly HashSet<string> LegalForms = new(StringComparer.OrdinalIgnoreCase)
    {
        "gmbh", "ag", "kg", "ohg", "gbr", "ug", "se", "mbh", "e.v", "e.k", "ltd", "limited", "plc", "llc", "inc", "corp", "co", "company", "sa", "s.a", "sarl", "s.a.r.l", "srl", "s.r.l", "spa",
        "s.p.a", "bv", "b.v", "nv", "n.v", "ab", "oy", "as", "a/s", "aps", "ae", "a.e", "epe", "e.p.e",
    };

    /// <summary>The columns that a new record of a table begins with: first and last name of a person, else the table's name column. Empty where the name says nothing.</summary>
    /// <param name="name">The name as it is shown: "Anna Example", "Example, Anna", "Contoso GmbH".</param>
    /// <param name="number">The caller's number, which some phones send as their name.</param>
    /// <param name="table">Logical name of the table.</param>
    /// <param name="nameColumn">The column whose text is shown of its rows.</param>
    public static IReadOnlyDictionary<string, string> ColumnsOf(string name, string number, string table, string nameColumn)
    {
        var shown = WithoutFrame(string.Join(" ", PlainText.Line(name, LongestName).Split([' '], StringSplitOptions.RemoveEmptyEntries)));
        if (!SaysWho(shown, number))
        {
            return new Dictionary<string, string>();
        }

        return nameColumn != FullNameColumn
            ? new Dictionary<string, string> { [nameColumn] = shown }
            : IsCompany(shown) ? CompanyOf(shown, table) : PersonOf(shown);
    }

    // Some phones put the name into quotes or brackets. A sign without its other half belongs to the name.
    private static string WithoutFrame(string shown)
    {
        foreach (var frame in Frames)
        {
            if (shown.Length > 1 && shown[0] == frame[0] && shown[shown.Length - 1] == frame[1])
            {
                var inner = shown.Substring(1, shown.Length - 2);
                return inner.IndexOfAny(frame.ToCharArray()) < 0 ? inner.Trim() : shown;
            }
        }

        return shown;
    }

    private static bool SaysWho(string shown, string number) => shown.Any(char.IsLetter) && !NoNames.Contains(shown) && !string.Equals(shown, number.Trim(), StringComparison.OrdinalIgnoreCase);

    private static bool IsCompany(string shown) => shown.Split(' ') is { Length: > 1 } words && words.Skip(1).Any(word => LegalForms.Contains(word.Trim('.', ',')));

    private static Dictionary<string, string> CompanyOf(string shown, string table)
    {
        var columns = new Dictionary<string, string> { [LastNameColumn] = PlainText.Cut(shown, LongestPart) };
        if (table == LeadTable)
        {
            columns[CompanyColumn] = shown;
        }

        return columns;
    }

    private static Dictionary<string, string> PersonOf(string shown)
    {
        if (shown.Split([','], 2) is { Length: 2 } turned)
        {
            return PersonOf(turned[1].Trim(), turned[0].Trim());
        }

        var words = shown.Split(' ');
        var last = FamilyNameIn(words);
        return PersonOf(string.Join(" ", words.Take(last)), string.Join(" ", words.Skip(last)));
    }

    private static Dictionary<string, string> PersonOf(string first, string last)
    {
        var columns = new Dictionary<string, string> { [FirstNameColumn] = PlainText.Cut(first, LongestPart), [LastNameColumn] = PlainText.Cut(last, LongestPart) };
        return columns.Where(column => column.Value.Length > 0).ToDictionary(column => column.Key, column => column.Value);
    }

    // Where the family name begins: it is the last word, with the small words before it.
    private static int FamilyNameIn(string[] words)
    {
        var particle = Array.FindIndex(words, 1, Particles.Contains);
        return particle > 0 && particle < words.Length - 1 ? particle : words.Length - 1;
    }
}
