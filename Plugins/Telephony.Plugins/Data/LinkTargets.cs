using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;
using Telephony.Contracts.Generated;

namespace Telephony.Plugins.Data;

/// <summary>
/// Which tables activities may regard and notes may be written on: those that the organization has enabled for it. Asked beforehand, as
/// <see cref="RecordAccess"/> is, since a write that names another one takes everything else of the request with it.
/// </summary>
internal sealed class LinkTargets
{
    private readonly HashSet<string>? _regarded;
    private readonly HashSet<string>? _noted;

    private LinkTargets(IOrganizationService system)
    {
        _regarded = TargetsOf(system, PhoneCall.TableName, PhoneCall.RegardingObjectId);
        _noted = TargetsOf(system, Annotation.TableName, Annotation.ObjectId);
    }

    /// <summary>Asks, in two requests.</summary>
    public static LinkTargets Read(IOrganizationService system) => new(system);

    /// <summary>Whether activities may regard records of a table.</summary>
    public bool HasActivities(string table) => _regarded?.Contains(table) ?? true;

    /// <summary>Whether records of a table may have notes.</summary>
    public bool HasNotes(string table) => _noted?.Contains(table) ?? true;

    // Null where Dataverse does not say: the write itself will tell.
    private static HashSet<string>? TargetsOf(IOrganizationService system, string table, string column)
    {
        // https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.retrieveattributerequest
        var answer = system.Execute(new OrganizationRequest("RetrieveAttribute")
        {
            ["EntityLogicalName"] = table,
            ["LogicalName"] = column,
            ["MetadataId"] = Guid.Empty,
            ["RetrieveAsIfPublished"] = false,
        });
        return answer.Results["AttributeMetadata"] is LookupAttributeMetadata { Targets: { } targets } ? new HashSet<string>(targets, StringComparer.Ordinal) : null;
    }
}
