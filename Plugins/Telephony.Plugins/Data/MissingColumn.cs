using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Telephony.Plugins.Data;

/// <summary>A table or column that a setting names and that is not there.</summary>
internal static class MissingColumn
{
    // https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes
    private const int NoSuchTable = unchecked((int)0x80041102);
    private const int NoSuchColumn = unchecked((int)0x80041103);

    /// <summary>The rows of a query; refused in a sentence that names the setting when the column is not there.</summary>
    /// <param name="service">Reads.</param>
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
}
