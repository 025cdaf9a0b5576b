using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace Telephony.Plugins.Data;

/// <summary>A table or column that a setting names and that is not there.</summary>
internal static class MissingColumn
{
    // https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes
    private const int NoSuchTable = unchecked((int)0x80041102);
    private const int NoSuchColumn = unchecked((int)0x80041103);

    /// <summary>Asks, and refuses in a sentence that names the setting when its column is not there.</summary>
    /// <param name="ask">A query with the column.</param>
    /// <param name="setting">Name of the setting.</param>
    /// <param name="table">The table.</param>
    /// <param name="column">The column that it names.</param>
    public static T Refuse<T>(Func<T> ask, string setting, string table, string column)
    {
        try
        {
            return ask();
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode is NoSuchTable or NoSuchColumn)
        {
            throw new InvalidPluginExecutionException($"The setting \"{setting}\" names {column} of {table}, which is not there. Write the logical name of a column of that table.", fault);
        }
    }
}
