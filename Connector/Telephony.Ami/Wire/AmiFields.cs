using System.Collections;
using System.Globalization;

namespace Telephony.Ami.Wire;

/// <summary>Keys and values of a packet as text, in the order of the wire. Looked up without regard to case; keys may repeat.</summary>
public sealed class AmiFields(IReadOnlyList<KeyValuePair<string, string>> fields) : IReadOnlyList<KeyValuePair<string, string>>
{
    public static AmiFields Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => fields.Count;

    /// <inheritdoc/>
    public KeyValuePair<string, string> this[int index] => fields[index];

    /// <summary>The first value of the key; an empty text when the key is not there.</summary>
    public string this[string key] => Get(key) ?? "";

    /// <summary>The first value of the key; null when the key is not there.</summary>
    public string? Get(string key)
    {
        foreach (var field in fields)
        {
            if (string.Equals(field.Key, key, StringComparison.OrdinalIgnoreCase))
            {
                return field.Value;
            }
        }

        return null;
    }

    /// <summary>The first value of the key as a whole number; null when it is missing or no number.</summary>
    public int? GetInt32(string key) =>
        int.TryParse(Get(key), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>All values of a key that repeats, such as <c>Output</c> or <c>Variable</c>, in order.</summary>
    public IEnumerable<string> GetAll(string key) =>
        fields.Where(field => string.Equals(field.Key, key, StringComparison.OrdinalIgnoreCase)).Select(field => field.Value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => fields.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
