using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Polly;
using Telephony.Connector.Options;
using Telephony.Contracts;
using Telephony.Contracts.Api;
using Telephony.Contracts.Generated;
using Telephony.Contracts.Generated.CustomApis;

namespace Telephony.Connector.Dataverse;

/// <summary>
/// The Dataverse Web API (v9.2) over HttpClient. Reads are tried again a few times; recording events is tried once, since the outbox
/// decides when to try again. No affinity cookie: requests spread over the organisation's servers.
/// </summary>
public sealed class DataverseGateway : IDataverseGateway, IDisposable
{
    private const string FormattedValue = "OData.Community.Display.V1.FormattedValue";
    private const string UserLookup = "_" + DialerUser.SystemUserId + "_value";

    private readonly HttpClient _http;
    private readonly DataverseTokens _tokens;
    private readonly TimeProvider _clock;
    private readonly ResiliencePipeline _reads;

    /// <summary>A gateway to the organisation of the settings.</summary>
    public DataverseGateway(DataverseSettings settings, DataverseTokens tokens, TimeProvider clock)
    {
        _tokens = tokens;
        _clock = clock;
        _reads = DataverseRetry.ForReads(clock);
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

    /// <inheritdoc/>
    public async Task<RecordedEvents> RecordCallEventsAsync(CallEventBatch batch, CancellationToken cancellationToken)
    {
        var body = new Dictionary<string, string> { [RecordCallEvents.Request.Events] = JsonSerializer.Serialize(batch, ContractJson.Options) };
        using var request = Action(RecordCallEvents.Name, body);
        using var answer = await SendAsync(request, cancellationToken).ConfigureAwait(false);
        return new RecordedEvents(
            Read<IReadOnlyList<CallReceipt>>(answer, RecordCallEvents.Response.Calls),
            Read<IReadOnlyList<PopOrder>>(answer, RecordCallEvents.Response.Pops),
            Read<IReadOnlyList<RefusedEvent>>(answer, RecordCallEvents.Response.Refused));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DialerAgent>> GetAgentsAsync(string pbx, CancellationToken cancellationToken)
    {
        var filter = Uri.EscapeDataString($"{DialerUser.Pbx} eq '{pbx.Replace("'", "''", StringComparison.Ordinal)}' and statecode eq 0");
        var address = $"{DialerUser.SetName}?$select={DialerUser.Extension},{DialerUser.Name},{UserLookup}&$filter={filter}";
        var agents = new List<DialerAgent>();
        while (address.Length > 0)
        {
            using var page = await ReadAsync(address, cancellationToken).ConfigureAwait(false);
            agents.AddRange(page.RootElement.GetProperty("value").EnumerateArray().Select(ReadAgent).Where(agent => agent.Extension.Length > 0));
            address = Text(page.RootElement, "@odata.nextLink");
        }

        return agents;
    }

    /// <inheritdoc/>
    public Task<HubAccess> GetHubAccessAsync(string pbx, CancellationToken cancellationToken) =>
        _reads.ExecuteAsync(
            async token =>
            {
                using var request = Action(GetHubConnection.Name, new Dictionary<string, string> { [GetHubConnection.Request.Pbx] = pbx });
                using var answer = await SendAsync(request, token).ConfigureAwait(false);
                var root = answer.RootElement;
                return new HubAccess(
                    Text(root, GetHubConnection.Response.Url),
                    Text(root, GetHubConnection.Response.Token),
                    DateTimeOffset.Parse(Text(root, GetHubConnection.Response.ExpiresOn), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
            },
            cancellationToken).AsTask();

    /// <inheritdoc/>
    public async Task<DataverseIdentity> WhoAmIAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "WhoAmI");
        DateTimeOffset? serverTime = null;
        using var answer = await SendAsync(request, cancellationToken, response => serverTime = response.Headers.Date).ConfigureAwait(false);
        return new DataverseIdentity(Text(answer.RootElement, "UserId"), Text(answer.RootElement, "OrganizationId"), serverTime);
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static HttpRequestMessage Action(string name, Dictionary<string, string> body) =>
        new(HttpMethod.Post, name) { Content = JsonContent.Create(body) };

    private static DialerAgent ReadAgent(JsonElement row)
    {
        var name = Text(row, $"{UserLookup}@{FormattedValue}");
        return new DialerAgent(Text(row, DialerUser.Extension), Text(row, UserLookup), name.Length > 0 ? name : Text(row, DialerUser.Name));
    }

    private static T Read<T>(JsonDocument answer, string property)
    {
        var text = Text(answer.RootElement, property);
        return JsonSerializer.Deserialize<T>(text.Length > 0 ? text : "[]", ContractJson.Options)!;
    }

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private Task<JsonDocument> ReadAsync(string address, CancellationToken cancellationToken) =>
        _reads.ExecuteAsync(
            async token =>
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, address);
                request.Headers.Add("Prefer", $"odata.include-annotations=\"{FormattedValue}\"");
                return await SendAsync(request, token).ConfigureAwait(false);
            },
            cancellationToken).AsTask();

    private async Task<JsonDocument> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken, Action<HttpResponseMessage>? look = null)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await _tokens.GetAsync(cancellationToken).ConfigureAwait(false));
        try
        {
            using var response = await _http.SendAsync(request, cancellationToken).ConfigureAwait(false);
            look?.Invoke(response);
            if (!response.IsSuccessStatusCode)
            {
                throw await DataverseErrors.ReadAsync(response, _clock, cancellationToken).ConfigureAwait(false);
            }

            await using var content = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            return await JsonDocument.ParseAsync(content, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or JsonException
            || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new DataverseException(DataverseFailure.Unavailable, $"Dataverse at {_http.BaseAddress!.Host} did not answer: {fault.Message}", fault);
        }
    }
}
