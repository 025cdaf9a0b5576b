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
internal sealed class RecordAccess(IOrganizationService system)
{
    // https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.accessrights
    private const int AppendTo = 16;

    private readonly Dictionary<string, bool> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The record as an activity of a user may name it; null for none, and where the user may not append to it.</summary>
    public EntityReference? Nameable(Guid userId, EntityReference? record) => record is not null && MayName(userId, record) ? record : null;

    /// <summary>Whether a user may append to a record; one request a record.</summary>
    public bool MayName(Guid userId, EntityReference record)
    {
        var key = $"{userId:N}/{record.LogicalName}/{record.Id:N}";
        if (!_known.TryGetValue(key, out var may))
        {
            _known[key] = may = Ask(userId, record);
        }

        return may;
    }

    /// <summary>That an activity does not name a record, as a sentence.</summary>
    /// <param name="whose">Who lacks the right, within a sentence.</param>
    /// <param name="table">The record's table.</param>
    public static string Sentence(string whose, string table) => $"The phone call does not name the record: {whose} the right Append To on {table}.";

    private bool Ask(Guid userId, EntityReference record)
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
            // A record that went in this moment; or a table that Dataverse says nothing about, where the write itself will tell.
            return !RefusedRequest.IsMissingRight(fault.Detail.ErrorCode) && fault.Detail.ErrorCode != RefusedRequest.NotThere;
        }
    }
}
