using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.OData;
using LocalDataverse.WebApi.Protocol;
using LocalDataverse.WebApi.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.WebApi.Requests;

/// <summary>A request with everything that its handlers need.</summary>
public sealed class RequestContext
{
    private readonly Func<OrganizationRequest, OrganizationResponse> _execute;

    /// <summary>Reads the parts of a request that every handler shares.</summary>
    /// <param name="model">The tables and operations.</param>
    /// <param name="execute">Runs a request of the SDK as the caller.</param>
    /// <param name="contentIds">Rows made earlier in the same change set.</param>
    /// <exception cref="ODataSyntaxException">The query string cannot be read.</exception>
    public RequestContext(
        WebApiRequest request,
        EdmModel model,
        Func<OrganizationRequest, OrganizationResponse> execute,
        IReadOnlyDictionary<string, string>? contentIds = null)
    {
        Request = request;
        Model = model;
        _execute = execute;
        Options = QueryOptionsParser.Parse(request.Query);
        Preferences = Preferences.Parse([request.Header("Prefer")]);
        References = new ResourceReference(model, request.ServiceRoot, contentIds ?? new Dictionary<string, string>());
        Segments = ResourcePath.Parse(ServiceAddress.PathBehindRoot(References.Resolve(request.Path), request.ServiceRoot), Options.Aliases);
    }

    public WebApiRequest Request { get; }

    /// <summary>The tables and operations.</summary>
    public EdmModel Model { get; }

    /// <summary>The query string.</summary>
    public QueryOptions Options { get; }

    /// <summary>The <c>Prefer</c> header.</summary>
    public Preferences Preferences { get; }

    public IReadOnlyList<ResourceSegment> Segments { get; }

    /// <summary>Finds the rows that addresses name.</summary>
    public ResourceReference References { get; }

    /// <summary>Where addresses in the answer begin.</summary>
    public string ServiceRoot => Request.ServiceRoot;

    public RowWriter Writer => new(Model, Preferences, ServiceRoot);

    public RowReader Reader => new(Model, References);

    /// <summary>Runs a request of the SDK as the caller, with what the query string and the headers add to it.</summary>
    public OrganizationResponse Execute(OrganizationRequest request) => _execute(request);

    /// <summary>Runs a query as the caller.</summary>
    public EntityCollection Query(QueryBase query) =>
        (EntityCollection)Execute(new RetrieveMultipleRequest { Query = query })["EntityCollection"];

    /// <summary>Reads a row as the caller.</summary>
    public Entity Retrieve(EntityReference target, ColumnSet columns) =>
        (Entity)Execute(new RetrieveRequest { Target = target, ColumnSet = columns })["Entity"];

    /// <summary>Adds the optional parameters that a client gives beside the operation.</summary>
    public OrganizationRequest WithOptionalParameters(OrganizationRequest request)
    {
        if (Options.Custom.TryGetValue("tag", out var tag))
        {
            request.Parameters["tag"] = tag;
        }

        if (Request.Header("MSCRM.BypassBusinessLogicExecution") is { } bypass)
        {
            request.Parameters["BypassBusinessLogicExecution"] = bypass;
        }

        if (string.Equals(Request.Header("MSCRM.BypassCustomPluginExecution"), "true", StringComparison.OrdinalIgnoreCase))
        {
            request.Parameters["BypassCustomPluginExecution"] = true;
        }

        return request;
    }
}
