using Telephony.Contracts.Api;

namespace Telephony.Connector.Dataverse;

/// <summary>What the connector asks of Dataverse, in four methods. Every one throws <see cref="DataverseException"/>.</summary>
public interface IDataverseGateway
{
    /// <summary>Records events (cts_RecordCallEvents). One try: the sender decides about the next.</summary>
    Task<RecordedEvents> RecordCallEventsAsync(CallEventBatch batch, CancellationToken cancellationToken);

    /// <summary>The agents of a PBX: active rows of cts_dialeruser.</summary>
    Task<IReadOnlyList<DialerAgent>> GetAgentsAsync(string pbx, CancellationToken cancellationToken);

    /// <summary>Address and token for the hub (cts_GetHubConnection).</summary>
    Task<HubAccess> GetHubAccessAsync(string pbx, CancellationToken cancellationToken);

    /// <summary>Who the connector is for Dataverse, and the organisation's clock as the answer's Date header shows it.</summary>
    Task<DataverseIdentity> WhoAmIAsync(CancellationToken cancellationToken);
}

/// <summary>The answer of cts_RecordCallEvents.</summary>
public sealed record RecordedEvents(IReadOnlyList<CallReceipt> Calls, IReadOnlyList<PopOrder> Pops, IReadOnlyList<RefusedEvent> Refused);

/// <summary>One agent of this PBX.</summary>
public sealed record DialerAgent(string Extension, string SystemUserId, string Name);

/// <summary>Where the hub is and what opens it, until when.</summary>
public sealed record HubAccess(string Url, string Token, DateTimeOffset ExpiresOn);

/// <summary>Who the connector is for Dataverse.</summary>
public sealed record DataverseIdentity(string UserId, string OrganizationId, DateTimeOffset? ServerTime);
