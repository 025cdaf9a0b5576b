using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Api;
using Telephony.Contracts.Generated;
using Telephony.Domain;
using Telephony.Plugins.Data;

namespace Telephony.Plugins.Recording;

/// <summary>
/// Calls whose DNIS names an organization (<c>cts_crmurl</c>): their pop orders carry its address and what to ask there. A plug-in cannot ask
/// another organization as the agent, and does not know its own address; the connector does both. Such a call's caller is looked up there and not here.
/// </summary>
internal sealed class OtherOrganizations
{
    private readonly BatchState _state;
    private readonly Dictionary<Guid, Entity> _users;

    /// <summary>Reads the agents of such calls: one query, none when there is no such call.</summary>
    public OtherOrganizations(IOrganizationService service, BatchState state, IEnumerable<CallWork> works)
    {
        _state = state;
        _users = service.AllIn(
            () => Rows.From(SystemUser.TableName, SystemUser.AzureActiveDirectoryObjectId, SystemUser.DomainName, SystemUser.InternalEMailAddress),
            SystemUser.Id,
            works.Where(work => work.Agent is not null && AddressOf(work, state).Length > 0).Select(work => (object)work.Agent!.UserId)).ToDictionary(row => row.Id);
    }

    /// <summary>The order with the organization that its call belongs to; as it is when that is this one.</summary>
    public PopOrder Complete(PopOrder order, CallWork work) => AddressOf(work, _state) is { Length: > 0 } address
        ? order with { Organization = address, Question = QuestionOf(work) }
        : order;

    private OrganizationQuestion QuestionOf(CallWork work)
    {
        var identity = _state.IdentityOf(work);
        var user = _users.TryGetValue(work.Agent!.UserId, out var row) ? row : new Entity(SystemUser.TableName);
        return new OrganizationQuestion
        {
            AgentObjectId = user.GetAttributeValue<Guid?>(SystemUser.AzureActiveDirectoryObjectId)?.ToString("D") ?? "",
            AgentUserName = user.Text(SystemUser.DomainName),
            AgentEmail = user.Text(SystemUser.InternalEMailAddress),
            PhoneNumber = identity.PhoneNumber,
            Direction = Words.Of(work.Direction),
            Dnis = identity.Dialled,
            QueueName = identity.QueueName,
            CallerName = identity.CallerName,
            Variables = work.Variables,
        };
    }

    /// <summary>
    /// The organization that a call belongs to; empty for this one, whose address the connector tells. Names and numbers of callers leave encrypted,
    /// or do not leave the machine.
    /// </summary>
    public static string AddressOf(CallWork work, BatchState state)
    {
        var definition = state.DnisOf(state.IdentityOf(work)).Definition;
        return Uri.TryCreate(definition?.CrmUrl, UriKind.Absolute, out var uri) && (uri.Scheme == "https" || (uri.Scheme == "http" && uri.IsLoopback)) && !IsHere(uri, state)
            ? uri.GetLeftPart(UriPartial.Authority)
            : "";
    }

    private static bool IsHere(Uri organization, BatchState state) =>
        Uri.TryCreate(state.Organization, UriKind.Absolute, out var here) && string.Equals(here.Authority, organization.Authority, StringComparison.OrdinalIgnoreCase);
}
