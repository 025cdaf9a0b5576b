using System.Globalization;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;

namespace Telephony.Plugins.Data;

/// <summary>
/// Who may name a record in an activity. It is asked beforehand: a write that Dataverse refuses takes everything else of the request with it, and
/// a call is worth more than the record that its phonecall regards.
/// </summary>
/// <param name="system">Asks about everybody's rights.</param>
/// <param name="configuration">Says which tables are enabled for activities and notes.</param>
internal sealed class RecordAccess(IOrganizationService system, Configuration configuration)
{
    // https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.accessrights
    private const int AppendTo = 16;

    private readonly Dictionary<string, bool> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The record as an activity of a user may regard it; null for none, of a table without activities, and where the user may not append to it.</summary>
    public EntityReference? Regardable(Guid userId, EntityReference? record) => record is not null && HasActivities(record.LogicalName) ? Nameable(userId, record) : null;

    /// <summary>The record as a user may write a note on it; null for none, of a table without notes, and where the user may not append to it.</summary>
    public EntityReference? Notable(Guid userId, EntityReference? record) => record is not null && configuration.LinkTargets.HasNotes(record.LogicalName) ? Nameable(userId, record) : null;

    /// <summary>The record as somebody who takes part in an activity of a user; null for none, and where the user may not append to it.</summary>
    public EntityReference? Nameable(Guid userId, EntityReference? record) => record is not null && MayName(userId, record) ? record : null;

    /// <summary>That an activity does not name a record, and why, as a sentence.</summary>
    /// <param name="whose">Who lacks the right where that is why, within a sentence.</param>
    /// <param name="table">The record's table.</param>
    public string WhyUnnamed(string whose, string table) =>
        $"The phone call does not name the record: {(HasActivities(table) ? $"{whose} the right Append To on {table}" : NotEnabled(table))}.";

    /// <summary>That a table has no activities, within a sentence.</summary>
    public static string NotEnabled(string table) => $"{table} is not enabled for activities";

    /// <summary>Whether a user may append to a record; one request.</summary>
    public static bool MayAppendTo(IOrganizationService system, Guid userId, EntityReference record)
    {
        try
        {
            var answer = system.Execute(new OrganizationRequest("RetrievePrincipalAccess")
            {
                ["Target"] = record,
                ["Principal"] = new EntityReference(SystemUser.TableName, userId),
            });
            return !answer.Results.TryGetValue("AccessRights", out var rights) || (Convert.ToInt32(rights, CultureInfo.InvariantCulture) & AppendTo) != 0;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            // A record that has just been deleted; or a table that Dataverse says nothing about, where the write itself will tell.
            return !RefusedRequest.IsMissingRight(fault.Detail.ErrorCode) && fault.Detail.ErrorCode != RefusedRequest.NotThere;
        }
    }

    // Users have no activities and none regards them; nothing is lost by that.
    private bool HasActivities(string table) => table == SystemUser.TableName || configuration.LinkTargets.HasActivities(table);

    // One request a record.
    private bool MayName(Guid userId, EntityReference record)
    {
        var key = $"{userId:N}/{record.LogicalName}/{record.Id:N}";
        if (!_known.TryGetValue(key, out var may))
        {
            _known[key] = may = MayAppendTo(system, userId, record);
        }

        return may;
    }
}
