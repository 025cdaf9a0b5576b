using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Data;

namespace Telephony.Plugins.Lookups;

/// <summary>
/// Says which lookup tables the connectors' users may not append to. That costs no call: it is recorded, and pops, and its phone call does not name
/// the record. Tried on one record of each table, since Dataverse answers for records.
/// </summary>
internal static class ConnectorRights
{
    /// <summary>Sentences for an administrator, by table; none where no user has the role Telephony Connector.</summary>
    public static Dictionary<string, string> Warnings(IOrganizationService system, IEnumerable<string> tables)
    {
        var users = UserRoles.HoldersOf(system, Roles.TelephonyConnector.Name);
        var access = new RecordAccess(system);
        var warnings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in users.Count == 0 ? [] : tables.Distinct(StringComparer.Ordinal))
        {
            if (SampleOf(system, table) is { } sample && users.FirstOrDefault(user => !access.MayName(user.GetAttributeValue<Guid>(SystemUser.Id), sample)) is { } lacking)
            {
                warnings[table] =
                    $"The connector's user {lacking.Text(SystemUser.FullName)} lacks the right Append To on {table}: its callers are found and their calls recorded, but the phone calls do not name the record.";
            }
        }

        return warnings;
    }

    // A table that is not there is somebody else's to refuse.
    private static EntityReference? SampleOf(IOrganizationService system, string table)
    {
        var query = Rows.From(table, table + "id");
        query.TopCount = 1;
        try
        {
            return system.RetrieveMultiple(query).Entities.FirstOrDefault()?.ToEntityReference();
        }
        catch (FaultException<OrganizationServiceFault>)
        {
            return null;
        }
    }
}
