using LocalDataverse.WebApi.Protocol;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi.Edm;

/// <summary>
/// The people of an activity: one collection in the Web API, a column per role in the SDK:
/// <see href="https://learn.microsoft.com/power-apps/developer/data-platform/activityparty-entity">ActivityParty entity</see>.
/// </summary>
public static class ActivityParties
{
    /// <summary>The table of the parties.</summary>
    public const string Table = "activityparty";

    private const string Mask = "participationtypemask";

    /// <summary>The column of each role, by its participation type.</summary>
    public static readonly IReadOnlyDictionary<int, string> Columns = new Dictionary<int, string>
    {
        [1] = "from",
        [2] = "to",
        [3] = "cc",
        [4] = "bcc",
        [5] = "requiredattendees",
        [6] = "optionalattendees",
        [7] = "organizer",
        [10] = "resources",
        [11] = "customers",
    };

    /// <summary>Adds a party to the column of its role.</summary>
    /// <exception cref="WebApiException">The role is missing, or the activity has no column for it.</exception>
    public static void Add(EdmEntity entity, Entity row, Entity party)
    {
        if (party.GetAttributeValue<OptionSetValue>(Mask)?.Value is not { } mask || !entity.PartyColumns.TryGetValue(mask, out var column))
        {
            throw WebApiException.InvalidPayload(
                entity.SetName,
                $"Every activity party of '{entity.LogicalName}' needs a {Mask} that is one of {string.Join(", ", entity.PartyColumns.Keys.Order())}.");
        }

        party.Attributes.Remove(Mask);
        if (!row.Contains(column))
        {
            row[column] = new EntityCollection { EntityName = Table };
        }

        row.GetAttributeValue<EntityCollection>(column).Entities.Add(party);
    }
}
