using System.Globalization;

namespace Telephony.Domain.Calls;

/// <summary>Key of an event: the key of its call and its number in the call, <c>main~20261130080000~1764490000.12!3</c>.</summary>
/// <param name="Call">The call's key, as it is written.</param>
/// <param name="Sequence">The event's number, from 1.</param>
public sealed record EventKey(string Call, int Sequence)
{
    private const char Joint = '!';

    /// <summary>Reads a key; null when the text is not one.</summary>
    public static EventKey? TryParse(string text)
    {
        var parts = text.Split(Joint);
        return parts.Length == 2 && parts[0].Length > 0 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? new EventKey(parts[0], sequence)
            : null;
    }

    /// <summary>The key as it is written.</summary>
    public override string ToString() => Call + Joint + Sequence.ToString(CultureInfo.InvariantCulture);
}
