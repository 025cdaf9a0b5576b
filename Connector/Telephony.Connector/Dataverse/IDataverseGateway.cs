using Telephony.Connector.Calls;
using Telephony.Contracts.Api;
using Telephony.Contracts.Hub;
using Telephony.Domain.Calls;
using Telephony.Domain.Settings;

namespace Telephony.Connector.Dataverse;

/// <summary>Everything that the connector asks of Dataverse, and nothing else. Every method throws <see cref="DataverseException"/>.</summary>
internal interface IDataverseGateway
{
    /// <summary>What Dataverse said with its last answer about how much more it takes.</summary>
    ServiceLimits Limits { get; }

    /// <summary>Records events (cts_RecordCallEvents) with the token of the lease, if there is one. One try: the sender decides about the next.</summary>
    Task<RecordedEvents> RecordCallEventsAsync(EventBatch batch, string lease, CancellationToken cancellationToken);

    /// <summary>The agents of a PBX: active rows of cts_dialeruser, with whether their users are enabled.</summary>
    Task<IReadOnlyList<DialerAgent>> GetAgentsAsync(string pbx, CancellationToken cancellationToken);

    /// <summary>The rows of cts_dialercall with these keys, those that there are.</summary>
    Task<IReadOnlyList<RecordedCall>> GetCallsAsync(IReadOnlyCollection<string> callKeys, CancellationToken cancellationToken);

    /// <summary>The rows of cts_dialercall of a PBX that are not over.</summary>
    Task<IReadOnlyList<RecordedCall>> GetOpenCallsAsync(string pbx, CancellationToken cancellationToken);

    /// <summary>Keys of the calls of a queue, at one run of Asterisk, that were recorded within a day.</summary>
    Task<IReadOnlyList<string>> GetQueueCallsAsync(string pbx, string asteriskStart, string queue, CancellationToken cancellationToken);

    /// <summary>Writes who takes calls into rows of cts_dialeruser. A row that is gone stops no other.</summary>
    Task WriteAgentStatesAsync(IReadOnlyCollection<(string RowId, AgentState State, string Reason)> agents, CancellationToken cancellationToken);

    /// <summary>Writes what the screen was told to show, and its page, into the row of the call, where Dataverse had put its own decision.</summary>
    Task WriteDecisionAsync(PopDecision decision, CancellationToken cancellationToken);

    /// <summary>What an inbound call would show a user (cts_ResolveCall); writes nothing.</summary>
    Task<PopDecision> ResolveCallAsync(string systemUserId, string phoneNumber, CancellationToken cancellationToken);

    /// <summary>What the connectors' users may not do with the tables of the lookup, as cts_ResolveCall explains it to a user; one sentence a table.</summary>
    Task<IReadOnlyList<string>> GetMissingRightsAsync(string systemUserId, CancellationToken cancellationToken);

    /// <summary>The active rows of cts_dialerdnis.</summary>
    Task<IReadOnlyList<DnisDefinition>> GetDnisDefinitionsAsync(CancellationToken cancellationToken);

    /// <summary>The numbers and labels of cts_dialerdnis.</summary>
    Task<IReadOnlyList<string>> GetDnisNamesAsync(CancellationToken cancellationToken);

    /// <summary>
    /// The tables that callers are looked up in (setting "Lookup entities") and that the connector itself may not read: what it asks for somebody else
    /// leaves them out, since Dataverse gives such a request the intersection of both users' rights.
    /// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/impersonate-another-user-web-api
    /// </summary>
    Task<IReadOnlyList<string>> GetUnreadableLookupTablesAsync(CancellationToken cancellationToken);

    /// <summary>The active settings whose names have a word, of every scope; whoever may not read settings is refused.</summary>
    Task<IReadOnlyList<SettingRow>> GetSettingsAsync(string word, CancellationToken cancellationToken);

    /// <summary>What Dataverse finds odd about settings and dialled numbers, each as the row's name and its warning. Needs the right to read both.</summary>
    Task<IReadOnlyList<string>> GetWarningsAsync(CancellationToken cancellationToken);

    /// <summary>Goes on with a back-fill of the phone index that waits (cts_ReindexPhones): whether nothing is left waiting, and how many records there were.</summary>
    Task<(bool IsDone, int Records)> ReindexPhonesAsync(CancellationToken cancellationToken);

    /// <summary>The ids of the enabled users with the role Telephony Supervisor.</summary>
    Task<IReadOnlyList<string>> GetSupervisorsAsync(CancellationToken cancellationToken);

    /// <summary>A ticket for the hub as this user gets one (cts_GetHubConnection); one try.</summary>
    Task<HubTicket> GetHubTicketAsync(string systemUserId, CancellationToken cancellationToken);

    /// <summary>Redeems a ticket (cts_RedeemHubTicket) and uses it up; one try.</summary>
    Task<RedeemedTicket> RedeemTicketAsync(string hash, string pbx, CancellationToken cancellationToken);

    /// <summary>Who Dataverse takes the connector for, and the organization's clock as the answer's Date header shows it.</summary>
    Task<DataverseIdentity> WhoAmIAsync(CancellationToken cancellationToken);
}

/// <summary>The answer of cts_RecordCallEvents.</summary>
internal sealed record RecordedEvents(IReadOnlyList<CallReceipt> Calls, IReadOnlyList<PopOrder> Pops, IReadOnlyList<RefusedEvent> Refused);

/// <summary>One agent of this PBX.</summary>
internal sealed record DialerAgent(string Extension, string SystemUserId, string Name)
{
    /// <summary>Name of the phone's endpoint at the PBX (cts_endpoint); empty where the extension names it.</summary>
    public string Endpoint { get; init; } = "";

    /// <summary>The phone, as call tracking needs it.</summary>
    public AgentPhone Phone => new(Extension, Endpoint);

    /// <summary>True when the user is enabled and nobody else has the extension or the phone: who may sign in to the hub and give commands.</summary>
    public bool IsTrusted { get; init; }

    /// <summary>Id of the row of cts_dialeruser; empty when it was not told.</summary>
    public string RowId { get; init; } = "";

    /// <summary>The state that the row has.</summary>
    public AgentState State { get; init; } = AgentState.LoggedOut;

    /// <summary>The reason that the row has.</summary>
    public string StateReason { get; init; } = "";
}

/// <summary>What a browser gets of Dataverse to sign in to the hub.</summary>
/// <param name="Url">The hub's address.</param>
/// <param name="Pbx">The PBX whose connector redeems it.</param>
internal sealed record HubTicket(string Url, string Ticket, string Pbx);

/// <summary>Who Dataverse takes the connector for.</summary>
internal sealed record DataverseIdentity(string UserId, string OrganizationId, DateTimeOffset? ServerTime);
