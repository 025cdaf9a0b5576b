using System.Text;
using LocalDataverse.WebApi.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LocalDataverse.WebApi.Http;

/// <summary>The Web API on HTTP: sign-in, limits, injected faults, then the service.</summary>
/// <param name="options">What the host has set.</param>
/// <param name="logger">Gets the failures that nothing expected.</param>
public sealed partial class WebApiEndpoint(LocalOrganization organization, WebApiOptions options, ILogger<WebApiEndpoint> logger)
{
    private readonly WebApiService _service = new(organization.Schema, (request, caller) => organization.Execute(request, caller.UserId, caller.SenderId));
    private readonly CallerResolver _callers = new(organization);
    private readonly ServiceProtection? _protection = options.Limits is null ? null : new ServiceProtection(options.Limits, options.Clock);

    /// <summary>Answers one request.</summary>
    public async Task HandleAsync(HttpContext context, string version)
    {
        var fault = options.Faults.Take();
        if (fault?.Kind == InjectedFaultKind.CutBefore)
        {
            context.Abort();
            return;
        }

        if (fault?.Kind == InjectedFaultKind.Stall)
        {
            await options.Faults.WaitAsync(context.RequestAborted);
        }

        var answer = fault?.Response ?? await AnswerAsync(context, version);
        switch (fault?.Kind)
        {
            case InjectedFaultKind.CutAfter:
                context.Abort();
                return;
            case InjectedFaultKind.CutInAnswer:
                context.Response.ContentLength = Encoding.UTF8.GetByteCount(answer.Body ?? "") + 1;
                await HttpMessages.WriteAsync(context.Response, answer);
                context.Abort();
                return;
            case InjectedFaultKind.HalfAnswer:
                await HttpMessages.WriteAsync(context.Response, answer with { Body = answer.Body?[..(answer.Body.Length / 2)] });
                return;
            case InjectedFaultKind.StallAnswer:
                await options.Faults.WaitAsync(context.RequestAborted);
                break;
        }

        await HttpMessages.WriteAsync(context.Response, answer);
    }

    private async Task<WebApiResponse> AnswerAsync(HttpContext context, string version)
    {
        try
        {
            if (_callers.SignedIn(context.Request) is not { } user)
            {
                return ErrorResponses
                    .Error(401, WebApiErrors.NotAuthenticated, CallerResolver.WhyNobody(context.Request))
                    .WithHeader("WWW-Authenticate", "Bearer");
            }

            var request = await HttpMessages.ReadAsync(context.Request, version);
            return Protected(request, _callers.ActingFor(user, context.Request));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Explain(context, exception);
        }
    }

    private WebApiResponse Protected(WebApiRequest request, WebApiCaller caller)
    {
        if (_protection is null)
        {
            return _service.Handle(request, caller);
        }

        if (!_protection.TryEnter(caller.SenderId, out var refusal))
        {
            return refusal!;
        }

        var started = options.Clock.GetTimestamp();
        try
        {
            return _protection.WithRemaining(caller.SenderId, _service.Handle(request, caller));
        }
        finally
        {
            _protection.Leave(caller.SenderId, options.Clock.GetElapsedTime(started));
        }
    }

    private WebApiResponse Explain(HttpContext context, Exception exception)
    {
        if (ErrorResponses.From(exception, new OData.Preferences()) is { } error)
        {
            return error;
        }

        LogUnexpected(exception, context.Request.Method, context.Request.Path);
        return ErrorResponses.Unexpected();
    }

    [LoggerMessage(1, LogLevel.Error, "The Web API failed at {Method} {Path}.")]
    private partial void LogUnexpected(Exception exception, string method, PathString path);
}
