using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace LocalDataverse.WebApi.Http;

/// <summary>Reads requests from HTTP and writes answers to it.</summary>
public static class HttpMessages
{
    private static readonly string[] BodyTypes = ["application/json", "multipart/mixed"];

    /// <summary>The request as the Web API takes it: its path stays percent-encoded.</summary>
    /// <exception cref="WebApiException">The body's media type is not one that the service takes.</exception>
    public static async Task<WebApiRequest> ReadAsync(HttpRequest request, string version)
    {
        var target = request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget is { Length: > 0 } raw
            ? raw
            : request.Path.ToUriComponent() + request.QueryString.ToUriComponent();
        var mark = target.IndexOf('?', StringComparison.Ordinal);
        var path = mark < 0 ? target : target[..mark];
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        CheckMediaType(request, body);
        var root = string.Create(CultureInfo.InvariantCulture, $"{request.Scheme}://{request.Host}/api/data/{version}/");
        return new WebApiRequest
        {
            Method = request.Method,
            Path = ServiceAddress.PathBehindRoot(path.EndsWith(version, StringComparison.OrdinalIgnoreCase) ? path + "/" : path, root),
            Query = mark < 0 ? "" : target[(mark + 1)..],
            ServiceRoot = root,
            Headers = request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            Body = body,
        };
    }

    /// <summary>Writes an answer with the header fields that every answer has.</summary>
    public static async Task WriteAsync(HttpResponse response, WebApiResponse answer)
    {
        response.StatusCode = answer.Status;
        response.Headers["OData-Version"] = "4.0";
        response.Headers["x-ms-service-request-id"] = Guid.NewGuid().ToString();
        response.Headers["x-ms-dop-hint"] = "4";
        response.Headers.CacheControl = "no-cache";
        response.Headers.XContentTypeOptions = "nosniff";
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers[name] = value;
        }

        if (answer.Body is null)
        {
            return;
        }

        response.ContentType = answer.ContentType;
        await response.WriteAsync(answer.Body, response.HttpContext.RequestAborted);
    }

    // Another media type is what a form on a foreign page could send with the browser's cookie.
    private static void CheckMediaType(HttpRequest request, string body)
    {
        var type = (request.ContentType ?? "").Split(';')[0].Trim();
        if (body.Length > 0 && !BodyTypes.Contains(type, StringComparer.OrdinalIgnoreCase))
        {
            throw new WebApiException(415, "", $"The request entity's media type '{type}' is not supported for this resource.");
        }
    }
}
