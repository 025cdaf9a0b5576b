using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Polly;
using Telephony.Connector.Options;
using Telephony.Connector.Telemetry;

namespace Telephony.Connector.Dataverse;

/// <summary>
/// Requests to the Dataverse Web API (v9.2) over HttpClient: token, headers, errors as <see cref="DataverseException"/>. No affinity cookie:
/// requests spread over the organization's servers.
/// </summary>
internal sealed class DataverseHttp : IDisposable
{
    /// <summary>The annotation with a value as people read it.</summary>
    public const string FormattedValue = "OData.Community.Display.V1.FormattedValue";

    private const int RowsPerPage = 1000;
    private const int MostPages = 1000;

    // A page of rows takes a few megabytes at most.
    private const int LongestAnswer = 16 * 1024 * 1024;

    private const int MostRemarks = 100;
    private static readonly TimeSpan LongSilence = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http;
    private readonly DataverseTokens _tokens;
    private readonly TimeProvider _clock;
    private readonly ILogger? _logger;
    private readonly ConcurrentDictionary<HttpRequestMessage, long> _onTheWay = new();
    private readonly ConcurrentDictionary<string, string> _remarks = new(StringComparer.Ordinal);
    private string? _fault;
    private long _answeredAt;

    /// <summary>Requests to the organization of the settings.</summary>
    /// <param name="settings">Where it is and who asks.</param>
    /// <param name="tokens">Sign-in.</param>
    /// <param name="logger">Told of rows that cannot be read; null for nobody.</param>
    public DataverseHttp(DataverseSettings settings, DataverseTokens tokens, TimeProvider clock, ILogger<DataverseHttp>? logger = null)
    {
        _logger = logger;
        _answeredAt = clock.GetTimestamp();
        _tokens = tokens;
        _clock = clock;
        Reads = DataverseRetry.ForReads(clock);
        var handler = new SocketsHttpHandler { UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        _http = new HttpClient(handler)
        {
            BaseAddress = new Uri(settings.Url.TrimEnd('/') + "/api/data/v9.2/"),
            Timeout = TimeSpan.FromSeconds(settings.RequestSeconds),
            MaxResponseContentBufferSize = LongestAnswer,
        };
        _http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        _http.DefaultRequestHeaders.Add("OData-MaxVersion", "4.0");
        _http.DefaultRequestHeaders.Add("OData-Version", "4.0");
    }

    /// <summary>Why the last request failed for want of an answer or of rights, or that one waits long; null when all is well.</summary>
    public string? Fault => SilenceOf() ?? _fault;

    /// <summary>What Dataverse said with its last answer about how much more it takes.</summary>
    public ServiceLimits Limits { get; private set; } = new();

    /// <summary>Tries a read, or a write that may as well happen twice, again a few times.</summary>
    public ResiliencePipeline Reads { get; }

    /// <summary>A request that runs an action.</summary>
    public static HttpRequestMessage Action(string name, Dictionary<string, string> body) => Action<string>(name, body);

    /// <summary>The same, with parameters that are not all texts.</summary>
    public static HttpRequestMessage Action<T>(string name, Dictionary<string, T> body) =>
        new(HttpMethod.Post, name) { Content = JsonContent.Create(body) };

    /// <summary>A text property; empty when it is missing or no text.</summary>
    public static string Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    /// <summary>A number property; 0 when it is missing or no whole number that can be.</summary>
    public static int Number(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : 0;

    /// <summary>A yes or no; null when it is missing or says neither.</summary>
    public static bool? Flag(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null;

    /// <summary>Reads every row of a query, page by page. A row that cannot be read is left out and logged.</summary>
    public async Task<IReadOnlyList<T>> ReadAllAsync<T>(string address, Func<JsonElement, T> read, CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (address.Length > 0)
        {
            if (!seen.Add(address) || seen.Count > MostPages)
            {
                throw NoAnswer("its pages have no end");
            }

            using var page = await ReadAsync(address, cancellationToken);
            rows.AddRange(ReadRows(page, address, read));
            address = NextOf(page);
        }

        return rows;
    }

    /// <summary>Reads the first page of a query, once: for callers that ask again soon anyway.</summary>
    public async Task<IReadOnlyList<T>> ReadOnceAsync<T>(string address, Func<JsonElement, T> read, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using var page = await SendAsync(request, cancellationToken);
        return ReadRows(page, address, read);
    }

    /// <summary>The failure of an answer that claims success and is not one, as a proxy or a sign-in page gives it.</summary>
    public DataverseException NoAnswer(string what) =>
        new(DataverseFailure.Unavailable, $"{_http.BaseAddress!.Host} answered with success, but not as Dataverse does: {what}. Something in between may have answered instead.");

    /// <summary>Sends one request, once; an answer without a body, or to a batch, gives an empty object.</summary>
    public async Task<JsonDocument> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken, Action<HttpResponseMessage>? look = null)
    {
        try
        {
            var answer = await SendOnceAsync(request, look, cancellationToken);
            _fault = null;
            return answer;
        }
        catch (DataverseException fault)
        {
            _fault = fault.Failure == DataverseFailure.Rejected ? null : fault.Message;
            throw;
        }
        finally
        {
            _onTheWay.TryRemove(request, out _);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<JsonDocument> SendOnceAsync(HttpRequestMessage request, Action<HttpResponseMessage>? look, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await _tokens.GetAsync(cancellationToken));
        try
        {
            _onTheWay[request] = _clock.GetTimestamp();
            using var response = await _http.SendAsync(request, cancellationToken);
            _answeredAt = _clock.GetTimestamp();
            Limits = ServiceLimits.Read(response.Headers);
            look?.Invoke(response);
            if (!response.IsSuccessStatusCode)
            {
                throw await DataverseErrors.ReadAsync(response, _clock, cancellationToken);
            }

            if (response.StatusCode == System.Net.HttpStatusCode.NoContent || response.Content.Headers.ContentType?.MediaType == "multipart/mixed")
            {
                return JsonDocument.Parse("{}");
            }

            await using var content = await response.Content.ReadAsStreamAsync(cancellationToken);
            var answer = await JsonDocument.ParseAsync(content, cancellationToken: cancellationToken);
            return answer.RootElement.ValueKind == JsonValueKind.Object ? answer : throw NoAnswer("the body is not a JSON object");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or JsonException
            || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new DataverseException(DataverseFailure.Unavailable, $"Dataverse at {_http.BaseAddress!.Host} did not answer: {fault.Message}", fault);
        }
    }

    // A request that waits long while no other was answered since it went: Dataverse hangs.
    private string? SilenceOf()
    {
        var oldest = _onTheWay.Values.DefaultIfEmpty(long.MaxValue).Min();
        return oldest != long.MaxValue && oldest >= _answeredAt && _clock.GetElapsedTime(oldest) is var silence && silence > LongSilence
            ? string.Create(CultureInfo.InvariantCulture, $"{_http.BaseAddress!.Host} accepts requests and does not answer: one has waited for {silence.TotalSeconds:0} s.")
            : null;
    }

    private List<T> ReadRows<T>(JsonDocument page, string address, Func<JsonElement, T> read)
    {
        var rows = new List<T>();
        var odd = 0;
        var why = "";
        foreach (var row in RowsOf(page))
        {
            try
            {
                rows.Add(row.ValueKind == JsonValueKind.Object ? read(row) : throw new FormatException($"a row is a JSON {row.ValueKind.ToString().ToLowerInvariant()}"));
            }
            catch (Exception fault) when (fault is InvalidOperationException or FormatException or OverflowException or ArgumentException or JsonException or KeyNotFoundException)
            {
                why = odd++ == 0 ? fault.Message : why;
            }
        }

        Remark(address.Split('?')[0], odd == 0 ? "" : $"{odd}: {why}");
        return rows;
    }

    // Says what is odd about rows once, not with every read.
    private void Remark(string table, string text)
    {
        var before = _remarks.GetValueOrDefault(table, "");
        if (text == before || _logger is null || (_remarks.Count >= MostRemarks && !_remarks.ContainsKey(table)))
        {
            return;
        }

        _remarks[table] = text;
        if (text.Length > 0)
        {
            Log.RowsNotRead(_logger, table, text);
        }
    }

    // Address of the next page, empty at the last one. It is followed nowhere else: the token goes with it.
    private string NextOf(JsonDocument page)
    {
        var next = Text(page.RootElement, "@odata.nextLink");
        var home = _http.BaseAddress!;
        return next.Length == 0 ? ""
            : Uri.TryCreate(home, next, out var address) && home.IsBaseOf(address) && address.Authority == home.Authority && address.Scheme == home.Scheme ? address.AbsoluteUri
            : throw NoAnswer("its next page is at another address");
    }

    private JsonElement.ArrayEnumerator RowsOf(JsonDocument page) =>
        page.RootElement.TryGetProperty("value", out var rows) && rows.ValueKind == JsonValueKind.Array ? rows.EnumerateArray() : throw NoAnswer("there are no rows");

    private Task<JsonDocument> ReadAsync(string address, CancellationToken cancellationToken) =>
        Reads.ExecuteAsync(
            async token =>
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, address);
                request.Headers.Add("Prefer", $"odata.include-annotations=\"{FormattedValue}\",odata.maxpagesize={RowsPerPage}");
                return await SendAsync(request, token);
            },
            cancellationToken).AsTask();
}
