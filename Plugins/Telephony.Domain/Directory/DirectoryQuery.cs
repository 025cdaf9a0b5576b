using Telephony.Domain.PhoneNumbers;

namespace Telephony.Domain.Directory;

/// <summary>What an agent typed to find somebody: the beginning of a name, or of a number in any notation.</summary>
public sealed class DirectoryQuery
{
    private const int Longest = 100;
    private const int FewestDigits = 3;
    private const string UsualInternationalPrefix = "00";

    private readonly string _country;

    /// <summary>Reads what was typed.</summary>
    /// <param name="text">Any text; <c>%</c>, <c>_</c> and brackets in it are letters as any other.</param>
    /// <param name="country">ISO 3166-1 alpha-2 code of the country whose notation a number has; empty for none.</param>
    public DirectoryQuery(string text, string country)
    {
        Text = PlainText.Cut(text.Trim(), Longest);
        Number = TypedNumber.Read(Text) ?? "";
        _country = country;
    }

    /// <summary>What was typed, without blanks around it.</summary>
    public string Text { get; }

    /// <summary>Whether nothing was typed.</summary>
    public bool IsEmpty => Text.Length == 0;

    /// <summary>The number that was typed, without what is written between digits; empty when it is none.</summary>
    public string Number { get; }

    /// <summary>A first and a last name, and the same the other way round, as somebody types both; empty for a single word.</summary>
    public IReadOnlyList<PersonName> Names
    {
        get
        {
            var words = Text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
            return words.Length < 2 ? [] : [new(words[0], string.Join(" ", words.Skip(1))), new(string.Join(" ", words.Skip(1)), words[0])];
        }
    }

    /// <summary>
    /// What the E.164 number of a record begins with, when it is the one typed: <c>030 1</c> is <c>+49301</c> in Germany. Several where the digits may
    /// be a national number or one without its plus; empty for fewer than three digits.
    /// </summary>
    public IReadOnlyList<string> NumberBeginnings
    {
        get
        {
            var home = NumberingPlan.OfCountry(_country);
            var digits = Number.TrimStart('+');
            if (digits.Length < FewestDigits || digits.IndexOfAny(['*', '#']) >= 0)
            {
                return [];
            }

            var international = home?.InternationalPrefix is { Length: > 0 } prefix ? prefix : UsualInternationalPrefix;
            return Number[0] == '+' ? [Number]
                : Behind(international) is { } abroad ? ["+" + abroad]
                : home?.NationalPrefix is { Length: > 0 } trunk && Behind(trunk) is { } national ? ["+" + home.CallingCode + national, digits]
                : [.. new[] { digits, "+" + digits }.Concat(home is null ? [] : ["+" + home.CallingCode + digits])];

            string? Behind(string beginning) => digits.Length > beginning.Length && digits.StartsWith(beginning, StringComparison.Ordinal) ? digits.Substring(beginning.Length) : null;
        }
    }

    /// <summary>A text as a pattern of Dataverse that means just this text: its wildcards are letters.</summary>
    public static string Literal(string text) =>
        // https://learn.microsoft.com/power-apps/developer/data-platform/wildcard-characters
        text.Replace("[", "[[]").Replace("%", "[%]").Replace("_", "[_]");

    /// <summary>Whether a number or name of earlier calls is meant: the digits are in the number, or a word of the name begins so. Everything fits nothing typed.</summary>
    public bool Fits(string number, string name) =>
        IsEmpty
        || (Number.Length > 0 && TypedNumber.Read(number) is { } dialled && dialled.Contains(Number.TrimStart('+')))
        || (Number.TrimStart('0') is { Length: >= FewestDigits } digits && number.Contains(digits))
        || BeginsSo(name)
        || name.Split(' ', ',', '-').Any(BeginsSo);

    private bool BeginsSo(string name) => name.StartsWith(Text, StringComparison.OrdinalIgnoreCase);
}
