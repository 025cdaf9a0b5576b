using System.Globalization;

namespace Telephony.Domain.Rules;

/// <summary>
/// What a pop rule can ask of a call: names and their values. A name may have several values (the number dialled and
/// the queue's name are both the <c>dnis</c>); a term is true when one of them fits.
/// </summary>
public sealed class CallFacts
{
    private readonly Dictionary<string, IReadOnlyList<string>> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The moment of the call in the time zone of the rules; rules read it as <c>time</c> and <c>weekday</c>.</summary>
    public DateTime LocalTime { get; init; }

    /// <summary>Sets a name of <see cref="FactNames"/> or <c>var.NAME</c>. Empty values beside others and repeated ones are dropped.</summary>
    public CallFacts Set(string name, params string?[] values)
    {
        var distinct = values.Where(value => !string.IsNullOrEmpty(value)).Select(value => value!).Distinct(StringComparer.Ordinal).ToList();
        _values[name] = distinct.Count == 0 ? [""] : distinct;
        return this;
    }

    /// <summary>Sets a number.</summary>
    public CallFacts Set(string name, int value) => Set(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>The values of a name; one empty text when the call has none.</summary>
    public IReadOnlyList<string> Of(string name) => _values.TryGetValue(name, out var values) ? values : [""];
}
