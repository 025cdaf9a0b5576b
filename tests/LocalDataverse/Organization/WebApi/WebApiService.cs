using LocalDataverse.Schema;
using LocalDataverse.WebApi.Batch;
using LocalDataverse.WebApi.Definitions;
using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.OData;
using LocalDataverse.WebApi.Operations;
using LocalDataverse.WebApi.Protocol;
using LocalDataverse.WebApi.Requests;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi;

/// <summary>The Web API of an organization, without HTTP: requests in, answers out.</summary>
public sealed class WebApiService
{
    private readonly Func<OrganizationRequest, WebApiCaller, OrganizationResponse> _execute;
    private readonly DefinitionReader _definitions;

    /// <summary>Serves a schema.</summary>
    /// <param name="schema">The tables and custom APIs.</param>
    /// <param name="execute">Runs a request of the SDK with the caller's rights, or throws a fault.</param>
    public WebApiService(OrganizationSchema schema, Func<OrganizationRequest, WebApiCaller, OrganizationResponse> execute)
    {
        _execute = execute;
        Model = EdmBuilder.Build(schema);
        _definitions = new DefinitionReader(schema, Model);
    }

    /// <summary>The tables and operations.</summary>
    public EdmModel Model { get; }

    /// <summary>Answers a request; an expected error is an answer too.</summary>
    /// <param name="caller">The system user as whom it runs, and who sent it.</param>
    /// <exception cref="Exception">A failure that is no fault of the organization.</exception>
    public WebApiResponse Handle(WebApiRequest request, WebApiCaller caller)
    {
        var preferences = Preferences.Parse([request.Header("Prefer")]);
        WebApiResponse response;
        try
        {
            response = request.Path == "$batch" ? Batch(request, caller) : Answer(request, caller);
        }
        catch (Exception exception) when (ErrorResponses.From(exception, preferences) is { } error)
        {
            return error;
        }

        return preferences.Applied.Count > 0 ? response.WithHeader("Preference-Applied", string.Join(',', preferences.Applied)) : response;
    }

    private WebApiResponse Answer(WebApiRequest request, WebApiCaller caller) =>
        new ResourceRouter(new RequestContext(request, Model, item => _execute(item, caller)), _definitions).Answer();

    private WebApiResponse Batch(WebApiRequest request, WebApiCaller caller)
    {
        if (request.Method != "POST")
        {
            throw WebApiException.MethodNotAllowed(request.Method);
        }

        var operation = new BatchOperation(
            part => Handle(part, caller),
            (part, targets) => Plan(part, caller, targets),
            item => _execute(item, caller));
        return operation.Run(request);
    }

    private WritePlan Plan(WebApiRequest part, WebApiCaller caller, IReadOnlyDictionary<string, string> targets)
    {
        var context = new RequestContext(part, Model, item => _execute(item, caller), targets);
        var plan = new ResourceRouter(context, _definitions).Plan();
        return plan with { Request = context.WithOptionalParameters(plan.Request) };
    }
}
