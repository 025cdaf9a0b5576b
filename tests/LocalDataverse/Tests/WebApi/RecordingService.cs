using LocalDataverse.Schema;
using LocalDataverse.WebApi;
using LocalDataverse.WebApi.Protocol;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Telephony.LocalSolution;

namespace LocalDataverse.Tests.WebApi;

/// <summary>The Web API over the solution's real schema and an organization that only writes down what it is asked.</summary>
public sealed class RecordingService
{
    public const string Root = "http://localhost:5080/api/data/v9.2/";

    private static readonly Lazy<OrganizationSchema> Schema = new(ReadSchema);

    private readonly WebApiService _service;

    public RecordingService() => _service = new WebApiService(Schema.Value, Execute);

    /// <summary>What the organization was asked, in order.</summary>
    public List<OrganizationRequest> Requests { get; } = [];

    /// <summary>The rows of the next queries' answers, by table.</summary>
    public Dictionary<string, List<Entity>> Rows { get; } = [];

    /// <summary>The last query.</summary>
    public QueryExpression LastQuery => (QueryExpression)((RetrieveMultipleRequest)Requests.Last(request => request is RetrieveMultipleRequest)).Query;

    public WebApiResponse Send(string method, string address, string body = "", params (string Name, string Value)[] headers)
    {
        var mark = address.IndexOf('?', StringComparison.Ordinal);
        return _service.Handle(
            new WebApiRequest
            {
                Method = method,
                Path = mark < 0 ? address : address[..mark],
                Query = mark < 0 ? "" : address[(mark + 1)..],
                ServiceRoot = Root,
                Body = body,
                Headers = headers.ToDictionary(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase),
            },
            default);
    }

    private OrganizationResponse Execute(OrganizationRequest request, WebApiCaller caller)
    {
        Requests.Add(request);
        var response = new OrganizationResponse { ResponseName = request.RequestName };
        switch (request)
        {
            case RetrieveMultipleRequest { Query: QueryExpression query }:
                response.Results["EntityCollection"] = new EntityCollection(Rows.GetValueOrDefault(query.EntityName, [])) { EntityName = query.EntityName };
                break;
            case CreateRequest create:
                response.Results["id"] = create.Target.Id;
                break;
            case ExecuteTransactionRequest transaction:
                var responses = new OrganizationResponseCollection();
                responses.AddRange(transaction.Requests.Select(item => Execute(item, caller)));
                response.Results["Responses"] = responses;
                break;
        }

        return response;
    }

    private static OrganizationSchema ReadSchema()
    {
        var options = TelephonySolution.Options();
        return OrganizationSchema.Read(options.SolutionFolder, options.SystemTablesFolder);
    }
}
