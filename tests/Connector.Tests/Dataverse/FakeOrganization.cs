using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Telephony.Connector.Options;
using Telephony.Contracts;
using Telephony.Contracts.Api;
using Telephony.Contracts.Hub;

namespace Telephony.Connector.Tests.Dataverse;

/// <summary>An organization's Web API on a free port: takes call events once each, as the real one does, or fails as told.</summary>
internal sealed class FakeOrganization : IAsyncDisposable
{
    // Names as they are: the Web API gives response properties in the letter case of the solution.
    private static readonly JsonSerializerOptions AsNamed = new();

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Func<HttpContext, CallEventBatch, Task<bool>>> _next = new();
    private readonly ConcurrentDictionary<string, CallEventMessage> _recorded = new();

    private FakeOrganization(WebApplication app) => _app = app;

    public string Url => _app.Urls.First();

    public DataverseSettings Settings => new() { Url = Url, Authentication = DataverseAuthentication.Token, Token = "token-of-the-test" };

    /// <summary>Every request to record events, in order of arrival, whatever became of it.</summary>
    public ConcurrentQueue<CallEventBatch> Batches { get; } = new();

    /// <summary>Each event once, however often it came.</summary>
    public IReadOnlyCollection<CallEventMessage> Recorded => [.. _recorded.Values];

    /// <summary>Keys in the order in which they were first recorded.</summary>
    public ConcurrentQueue<string> RecordedKeys { get; } = new();

    public ConcurrentQueue<string> Authorizations { get; } = new();

    public Func<CallEventMessage, string?> Refuse { get; set; } = _ => null;

    /// <summary>While set, every request to record gets this.</summary>
    public Func<HttpContext, CallEventBatch, Task<bool>>? Always { get; set; }

    public int WrapSeconds { get; set; } = 20;

    public List<(string Extension, string UserId)> Agents { get; } = [("1001", Guid.NewGuid().ToString()), ("1002", Guid.NewGuid().ToString()), ("1003", Guid.NewGuid().ToString())];

    /// <summary>Names of phones' endpoints, by extension.</summary>
    public ConcurrentDictionary<string, string> Endpoints { get; } = new();

    /// <summary>Pages of a back-fill of the phone index that wait.</summary>
    public int PhonePages { get; set; }

    /// <summary>How calls for lookups of another organization are answered; the body and the caller's object id are given.</summary>
    public Func<JsonElement, string, Task<PopDecision>>? Resolve { get; set; }

    /// <summary>What the pops of this organization say of another one.</summary>
    public Func<PopOrder, PopOrder> CompletePop { get; set; } = pop => pop;

    /// <summary>Columns that were written into rows of cts_dialercall, by id.</summary>
    public ConcurrentDictionary<string, JsonElement> Changed { get; } = new();

    /// <summary>Users who are disabled.</summary>
    public ConcurrentDictionary<string, bool> Disabled { get; } = new();

    public List<string> Supervisors { get; } = [];

    /// <summary>Whether the connector may not read who is a supervisor.</summary>
    public bool SupervisorsAreSecret { get; set; }

    /// <summary>Rows of cts_dialercall, whatever is asked for.</summary>
    public IReadOnlyList<object> Calls { get; set; } = [];

    /// <summary>Sets that the connector may read; all while null.</summary>
    public IReadOnlyList<string>? Readable { get; set; }

    /// <summary>Rows of cts_dialerkvtable.</summary>
    public IReadOnlyList<object> SettingRows { get; set; } = [];

    /// <summary>What is answered in the place of the list of agents; null for the list.</summary>
    public Func<HttpContext, Task>? AgentsAnswer { get; set; }

    /// <summary>How often each address was asked, without its query.</summary>
    public ConcurrentDictionary<string, int> Asked { get; } = new();

    /// <summary>Tickets that are good, by hash.</summary>
    public ConcurrentDictionary<string, RedeemedTicket> Tickets { get; } = new();

    /// <summary>Where users are told to sign in, and with which ticket.</summary>
    public Func<string, (string Url, string Ticket)>? HubTicket { get; set; }

    /// <summary>While set, every request gets this status.</summary>
    public int? Away { get; set; }

    public static async Task<FakeOrganization> StartAsync(int port = 0)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var app = builder.Build();
        var organization = new FakeOrganization(app);
        app.MapPost("/api/data/v9.2/cts_RecordCallEvents", organization.RecordAsync);
        app.MapPatch("/api/data/v9.2/cts_dialercalls({id})", organization.ChangeAsync);
        app.MapGet("/api/data/v9.2/cts_dialercalls", () => Results.Json(new { value = organization.Calls }, AsNamed));
        app.MapGet("/api/data/v9.2/EntityDefinitions(LogicalName='{name}')", (string name) => Results.Json(new { EntitySetName = name + "s", PrimaryIdAttribute = name + "id" }, AsNamed));
        app.MapGet("/api/data/v9.2/{set}", (string set) => organization.Readable?.Contains(set) != false
            ? Results.Json(new { value = set == "cts_dialerkvtables" ? organization.SettingRows : [] }, AsNamed)
            : Results.Json(new { error = new { code = "0x80040220", message = $"A privilege for {set} is missing." } }, statusCode: 403));
        app.MapGet("/api/data/v9.2/WhoAmI", () => Results.Json(new { UserId = Guid.NewGuid(), OrganizationId = Guid.NewGuid() }, AsNamed));
        app.MapGet("/api/data/v9.2/cts_dialerusers", organization.ListAgents);
        app.Use(async (context, next) =>
        {
            organization.Asked.AddOrUpdate(context.Request.Path.Value!, 1, (_, count) => count + 1);
            if (organization.Away is { } status)
            {
                await Failure(status, "", "The organization is away.")(context, new CallEventBatch());
                return;
            }

            await next();
        });
        app.MapPost("/api/data/v9.2/cts_GetHubConnection", organization.GiveHubTicketAsync);
        app.MapPost("/api/data/v9.2/cts_RedeemHubTicket", organization.RedeemAsync);
        app.MapGet("/api/data/v9.2/systemusers", () => organization.SupervisorsAreSecret ? Results.StatusCode(403) : Results.Json(new { value = organization.Supervisors.Select(id => new { systemuserid = id }) }, AsNamed));
        app.MapPost("/api/data/v9.2/cts_ReindexPhones", () => Results.Json(organization.NextPhonePage(), AsNamed));
        app.MapPost("/api/data/v9.2/cts_ResolveCall", organization.ResolveAsync);
        await app.StartAsync();
        return organization;
    }

    /// <summary>Makes a ticket of an agent that can be redeemed once.</summary>
    public string AddTicket(string userId)
    {
        var ticket = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        Tickets[HashOf(ticket)] = new RedeemedTicket
        {
            Redeemed = true,
            SystemUserId = userId,
            Role = HubRoutes.AgentRole,
            Pbx = "main",
            Extension = Agents.Single(agent => agent.UserId == userId).Extension,
        };
        return ticket;
    }

    public static string HashOf(string ticket) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(ticket)));

    /// <summary>How the next request to record is answered instead of being recorded.</summary>
    public FakeOrganization Next(Func<HttpContext, CallEventBatch, Task<bool>> answer)
    {
        _next.Enqueue(answer);
        return this;
    }

    public FakeOrganization NextIs(int status, string code, string message, string? retryAfter = null) => Next(Failure(status, code, message, retryAfter));

    public static Func<HttpContext, CallEventBatch, Task<bool>> Failure(int status, string code, string message, string? retryAfter = null) => async (context, _) =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        await context.Response.WriteAsJsonAsync(new { error = new { code, message } });
        return true;
    };

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task RecordAsync(HttpContext context)
    {
        Authorizations.Enqueue(context.Request.Headers.Authorization.ToString());
        var body = await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body);
        var batch = JsonSerializer.Deserialize<CallEventBatch>(body.GetProperty("Events").GetString()!, ContractJson.Options)!;
        Batches.Enqueue(batch);
        if (_next.TryDequeue(out var next) && await next(context, batch))
        {
            return;
        }

        if (Always is { } always && await always(context, batch))
        {
            return;
        }

        await context.Response.WriteAsJsonAsync(Record(batch), AsNamed);
    }

    public object Record(CallEventBatch batch)
    {
        var refused = batch.Events.Select(item => (item.Key, Reason: Refuse(item))).Where(item => item.Reason is not null)
            .Select(item => new RefusedEvent { Key = item.Key, Reason = item.Reason! }).ToList();
        foreach (var item in batch.Events.Where(item => refused.TrueForAll(other => other.Key != item.Key)))
        {
            if (_recorded.TryAdd(item.Key, item))
            {
                RecordedKeys.Enqueue(item.Key);
            }
        }

        var last = batch.Events.GroupBy(item => item.CallKey).Select(group => group.Last()).ToList();
        var receipts = last.Select(item => new CallReceipt
        {
            CallKey = item.CallKey,
            DtCallId = "dt-" + item.CallKey,
            PhoneCallId = "pc-" + item.CallKey,
            Extension = item.Extension,
            LastSequence = item.Sequence,
            WrapSeconds = WrapSeconds,
            CustomerName = "Anna Example",
        });
        var pops = batch.Events.Where(item => item.State is "incoming").Select(item => new PopOrder
        {
            CallKey = item.CallKey,
            Extension = item.Extension,
            Decision = new PopDecision { Kind = "form", Table = "contact", RecordId = "r1", CallKey = item.CallKey },
        }).Select(CompletePop);
        return new
        {
            Calls = JsonSerializer.Serialize(receipts, ContractJson.Options),
            Pops = JsonSerializer.Serialize(pops, ContractJson.Options),
            Refused = JsonSerializer.Serialize(refused, ContractJson.Options),
        };
    }

    private async Task<IResult> ChangeAsync(string id, HttpRequest request)
    {
        Changed[id] = await JsonSerializer.DeserializeAsync<JsonElement>(request.Body);
        return request.Headers.IfMatch == "*" ? Results.NoContent() : Results.BadRequest();
    }

    private async Task ListAgents(HttpContext context)
    {
        if (AgentsAnswer is { } answer)
        {
            await answer(context);
            return;
        }

        var rows = Agents.Select(agent => RowOf(agent.Extension, agent.UserId, Disabled.ContainsKey(agent.UserId), Endpoints.GetValueOrDefault(agent.Extension)));
        await context.Response.WriteAsJsonAsync(new { value = rows });
    }

    /// <summary>A row of an agent as the Web API gives it.</summary>
    public static Dictionary<string, object?> RowOf(string extension, string userId, bool isDisabled = false, string? endpoint = null) => new()
    {
        ["cts_endpoint"] = endpoint,
        ["cts_extension"] = extension,
        ["cts_name"] = "Agent " + extension,
        ["_cts_systemuserid_value"] = userId,
        ["cts_SystemUserId"] = new { systemuserid = userId, isdisabled = isDisabled },
    };

    private object NextPhonePage()
    {
        if (PhonePages > 0)
        {
            PhonePages--;
            return new { Done = PhonePages == 0, Cookie = "", Count = 250 };
        }

        return new { Done = true, Cookie = "", Count = 0 };
    }

    private async Task ResolveAsync(HttpContext context)
    {
        if (Resolve is null)
        {
            await Failure(503, "", "Service Unavailable")(context, new CallEventBatch());
            return;
        }

        var body = await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body);
        var decision = await Resolve(body, context.Request.Headers["CallerObjectId"].ToString());
        await context.Response.WriteAsJsonAsync(new { Decision = JsonSerializer.Serialize(decision, ContractJson.Options), Explanation = "" }, AsNamed);
    }

    private async Task GiveHubTicketAsync(HttpContext context)
    {
        if (HubTicket is null)
        {
            await Failure(400, "0x80040265", "The environment variable cts_HubUrl is empty.")(context, new CallEventBatch());
            return;
        }

        var (url, ticket) = HubTicket(context.Request.Headers["MSCRMCallerID"].ToString());
        await context.Response.WriteAsJsonAsync(new { Url = url, Ticket = ticket, ExpiresOn = DateTimeOffset.UtcNow.AddMinutes(1).ToString("o"), Pbx = "main" }, AsNamed);
    }

    private async Task RedeemAsync(HttpContext context)
    {
        var body = await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body);
        var ticket = Tickets.TryRemove(body.GetProperty("Hash").GetString()!, out var good) && good.Pbx == body.GetProperty("Pbx").GetString()
            ? good
            : new RedeemedTicket { Redeemed = false, Reason = "Sign in again.", LogReason = "There is no such ticket." };
        await context.Response.WriteAsJsonAsync(ticket, AsNamed);
    }
}
