namespace LocalDataverse.WebApi.Protocol;

/// <summary>One answer, for the wire or for a part of a batch.</summary>
/// <param name="Status">The HTTP status.</param>
public sealed record WebApiResponse(int Status)
{
    /// <summary>The media type of every JSON answer.</summary>
    public const string Json = "application/json; odata.metadata=minimal";

    /// <summary>The body; null for none.</summary>
    public string? Body { get; init; }

    /// <summary>The media type of the body.</summary>
    public string ContentType { get; init; } = Json;

    /// <summary>Further header fields.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Whether the request did what it asked for.</summary>
    public bool IsSuccess => Status < 400;

    /// <summary>The same answer with one more header field.</summary>
    public WebApiResponse WithHeader(string name, string value) => this with { Headers = [.. Headers, new(name, value)] };
}
