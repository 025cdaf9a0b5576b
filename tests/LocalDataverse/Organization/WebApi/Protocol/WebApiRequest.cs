namespace LocalDataverse.WebApi.Protocol;

/// <summary>One request, from the wire or from a part of a batch.</summary>
public sealed record WebApiRequest
{
    /// <summary>GET, POST, PATCH, PUT or DELETE.</summary>
    public required string Method { get; init; }

    /// <summary>The resource path behind the service root, percent-encoded, without a leading slash.</summary>
    public required string Path { get; init; }

    /// <summary>The query string, percent-encoded, without its question mark.</summary>
    public string Query { get; init; } = "";

    /// <summary>The address of the service root, for example <c>http://localhost:5080/api/data/v9.2/</c>.</summary>
    public required string ServiceRoot { get; init; }

    /// <summary>The header fields; names compare without letter case.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The body as UTF-8 text; empty where there is none.</summary>
    public string Body { get; init; } = "";

    /// <summary>The <c>Content-ID</c> of a part of a change set.</summary>
    public string? ContentId { get; init; }

    /// <summary>The value of a header field, or null.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
