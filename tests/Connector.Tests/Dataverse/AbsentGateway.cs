using Telephony.Connector.Calls;
using Telephony.Connector.Dataverse;
using Telephony.Contracts.Api;
using Telephony.Contracts.Hub;
using Telephony.Domain.Calls;
using Telephony.Domain.Settings;

namespace Telephony.Connector.Tests.Dataverse;

/// <summary>A Dataverse that does not answer; a test overrides what it needs.</summary>
internal class AbsentGateway : IDataverseGateway
{
    private static DataverseException Away => new(DataverseFailure.Unavailable, "Nobody is there.");

    public ServiceLimits Limits => new();

    public virtual Task<RecordedEvents> RecordCallEventsAsync(EventBatch batch, string lease, CancellationToken cancellationToken) => throw Away;

    public virtual Task<IReadOnlyList<DialerAgent>> GetAgentsAsync(string pbx, CancellationToken cancellationToken) => throw Away;

    public virtual Task<IReadOnlyList<RecordedCall>> GetCallsAsync(IReadOnlyCollection<string> callKeys, CancellationToken cancellationToken) => throw Away;

    public virtual Task<IReadOnlyList<RecordedCall>> GetOpenCallsAsync(string pbx, CancellationToken cancellationToken) => throw Away;

    public virtual Task<IReadOnlyList<string>> GetQueueCallsAsync(string pbx, string asteriskStart, string queue, CancellationToken cancellationToken) => throw Away;

    public virtual Task<(bool IsDone, int Records)> ReindexPhonesAsync(CancellationToken cancellationToken) => throw Away;

    public virtual Task WriteAgentStatesAsync(IReadOnlyCollection<(string RowId, AgentState State, string Reason)> agents, CancellationToken cancellationToken) => throw Away;

    public virtual Task WriteDecisionAsync(PopDecision decision, CancellationToken cancellationToken) => throw Away;

    public virtual Task<PopDecision> ResolveCallAsync(string systemUserId, string phoneNumber, CancellationToken cancellationToken) => throw Away;

    public virtual Task<IReadOnlyList<string>> GetMissingRightsAsync(string systemUserId, CancellationToken cancellationToken) => throw Away;

    public virtual Task<IReadOnlyList<DnisDefinition>> GetDnisDefinitionsAsync(CancellationToken cancellationToken) => throw Away;

    public virtual Task<IReadOnlyList<string>> GetDnisNamesAsync(CancellationToken cancellationToken) => throw Away;

    public virtual Task<IReadOnlyList<string>> GetUnreadableLookupTablesAsync(CancellationToken cancellationToken) => throw Away;

    public virtual Task<IReadOnlyList<SettingRow>> GetSettingsAsync(string word, CancellationToken cancellationToken) => throw Away;

    public virtual Task<IReadOnlyList<string>> GetWarningsAsync(CancellationToken cancellationToken) => throw Away;

    public virtual Task<IReadOnlyList<string>> GetSupervisorsAsync(CancellationToken cancellationToken) => throw Away;

    public virtual Task<HubTicket> GetHubTicketAsync(string systemUserId, CancellationToken cancellationToken) => throw Away;

    public virtual Task<RedeemedTicket> RedeemTicketAsync(string hash, string pbx, CancellationToken cancellationToken) => throw Away;

    public virtual Task<DataverseIdentity> WhoAmIAsync(CancellationToken cancellationToken) => throw Away;
}
