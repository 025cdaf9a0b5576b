using LocalDataverse.Errors;
using LocalDataverse.Query;
using LocalDataverse.Query.Operators;
using LocalDataverse.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.RowAccess;

/// <summary>Reads single rows.</summary>
internal sealed class Rows(OrganizationSchema schema, QueryRunner queries, PartyRows parties, Func<IReader> system)
{
    /// <summary>A row as the system sees it.</summary>
    /// <exception cref="System.ServiceModel.FaultException{TDetail}">0x80040217 when there is none.</exception>
    public Entity Read(string table, Guid id, ColumnSet columns) =>
        Find(table, id, columns, system()) ?? throw Faults.RowNotFound(table, id);

    /// <summary>A row as a user sees it; null when there is none that the user may read.</summary>
    public Entity? Find(string tableName, Guid id, ColumnSet columns, IReader reader)
    {
        var table = schema.Table(tableName);
        var query = new QueryExpression(tableName) { ColumnSet = columns, TopCount = 1 };
        query.Criteria.AddCondition(table.PrimaryId, ConditionOperator.Equal, id);
        var rows = queries.Run(query, reader);
        if (rows.Entities.Count == 0)
        {
            return null;
        }

        parties.AddTo(table, rows.Entities[0], columns);
        return rows.Entities[0];
    }
}
