using LocalDataverse.WebApi.OData;

namespace LocalDataverse.WebApi.Batch;

/// <summary>
/// Reads the body of a <c>$batch</c> request:
/// <see href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/execute-batch-operations-using-web-api">Execute batch operations using the Web API</see>.
/// </summary>
public static class BatchReader
{
    /// <summary>The most requests one batch may hold.</summary>
    public const int LargestBatch = 1000;

    /// <summary>The parts of a batch in order.</summary>
    /// <param name="batch">The request to <c>$batch</c>.</param>
    /// <exception cref="BatchFormatException">The body is not a batch, is too long, nests a batch, or a change set reads.</exception>
    public static IReadOnlyList<BatchItem> Read(WebApiRequest batch)
    {
        var boundary = MultipartText.BoundaryOf(batch.Header("Content-Type"))
            ?? throw new BatchFormatException("The Content-Type of a $batch request must be 'multipart/mixed; boundary=...'.");
        var items = MultipartText.Split(batch.Body, boundary).Select(part => ReadItem(part, batch)).ToList();
        return items.Sum(item => item.Requests.Count) <= LargestBatch
            ? items
            : throw new BatchFormatException($"The batch holds more than {LargestBatch} requests.");
    }

    private static BatchItem ReadItem(MultipartText part, WebApiRequest batch)
    {
        if (MultipartText.BoundaryOf(part.Headers.GetValueOrDefault("Content-Type")) is not { } boundary)
        {
            return new BatchItem([ReadRequest(part, batch)], IsChangeSet: false);
        }

        var requests = MultipartText.Split(part.Content, boundary).Select(inner => ReadRequest(inner, batch)).ToList();
        return requests.Any(request => request.Method == "GET")
            ? throw new BatchFormatException("A change set must not contain a GET request.")
            : new BatchItem(requests, IsChangeSet: true);
    }

    private static WebApiRequest ReadRequest(MultipartText part, WebApiRequest batch)
    {
        var contentType = part.Headers.GetValueOrDefault("Content-Type") ?? "";
        if (!contentType.StartsWith("application/http", StringComparison.OrdinalIgnoreCase))
        {
            throw new BatchFormatException($"A part of a batch must have the Content-Type 'application/http', but has '{contentType}'.");
        }

        var lines = part.Content.Split("\r\n").SkipWhile(line => line.Trim().Length == 0).ToList();
        var words = lines.Count == 0 ? [] : lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is not [var method, var target, "HTTP/1.1"])
        {
            throw new BatchFormatException($"'{(lines.Count == 0 ? "" : Nesting.Short(lines[0]))}' is not a request line 'METHOD address HTTP/1.1'.");
        }

        var message = MultipartText.Parse(lines.Skip(1).ToList());
        var (path, query) = SplitTarget(target, batch.ServiceRoot);
        return path.StartsWith("$batch", StringComparison.Ordinal)
            ? throw new BatchFormatException("A batch must not contain another batch.")
            : batch with
            {
                Method = method,
                Path = path,
                Query = query,
                Headers = message.Headers,
                Body = message.Content.Trim(),
                ContentId = part.Headers.GetValueOrDefault("Content-ID"),
            };
    }

    // An address in a batch is absolute, starts at the host's root, or starts at the service root (also $1/…).
    private static (string Path, string Query) SplitTarget(string target, string serviceRoot)
    {
        var mark = target.IndexOf('?', StringComparison.Ordinal);
        var path = mark < 0 ? target : target[..mark];
        return (ServiceAddress.PathBehindRoot(path, serviceRoot), mark < 0 ? "" : target[(mark + 1)..]);
    }
}
