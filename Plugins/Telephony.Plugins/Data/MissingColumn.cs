using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Telephony.Plugins.Data;

/// <summary>A table or column that a row names and that is not there, or is not what it has to be.</summary>
internal static class MissingColumn
{
    // https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes
    private const int NoSuchTable = unchecked((int)0x80041102);
    private const int NoSuchColumn = unchecked((int)0x80041103);
    private const int InvalidArgument = unchecked((int)0x80040203);

    // No number, no yes or no, no date, no id: a column that cannot be compared with it holds no text.
    private const string AnyText = "text";

    /// <summary>The rows of a query; refused in a sentence that names the setting when the column is not there.</summary>
    /// <param name="query">A query with the column.</param>
    /// <param name="setting">Name of the setting.</param>
    /// <param name="column">The column that it names.</param>
    public static EntityCollection Read(IOrganizationService service, QueryExpression query, string setting, string column)
    {
        try
        {
            return service.RetrieveMultiple(query);
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode is NoSuchTable or NoSuchColumn)
        {
            throw new InvalidPluginExecutionException(
                $"The setting \"{setting}\" names {column} of {query.EntityName}, which is not there. Write the logical name of a column of that table.", fault);
        }
    }

    /// <summary>Refuses a column that is not there.</summary>
    /// <param name="service">Reads at most one record; when it fails, the whole save does.</param>
    /// <param name="where">Which row names it, as the beginning of a sentence.</param>
    public static void Demand(IOrganizationService service, string table, string column, string where) => Ask(service, Rows.From(table, column), column, where);

    /// <summary>Refuses a column that is not there or holds something else than text. Parameters as those of <see cref="Demand"/>.</summary>
    public static void DemandText(IOrganizationService service, string table, string column, string where) =>
        Ask(service, TextIn(table, column), column, where);

    /// <summary>Whether a table has a column that holds text.</summary>
    public static bool IsText(IOrganizationService service, string table, string column)
    {
        try
        {
            service.RetrieveMultiple(TextIn(table, column));
            return true;
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode is NoSuchTable or NoSuchColumn or InvalidArgument)
        {
            return false;
        }
    }

    // Compared with text: what holds something else refuses that.
    private static QueryExpression TextIn(string table, string column)
    {
        var query = Rows.From(table, column).Where(column, AnyText);
        query.TopCount = 1;
        return query;
    }

    private static void Ask(IOrganizationService service, QueryExpression query, string column, string where)
    {
        query.TopCount = 1;
        try
        {
            service.RetrieveMultiple(query);
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode is NoSuchTable or NoSuchColumn or InvalidArgument)
        {
            throw new InvalidPluginExecutionException(
                fault.Detail.ErrorCode switch
                {
                    NoSuchTable => $"{where} names the table \"{query.EntityName}\", which is not there. Write a table's logical name, such as contact.",
                    NoSuchColumn => $"{where} names the column \"{column}\", which the table {query.EntityName} does not have. Write the column's logical name, such as telephone1.",
                    _ => $"{where} names the column \"{column}\" of {query.EntityName}, which holds no text. Choose a column of text.",
                },
                fault);
        }
    }
}
