using System.Globalization;
using System.Text;
using LocalDataverse.WebApi.Protocol;
using Microsoft.AspNetCore.WebUtilities;

namespace LocalDataverse.WebApi.Batch;

/// <summary>Writes the body of the answer to a <c>$batch</c> request.</summary>
public sealed class BatchWriter
{
    private readonly StringBuilder _text = new();
    private readonly string _boundary = $"batchresponse_{Guid.NewGuid()}";

    /// <summary>The content type of the answer, with its boundary.</summary>
    public string ContentType => $"multipart/mixed; boundary={_boundary}";

    /// <summary>Adds the answer to a request that stood on its own.</summary>
    public void Add(WebApiResponse response) => AppendPart(_boundary, response, null);

    /// <summary>Adds the answers to a change set that was kept.</summary>
    public void AddChangeSet(IReadOnlyList<(WebApiResponse Response, string? ContentId)> answers)
    {
        var boundary = $"changesetresponse_{Guid.NewGuid()}";
        Line($"--{_boundary}").Line($"Content-Type: multipart/mixed; boundary={boundary}").Line();
        foreach (var (response, contentId) in answers)
        {
            AppendPart(boundary, response, contentId);
        }

        Line($"--{boundary}--");
    }

    /// <summary>The finished body.</summary>
    public string Finish() => Line($"--{_boundary}--")._text.ToString();

    private void AppendPart(string boundary, WebApiResponse response, string? contentId)
    {
        Line($"--{boundary}").Line("Content-Type: application/http").Line("Content-Transfer-Encoding: binary");
        if (contentId is not null)
        {
            Line($"Content-ID: {contentId}");
        }

        Line().Line(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {response.Status} {ReasonPhrases.GetReasonPhrase(response.Status)}"));
        if (response.Body is not null)
        {
            Line($"Content-Type: {response.ContentType}");
        }

        Line("OData-Version: 4.0");
        foreach (var header in response.Headers)
        {
            Line($"{header.Key}: {header.Value}");
        }

        Line().Line(response.Body ?? "");
    }

    private BatchWriter Line(string line = "")
    {
        _text.Append(line).Append("\r\n");
        return this;
    }
}
