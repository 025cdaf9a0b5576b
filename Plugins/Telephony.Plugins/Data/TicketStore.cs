using System.Globalization;
using System.Security.Cryptography;
using System.ServiceModel;
using System.Text;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Generated;

namespace Telephony.Plugins.Data;

/// <summary>
/// The rows of <c>cts_hubticket</c>. Only the hash of a ticket is kept: whoever reads the table, or a backup of it, cannot sign in as anybody. No role
/// reaches the table, so all of this works with SYSTEM's rights.
/// </summary>
internal static class TicketStore
{
    private const int RandomBytes = 32;
    private const int HashDigits = 64;
    private const int LongestName = 200;

    /// <summary>Writes a ticket.</summary>
    /// <param name="ticket">Whose it is and what it opens.</param>
    /// <returns>The ticket: 256 random bits as base64url without padding, 43 letters. It is nowhere else.</returns>
    public static string Give(IOrganizationService system, GivenTicket ticket)
    {
        var text = NewText();
        system.Create(new Entity(HubTicket.TableName)
        {
            [HubTicket.Name] = ticket.Name.Cut(LongestName),
            [HubTicket.Hash] = HashOf(text),
            [HubTicket.SystemUserId] = new EntityReference(SystemUser.TableName, ticket.UserId),
            [HubTicket.Role] = ticket.Role,
            [HubTicket.Pbx] = ticket.Pbx,
            [HubTicket.Extension] = ticket.Extension,
            [HubTicket.Team] = ticket.Team,
            [HubTicket.ExpiresOn] = ticket.ExpiresOn,
        });
        return text;
    }

    /// <summary>Whether a text can be the hash of a ticket.</summary>
    public static bool IsHash(string text) => text.Length == HashDigits && text.All(digit => digit is (>= '0' and <= '9') or (>= 'a' and <= 'f'));

    /// <summary>
    /// Uses a ticket up and answers what it said; null when there is none. The row is deleted before anybody looks at what it says.
    /// </summary>
    /// <exception cref="InvalidPluginExecutionException">It could not be deleted: of two who redeem one ticket at the same moment, this was the later.</exception>
    public static GivenTicket? Take(IOrganizationService system, string hash)
    {
        var query = Rows.From(
            HubTicket.TableName, HubTicket.SystemUserId, HubTicket.Role, HubTicket.Pbx, HubTicket.Extension, HubTicket.Team, HubTicket.ExpiresOn).Where(HubTicket.Hash, hash);
        query.NoLock = false;
        if (system.RetrieveMultiple(query).Entities.FirstOrDefault() is not { } row)
        {
            return null;
        }

        try
        {
            system.Delete(HubTicket.TableName, row.Id);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            throw new InvalidPluginExecutionException($"The ticket could not be used up, so it signs in nobody; another request may have been faster. {fault.Message}", fault);
        }

        return GivenTicket.Read(row);
    }

    /// <summary>Ids of tickets whose time is over, the oldest first.</summary>
    /// <param name="now">The moment, UTC.</param>
    /// <param name="most">Most ids.</param>
    public static IReadOnlyList<Guid> Over(IOrganizationService system, DateTime now, int most)
    {
        var query = Rows.From(HubTicket.TableName, HubTicket.Id);
        query.Criteria.AddCondition(HubTicket.ExpiresOn, ConditionOperator.LessThan, now);
        query.AddOrder(HubTicket.ExpiresOn, OrderType.Ascending);
        query.TopCount = most;
        return [.. system.RetrieveMultiple(query).Entities.Select(row => row.Id)];
    }

    private static string NewText()
    {
        var bytes = new byte[RandomBytes];
        using (var random = RandomNumberGenerator.Create())
        {
            random.GetBytes(bytes);
        }

        return Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    private static string HashOf(string text)
    {
        using var hash = SHA256.Create();
        return string.Concat(hash.ComputeHash(Encoding.ASCII.GetBytes(text)).Select(unit => unit.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
