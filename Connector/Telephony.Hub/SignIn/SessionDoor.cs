using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Telephony.Contracts;
using Telephony.Contracts.Hub;
using Telephony.Hub.Sessions;

namespace Telephony.Hub.SignIn;

/// <summary>
/// Where browsers get their sessions: a POST with JSON, or the same JSON as the first message of a WebSocket, which gets one message back and is closed.
/// Pages whose content security policy allows no request to the hub may allow its WebSockets (<c>connect-src wss:</c>). A ticket is in no address either way.
/// </summary>
internal sealed class SessionDoor(TicketDesk tickets, SessionTokens tokens, Vouching vouching, SessionLimits limits, LogBudget budget, HubCounts counts, ILogger<SessionDoor> logger)
{
    // A supervisor's token, of 4 KB at most, is the longest that comes.
    private const int LongestRequest = 8 * 1024;
    private const string RetryAfterSeconds = "5";
    private static readonly TimeSpan SocketLimit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan CloseLimit = TimeSpan.FromSeconds(2);

    /// <summary>Gives a session for a ticket: <see cref="HubRoutes.Session"/>.</summary>
    public Task BeginAsync(HttpContext context) => AnswerAsync(context, limits.AllowsTicket, request => BeginAsync(context, Parse<HubSessionRequest>(request)));

    /// <summary>Gives the next token for one that is about to end: <see cref="HubRoutes.SessionRenewal"/>.</summary>
    public Task RenewAsync(HttpContext context) => AnswerAsync(context, limits.AllowsRenewal, request => RenewAsync(context, HubTokenHandler.BearerOf(context.Request) ?? Parse<SessionRenewal>(request)?.Token ?? ""));

    private async Task<SessionAnswer> BeginAsync(HttpContext context, HubSessionRequest? request)
    {
        if (request is not { Ticket: not null, Pbx: not null } || !TicketShape.Fits(request.Ticket) || string.IsNullOrWhiteSpace(request.Pbx))
        {
            return Refused(
                context,
                SessionAnswer.Malformed("This page sent something that is not a ticket. Reload it; if that does not help, solution and hub are of different versions."),
                "What came is not a ticket and a PBX.");
        }

        var refusals = limits.RefusalsOf(context.Connection.RemoteIpAddress);
        if (!await refusals.BeginAsync(context.RequestAborted))
        {
            return TooMany(context);
        }

        var isRefused = false;
        try
        {
            var (answer, reason) = await tickets.RedeemAsync(request.Ticket, request.Pbx);
            isRefused = answer.Status == StatusCodes.Status401Unauthorized;
            return answer.Refusal is null ? answer : Refused(context, answer, reason);
        }
        finally
        {
            refusals.Judge(isRefused);
        }
    }

    private async Task<SessionAnswer> RenewAsync(HttpContext context, string token)
    {
        var read = await tokens.ReadAsync(token);
        if (read.Session is not { } session)
        {
            return Refused(context, SessionAnswer.NeedsTicket("The session has ended; this page will sign in again."), read.Reason);
        }

        if (!vouching.IsGood(session))
        {
            return Refused(context, SessionAnswer.NeedsTicket(Vouching.Words), $"No connector vouches for {session.Role} {session.SystemUserId} any more.");
        }

        counts.SessionRenewed();
        return SessionAnswer.Given(tokens.Issue(session));
    }

    private async Task AnswerAsync(HttpContext context, Func<IPAddress?, bool> allows, Func<string, Task<SessionAnswer>> answer)
    {
        if (context.WebSockets.IsWebSocketRequest)
        {
            await AnswerSocketAsync(context, allows, answer);
            return;
        }

        if (!HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = HttpMethods.Post;
            return;
        }

        SessionAnswer given;
        try
        {
            given = await WithinLimitsAsync(context, allows, async () => await answer(await ReadAsync(ReadBodyAsync)));
        }
        catch (IOException fault)
        {
            // A body that ends half-way, is too long or is not one: Kestrel would write a stack for each.
            given = Refused(context, SessionAnswer.Malformed("What this page sent did not arrive whole. It tries again by itself."), "The request's body cannot be read. " + fault.Message);
        }

        context.Response.StatusCode = given.Status;
        context.Response.Headers.CacheControl = "no-store";
        if (given.Refusal is { Again: HubRemedy.Later })
        {
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.Body.WriteAsync(BodyOf(given), context.RequestAborted);

        async Task<(int Count, bool IsLast)> ReadBodyAsync(Memory<byte> buffer)
        {
            var count = await context.Request.Body.ReadAsync(buffer, context.RequestAborted);
            return (count, count == 0);
        }
    }

    private async Task AnswerSocketAsync(HttpContext context, Func<IPAddress?, bool> allows, Func<string, Task<SessionAnswer>> answer)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        try
        {
            var given = await WithinLimitsAsync(context, allows, async () => await answer(await ReadAsync(ReceiveAsync)));
            await socket.SendAsync(BodyOf(given), WebSocketMessageType.Text, endOfMessage: true, context.RequestAborted);
            using var limit = new CancellationTokenSource(CloseLimit);
            await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, limit.Token);
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or IOException)
        {
            // The browser went, or said nothing for too long; it comes again.
        }

        async Task<(int Count, bool IsLast)> ReceiveAsync(Memory<byte> buffer)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
            limit.CancelAfter(SocketLimit);
            var part = await socket.ReceiveAsync(buffer, limit.Token);
            return (part.Count, part.EndOfMessage || part.MessageType is WebSocketMessageType.Close);
        }
    }

    private async Task<SessionAnswer> WithinLimitsAsync(HttpContext context, Func<IPAddress?, bool> allows, Func<Task<SessionAnswer>> answer) =>
        allows(context.Connection.RemoteIpAddress) ? await answer() : TooMany(context);

    private SessionAnswer TooMany(HttpContext context) =>
        Refused(context, SessionAnswer.TooMany(), "More requests than this address may make, or than all addresses may (Hub:SessionRequestsPerTenSeconds).");

    private SessionAnswer Refused(HttpContext context, SessionAnswer answer, string reason)
    {
        counts.SessionRefused();
        if (budget.Allows(logger, SessionLimits.NameOf(context.Connection.RemoteIpAddress)))
        {
            HubLog.SessionRefused(logger, context.Connection.RemoteIpAddress, reason);
        }

        return answer;
    }

    // Empty when it is too long: no text that is asked for is.
    private static async Task<string> ReadAsync(Func<Memory<byte>, Task<(int Count, bool IsLast)>> read)
    {
        var buffer = new byte[LongestRequest];
        for (var length = 0; length < buffer.Length;)
        {
            var (count, isLast) = await read(buffer.AsMemory(length));
            length += count;
            if (isLast)
            {
                return Encoding.UTF8.GetString(buffer, 0, length);
            }
        }

        return "";
    }

    private static T? Parse<T>(string json)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, ContractJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[] BodyOf(SessionAnswer answer) => answer.Session is { } session
        ? JsonSerializer.SerializeToUtf8Bytes(session, ContractJson.Options)
        : JsonSerializer.SerializeToUtf8Bytes(answer.Refusal, ContractJson.Options);

    // What a browser says over a WebSocket, which has no header for the token.
    private sealed record SessionRenewal
    {
        public string? Token { get; init; }
    }
}
