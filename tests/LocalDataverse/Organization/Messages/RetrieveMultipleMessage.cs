using LocalDataverse.Execution;
using LocalDataverse.Query;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Messages;

/// <summary>RetrieveMultiple: the rows of a query that the user may read.</summary>
internal sealed class RetrieveMultipleMessage(MessageServices services) : ISingleMessage
{
    public string Name => "RetrieveMultiple";

    public bool IsWrite => false;

    public void Prepare(Operation operation) => services.Schema.Table(operation.PrimaryTable);

    public void Authorize(Operation operation) => operation.Rights.RequireRole();

    public void Execute(Operation operation)
    {
        var query = operation.Parameter<QueryBase>("Query");
        var rows = services.Queries.Run(query, operation.Rights);
        var columns = NormalizedQuery.From(query).Query.ColumnSet;
        var table = services.Schema.Table(operation.PrimaryTable);
        if (table.IsActivity && !columns.AllColumns)
        {
            foreach (var row in rows.Entities)
            {
                services.Parties.AddTo(table, row, columns);
            }
        }

        operation.Output["BusinessEntityCollection"] = rows;
    }
}
