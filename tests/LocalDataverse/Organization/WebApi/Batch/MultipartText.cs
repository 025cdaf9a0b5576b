using LocalDataverse.WebApi.Protocol;

namespace LocalDataverse.WebApi.Batch;

/// <summary>
/// A part of a multipart text: header fields, an empty line, content
/// (<see href="https://www.rfc-editor.org/rfc/rfc2046#section-5.1">RFC 2046, 5.1</see>).
/// </summary>
/// <param name="Headers">The header fields; names compare without letter case.</param>
/// <param name="Content">Everything behind the first empty line.</param>
public sealed record MultipartText(IReadOnlyDictionary<string, string> Headers, string Content)
{
    /// <summary>The value of the <c>boundary</c> parameter of a <c>multipart/mixed</c> content type; null for another type.</summary>
    public static string? BoundaryOf(string? contentType)
    {
        var parameters = (contentType ?? "").Split(';', StringSplitOptions.TrimEntries);
        return parameters[0].Equals("multipart/mixed", StringComparison.OrdinalIgnoreCase)
            ? parameters.Where(parameter => parameter.StartsWith("boundary=", StringComparison.OrdinalIgnoreCase))
                .Select(parameter => parameter["boundary=".Length..].Trim('"'))
                .FirstOrDefault(boundary => boundary.Length > 0)
            : null;
    }

    /// <summary>The parts between the boundaries.</summary>
    /// <exception cref="BatchFormatException">The closing boundary is missing.</exception>
    public static IReadOnlyList<MultipartText> Split(string text, string boundary)
    {
        var parts = new List<MultipartText>();
        List<string>? lines = null;
        foreach (var line in text.Split('\n'))
        {
            var trimmed = line.TrimEnd('\r', ' ', '\t');
            var isEnd = trimmed == $"--{boundary}--";
            if (!isEnd && trimmed != $"--{boundary}")
            {
                lines?.Add(line.TrimEnd('\r'));
                continue;
            }

            if (lines is not null)
            {
                parts.Add(Parse(lines));
            }

            if (isEnd)
            {
                return parts;
            }

            lines = [];
        }

        throw new BatchFormatException($"The multipart body has no closing line '--{boundary}--'.");
    }

    /// <summary>Reads header fields up to the first empty line; the rest is the content.</summary>
    public static MultipartText Parse(IReadOnlyList<string> lines)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var index = 0;
        while (index < lines.Count && lines[index].Trim().Length > 0)
        {
            var colon = lines[index].IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
            {
                throw new BatchFormatException($"'{lines[index]}' is not a header field 'Name: value'.");
            }

            headers[lines[index][..colon].Trim()] = lines[index][(colon + 1)..].Trim();
            index++;
        }

        return new MultipartText(headers, string.Join("\r\n", lines.Skip(index + 1)));
    }
}
