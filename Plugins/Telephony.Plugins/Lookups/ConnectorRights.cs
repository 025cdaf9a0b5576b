using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Data;

namespace Telephony.Plugins.Lookups;

/// <summary>
/// Says which lookup tables phone calls cannot name the records of: those that are not enabled for activities, and those that the connectors' users may
/// not append to. That costs no call: it is recorded, and pops. The right is tried on one record of each table, since Dataverse answers for records.
/// </summary>
internal static class ConnectorRights
{
    private const string Costs = "its callers are found and their calls recorded, but the phone calls do not name the record";

    /// <summary>Sentences for an administrator, by table; of rights none where no user has the role Telephony Connector.</summary>
    /// <param name="system">Asks about everybody's rights.</param>
    /// <param name="tables">The tables of the lookup.</param>
    public static Dictionary<string, string> Warnings(IOrganizationService system, IEnumerable<string> tables)
    {
        // No activity regards a user, whatever the rights.
        List<string> asked = [.. tables.Where(table => table != SystemUser.TableName).Distinct(StringComparer.Ordinal)];
        var warnings = new Dictionary<string, string>(StringComparer.Ordinal);
        if (asked.Count == 0)
        {
            return warnings;
        }

        var targets = LinkTargets.Read(system);
        var users = UserRoles.HoldersOf(system, Roles.TelephonyConnector.Name);
        foreach (var table in asked)
        {
            if (!targets.HasActivities(table))
            {
                warnings[table] = $"{RecordAccess.NotEnabled(table)}: {Costs}. Enable activities in the table's properties; that cannot be taken back.";
            }
            else if (users.Count > 0 && SampleOf(system, table) is { } sample
                && users.FirstOrDefault(user => !RecordAccess.MayAppendTo(system, user.GetAttributeValue<Guid>(SystemUser.Id), sample)) is { } lacking)
            {
                warnings[table] = $"The connector's user {lacking.Text(SystemUser.FullName)} lacks the right Append To on {table}: {Costs}. Give it that right in a role of your own.";
            }
        }

        return warnings;
    }

    // A table that is not there is for others to refuse.
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
