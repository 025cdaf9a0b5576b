using System.Globalization;

namespace Telephony.Contracts;

/// <summary>
/// The agents of a team, by PBX and extension, as short as a token needs it: neighbouring numbers are one range. As text
/// <c>main:1001-1003,1010;branch%20office:2001</c>; the PBX <c>*</c> is every PBX. A token has to stay under 4 KB, since browsers send it in
/// an address and Azure SignalR Service refuses longer ones
/// (https://learn.microsoft.com/azure/azure-signalr/signalr-howto-troubleshoot-guide#access-token-too-long).
/// </summary>
public sealed class TeamExtensions
{
    /// <summary>In place of a PBX's name: every PBX.</summary>
    public const string EveryPbx = "*";

    /// <summary>The longest text, in characters, that leaves room for everything else in a token.</summary>
    public const int LongestText = 2000;

    // Longer digits are a name for our purpose: an int holds nine.
    private const int MostDigits = 9;
    private readonly Dictionary<string, List<Range>> _pbxs = new(StringComparer.OrdinalIgnoreCase);

    private TeamExtensions()
    {
    }

    /// <summary>True for nobody at all.</summary>
    public bool IsEmpty => _pbxs.Count == 0;

    /// <summary>Writes a team as text.</summary>
    /// <param name="agents">PBX and extension of each agent, in any order; an empty PBX is every PBX.</param>
    public static string Write(IEnumerable<KeyValuePair<string, string>> agents) => string.Join(";", agents
        .GroupBy(agent => agent.Key.Length == 0 ? EveryPbx : agent.Key, agent => agent.Value, StringComparer.OrdinalIgnoreCase)
        .OrderBy(pbx => pbx.Key, StringComparer.Ordinal)
        .Select(pbx => (pbx.Key == EveryPbx ? EveryPbx : Escape(pbx.Key)) + ":" + string.Join(",", Ranges(pbx).Select(range => range.Text))));

    /// <summary>Reads the text.</summary>
    /// <exception cref="FormatException">It is not such a text.</exception>
    public static TeamExtensions Read(string text)
    {
        var team = new TeamExtensions();
        foreach (var part in text.Split([';'], StringSplitOptions.RemoveEmptyEntries))
        {
            var halves = part.Split(':');
            if (halves.Length != 2 || halves[0].Length == 0)
            {
                throw new FormatException($"The team has '{part}'; expected a PBX, a colon and extensions, such as main:1001-1003,1010.");
            }

            team._pbxs[Uri.UnescapeDataString(halves[0])] = [.. halves[1].Split(',').Select(Range.Read)];
        }

        return team;
    }

    /// <summary>True when an agent is in the team.</summary>
    public bool Contains(string pbx, string extension) => Has(pbx, extension) || Has(EveryPbx, extension);

    /// <summary>True when somebody in the team may be on a PBX.</summary>
    public bool Knows(string pbx) => _pbxs.ContainsKey(pbx) || _pbxs.ContainsKey(EveryPbx);

    private static IEnumerable<Range> Ranges(IEnumerable<string> extensions)
    {
        Range? open = null;
        foreach (var next in extensions.Distinct(StringComparer.Ordinal).Select(Range.Of).OrderBy(each => each.Width).ThenBy(each => each.First).ThenBy(each => each.Name, StringComparer.Ordinal))
        {
            if (open is not null && open.Width > 0 && open.Width == next.Width && open.Last + 1 == next.First)
            {
                open = open with { Last = next.Last };
                continue;
            }

            if (open is not null)
            {
                yield return open;
            }

            open = next;
        }

        if (open is not null)
        {
            yield return open;
        }
    }

    // The dash separates the ends of a range, and EscapeDataString leaves it alone.
    private static string Escape(string text) => Uri.EscapeDataString(text).Replace("-", "%2D");

    private bool Has(string pbx, string extension)
    {
        if (!_pbxs.TryGetValue(pbx, out var ranges))
        {
            return false;
        }

        var one = Range.Of(extension);
        return ranges.Any(range => range.Width == one.Width && range.First <= one.First && one.First <= range.Last && range.Name == one.Name);
    }

    // Extensions of so many digits from first to last, or one that is a name (width 0).
    private sealed record Range(int Width, int First, int Last, string Name)
    {
        public string Text => (Width, First == Last) switch
        {
            (0, _) => Escape(Name),
            (_, true) => Digits(First),
            _ => $"{Digits(First)}-{Digits(Last)}",
        };

        public static Range Of(string extension) => extension.Length is > 0 and <= MostDigits && extension.All(letter => letter is >= '0' and <= '9')
            ? Number(extension)
            : new Range(0, 0, 0, extension);

        public static Range Read(string text)
        {
            var ends = text.Split('-');
            if (ends.Length == 1)
            {
                return Of(Uri.UnescapeDataString(text));
            }

            var (first, last) = (Of(ends[0]), Of(ends[ends.Length - 1]));
            return ends.Length == 2 && first.Width > 0 && first.Width == last.Width && first.First <= last.First
                ? first with { Last = last.First }
                : throw new FormatException($"The team has '{text}'; expected an extension or a range such as 1001-1003.");
        }

        private static Range Number(string digits)
        {
            var number = int.Parse(digits, CultureInfo.InvariantCulture);
            return new Range(digits.Length, number, number, "");
        }

        private string Digits(int number) => number.ToString(CultureInfo.InvariantCulture).PadLeft(Width, '0');
    }
}
