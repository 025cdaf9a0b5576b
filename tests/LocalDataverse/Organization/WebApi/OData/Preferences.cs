using System.Globalization;

namespace LocalDataverse.WebApi.OData;

/// <summary>What the <c>Prefer</c> headers of a request ask for.</summary>
public sealed record Preferences
{
    /// <summary>The largest page the Web API gives.</summary>
    public const int LargestPage = 5000;

    /// <summary><c>return=representation</c>: answer with the row that was written.</summary>
    public bool ReturnRepresentation { get; init; }

    /// <summary><c>odata.maxpagesize</c>, at most 5000; null where it is not given.</summary>
    public int? MaxPageSize { get; init; }

    /// <summary><c>odata.continue-on-error</c>: a batch goes on behind a request that fails.</summary>
    public bool ContinueOnError { get; init; }

    /// <summary>The patterns of <c>odata.include-annotations</c>.</summary>
    public IReadOnlyList<string> Annotations { get; init; } = [];

    /// <summary>The preferences that were honoured, for the header <c>Preference-Applied</c>.</summary>
    public IReadOnlyList<string> Applied { get; init; } = [];

    /// <summary>Whether the annotation is asked for; the name comes without its at sign.</summary>
    public bool Includes(string annotation) => Annotations.Any(pattern =>
        pattern == "*"
        || pattern == annotation
        || (pattern.EndsWith(".*", StringComparison.Ordinal) && annotation.StartsWith(pattern[..^1], StringComparison.Ordinal)));

    /// <summary>Reads the header's values; an unknown preference is ignored, as RFC 7240 asks.</summary>
    public static Preferences Parse(IEnumerable<string?> headers)
    {
        var preferences = new Preferences();
        foreach (var preference in headers.SelectMany(header => SplitOutsideQuotes(header ?? "")))
        {
            preferences = preferences.With(preference.Trim());
        }

        return preferences;
    }

    private Preferences With(string preference)
    {
        var sign = preference.IndexOf('=', StringComparison.Ordinal);
        var name = (sign < 0 ? preference : preference[..sign]).Trim().ToLowerInvariant();
        var value = sign < 0 ? "" : preference[(sign + 1)..].Trim().Trim('"');
        var result = name switch
        {
            "return" => this with { ReturnRepresentation = value == "representation" },
            "odata.maxpagesize" or "maxpagesize" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0 =>
                this with { MaxPageSize = Math.Min(size, LargestPage) },
            "odata.continue-on-error" or "continue-on-error" => this with { ContinueOnError = value != "false" },
            "odata.include-annotations" or "include-annotations" =>
                this with { Annotations = value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) },
            _ => this,
        };
        return ReferenceEquals(result, this) ? this : result with { Applied = [.. Applied, preference] };
    }

    private static IEnumerable<string> SplitOutsideQuotes(string header)
    {
        var start = 0;
        var quoted = false;
        for (var index = 0; index < header.Length; index++)
        {
            quoted ^= header[index] == '"';
            if (!quoted && header[index] is ',' or ';' && index > start)
            {
                yield return header[start..index];
                start = index + 1;
            }
        }

        if (start < header.Length)
        {
            yield return header[start..];
        }
    }
}
