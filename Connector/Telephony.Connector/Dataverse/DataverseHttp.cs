using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Polly;
using Telephony.Connector.Options;

namespace Telephony.Connector.Dataverse;

/// <summary>
/// Requests to the Dataverse Web API (v9.2) over HttpClient: token, headers, errors as <see cref="DataverseException"/>. No affinity cookie:
/// requests spread over the organisation's servers.
/// </summary>
public sealed class DataverseHttp : IDisposable
{
    /// <summary>The annotation with a value as people read it.</summary>
    public const string FormattedValue = "OData.Community.Display.V1.FormattedValue";

    private readonly HttpClient _http;
    private readonly DataverseTokens _tokens;
    private readonly TimeProvider _clock;

    /// <summary>Requests to the organisation of the settings.</summary>
    public DataverseHttp(DataverseSettings settings, DataverseTokens tokens, TimeProvider clock)
    {
        _tokens = tokens;
        _clock = clock;
        Reads = DataverseRetry.ForReads(clock);
        var handler = new SocketsHttpHandler { UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        _http = new HttpClient(handler)
        {
            BaseAddress = new Uri(settings.Url.TrimEnd('/') + "/api/data/v9.2/"),
            Timeout = TimeSpan.FromSeconds(settings.RequestSeconds),
        };
        _http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        _http.DefaultRequestHeaders.Add("OData-MaxVersion", "4.0");
        _http.DefaultRequestHeaders.Add("OData-Version", "4.0");
    }

    /// <summary>Why the last request failed for want of an answer or of rights; null when it was answered.</summary>
    public string? Fault { get; private set; }

    /// <summary>What Dataverse said with its last answer about how much more it takes.</summary>
    public ServiceLimits Limits { get; private set; } = new();

    /// <summary>Tries a read, or a write that may as well happen twice, again a few times.</summary>
    public ResiliencePipeline Reads { get; }

    /// <summary>A request that runs an action.</summary>
    public static HttpRequestMessage Action(string name, Dictionary<string, string> body) =>
        new(HttpMethod.Post, name) { Content = JsonContent.Create(body) };

    /// <summary>A text property; empty when it is missing or no text.</summary>
    public static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    /// <summary>A number property; 0 when it is missing or no number.</summary>
    public static int Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : 0;

    /// <summary>Reads every row of a query, page by page.</summary>
    public async Task<IReadOnlyList<T>> ReadAllAsync<T>(string address, Func<JsonElement, T> read, CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        while (address.Length > 0)
        {
            using var page = await ReadAsync(address, cancellationToken).ConfigureAwait(false);
            rows.AddRange(RowsOf(page).Select(read));
            address = Text(page.RootElement, "@odata.nextLink");
        }

        return rows;
    }

    /// <summary>Reads the first page of a query, once: for who asks again soon anyway.</summary>
    public async Task<IReadOnlyList<T>> ReadOnceAsync<T>(string address, Func<JsonElement, T> read, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using var page = await SendAsync(request, cancellationToken).ConfigureAwait(false);
        return [.. RowsOf(page).Select(read)];
    }

    /// <summary>The failure of an answer that says success and is none, as a proxy or a sign-in page gives it.</summary>
    public DataverseException NoAnswer(string what) =>
        new(DataverseFailure.Unavailable, $"{_http.BaseAddress!.Host} answered with success, but not as Dataverse does: {what}. Something between may have answered instead.");

    /// <summary>Sends one request, once; an answer without a body, or to a batch, gives an empty object.</summary>
    public async Task<JsonDocument> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken, Action<HttpResponseMessage>? look = null)
    {
        try
        {
            var answer = await SendOnceAsync(request, look, cancellationToken).ConfigureAwait(false);
            Fault = null;
            return answer;
        }
        catch (DataverseException fault)
        {
            Fault = fault.Failure == DataverseFailure.Rejected ? null : fault.Message;
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<JsonDocument> SendOnceAsync(HttpRequestMessage request, Action<HttpResponseMessage>? look, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await _tokens.GetAsync(cancellationToken).ConfigureAwait(false));
        try
        {
            using var response = await _http.SendAsync(request, cancellationToken).ConfigureAwait(false);
            Limits = ServiceLimits.Read(response.Headers);
            look?.Invoke(response);
            if (!response.IsSuccessStatusCode)
            {
                throw await DataverseErrors.ReadAsync(response, _clock, cancellationToken).ConfigureAwait(false);
            }

            if (response.StatusCode == System.Net.HttpStatusCode.NoContent || response.Content.Headers.ContentType?.MediaType == "multipart/mixed")
            {
                return JsonDocument.Parse("{}");
            }

            await using var content = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            var answer = await JsonDocument.ParseAsync(content, cancellationToken: cancellationToken).ConfigureAwait(false);
            return answer.RootElement.ValueKind == JsonValueKind.Object ? answer : throw NoAnswer("the body is no JSON object");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or JsonException
            || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new DataverseException(DataverseFailure.Unavailable, $"Dataverse at {_http.BaseAddress!.Host} did not answer: {fault.Message}", fault);
        }
    }

    private JsonElement.ArrayEnumerator RowsOf(JsonDocument page) =>
        page.RootElement.TryGetProperty("value", out var rows) && rows.ValueKind == JsonValueKind.Array ? rows.EnumerateArray() : throw NoAnswer("there are no rows");

    private Task<JsonDocument> ReadAsync(string address, CancellationToken cancellationToken) =>
        Reads.ExecuteAsync(
            async token =>
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, address);
                request.Headers.Add("Prefer", $"odata.include-annotations=\"{FormattedValue}\"");
                return await SendAsync(request, token).ConfigureAwait(false);
            },
            cancellationToken).AsTask();
}
