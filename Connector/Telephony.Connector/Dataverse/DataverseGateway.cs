using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Telephony.Connector.Calls;
using Telephony.Contracts;
using Telephony.Contracts.Api;
using Telephony.Contracts.Generated;
using Telephony.Contracts.Generated.CustomApis;
using Telephony.Contracts.Hub;
using Telephony.Domain;
using Telephony.Domain.Calls;
using Telephony.Domain.Settings;
using Choices = Telephony.Contracts.Generated.Choices;

namespace Telephony.Connector.Dataverse;

/// <summary>
/// The connector's questions to Dataverse as Web API requests. Reads are tried again a few times; recording events is tried once, since
/// the outbox decides when to try again.
/// </summary>
internal sealed class DataverseGateway(DataverseHttp http) : IDataverseGateway
{
    private const string UserLookup = "_" + DialerUser.SystemUserId + "_value";
    // Name of the lookup in requests, as the platform forms it from the schema name.
    private const string UserProperty = "cts_SystemUserId";

    private const string EnabledUsers = $"""
        <fetch distinct="true"><entity name="{SystemUser.TableName}"><attribute name="{SystemUser.Id}" />
        <filter><condition attribute="{SystemUser.IsDisabled}" operator="eq" value="0" /></filter>
        """;

    private const string SupervisorsRole = $"""
        <filter><condition attribute="{Role.Name}" operator="eq" value="{Roles.TelephonySupervisor.Name}" /></filter>
        """;

    private const string SupervisorsByTheirRoles = $"""
        {EnabledUsers}
        <link-entity name="{SystemUserRoles.TableName}" from="{SystemUserRoles.SystemUserId}" to="{SystemUser.Id}">
        <link-entity name="{Role.TableName}" from="{Role.Id}" to="{SystemUserRoles.RoleId}">{SupervisorsRole}</link-entity>
        </link-entity></entity></fetch>
        """;

    private const string SupervisorsByTheirTeams = $"""
        {EnabledUsers}
        <link-entity name="{TeamMembership.TableName}" from="{TeamMembership.SystemUserId}" to="{SystemUser.Id}">
        <link-entity name="{TeamRoles.TableName}" from="{TeamRoles.TeamId}" to="{TeamMembership.TeamId}">
        <link-entity name="{Role.TableName}" from="{Role.Id}" to="{TeamRoles.RoleId}">{SupervisorsRole}</link-entity>
        </link-entity></link-entity></entity></fetch>
        """;

    private const string PhoneCallLookup = "_" + DialerCall.PhoneCallId + "_value";
    private const string UserHeader = "MSCRMCallerID";
    private const int KeysPerRequest = 20;

    private static readonly string CallColumns = string.Join(
        ',', DialerCall.CallKey, DialerCall.State, DialerCall.StateTime, DialerCall.LastSequence, DialerCall.Extension, DialerCall.PopDecision, DialerCall.To, DialerCall.IsCallback, PhoneCallLookup);

    /// <inheritdoc/>
    public ServiceLimits Limits => http.Limits;

    /// <inheritdoc/>
    public async Task<RecordedEvents> RecordCallEventsAsync(EventBatch batch, string lease, CancellationToken cancellationToken)
    {
        var body = new Dictionary<string, string> { [RecordCallEvents.Request.Events] = batch.ToJson() };
        if (lease.Length > 0)
        {
            body[RecordCallEvents.Request.Lease] = lease;
        }

        using var request = DataverseHttp.Action(RecordCallEvents.Name, body);
        using var answer = await http.SendAsync(request, cancellationToken);
        var recorded = new RecordedEvents(
            Read<CallReceipt>(answer, RecordCallEvents.Response.Calls), Read<PopOrder>(answer, RecordCallEvents.Response.Pops), Read<RefusedEvent>(answer, RecordCallEvents.Response.Refused));

        // Only what Dataverse says it has is taken out of the outbox.
        var calls = recorded.Calls.Select(receipt => receipt.CallKey).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var refused = recorded.Refused.Select(item => item.Key).ToHashSet(StringComparer.Ordinal);
        return batch.Events.All(item => calls.Contains(item.CallKey) || refused.Contains(item.Key)) ? recorded : throw http.NoAnswer("there is no receipt for every call");
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DialerAgent>> GetAgentsAsync(string pbx, CancellationToken cancellationToken)
    {
        var filter = Uri.EscapeDataString($"{DialerUser.Pbx} eq '{Quoted(pbx)}' and statecode eq 0");
        var address = $"{DialerUser.SetName}?$select={DialerUser.Extension},{DialerUser.Endpoint},{DialerUser.Name},{DialerUser.AgentState},{DialerUser.StateReason},{UserLookup}&$expand={UserProperty}($select={SystemUser.IsDisabled})&$filter={filter}";
        var agents = await http.ReadAllAsync(address, ReadAgent, cancellationToken);
        return [.. agents.Where(agent => agent.Extension.Length > 0)];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RecordedCall>> GetCallsAsync(IReadOnlyCollection<string> callKeys, CancellationToken cancellationToken)
    {
        var calls = new List<RecordedCall>();
        foreach (var keys in callKeys.Chunk(KeysPerRequest))
        {
            var filter = string.Join(" or ", keys.Select(key => $"{DialerCall.CallKey} eq '{Quoted(key)}'"));
            calls.AddRange(await ReadCallsAsync(filter, cancellationToken));
        }

        return calls;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RecordedCall>> GetOpenCallsAsync(string pbx, CancellationToken cancellationToken)
    {
        var prefix = CallKey.PrefixOf(pbx);
        var calls = await ReadCallsAsync($"startswith({DialerCall.CallKey},'{prefix}') and {DialerCall.State} ne {(int)Choices.CallState.End}", cancellationToken);
        return [.. calls.Where(call => BeginsSo(call.Key, prefix))];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> GetQueueCallsAsync(string pbx, string asteriskStart, string queue, CancellationToken cancellationToken)
    {
        var prefix = CallKey.PrefixOf(pbx, asteriskStart);
        var filter = $"startswith({DialerCall.CallKey},'{prefix}') and {DialerCall.QueueDn} eq '{Quoted(queue)}'"
            + $" and Microsoft.Dynamics.CRM.LastXHours(PropertyName='{DialerCall.CreatedOn}',PropertyValue=24)";
        var keys = await http.ReadAllAsync(
            $"{DialerCall.SetName}?$select={DialerCall.CallKey}&$filter={Uri.EscapeDataString(filter)}", row => DataverseHttp.Text(row, DialerCall.CallKey), cancellationToken);
        return [.. keys.Where(key => BeginsSo(key, prefix))];
    }

    /// <inheritdoc/>
    public async Task WriteAgentStatesAsync(IReadOnlyCollection<(string RowId, AgentState State, string Reason)> agents, CancellationToken cancellationToken)
    {
        foreach (var chunk in agents.Chunk(UpdateBatch.MostOperations))
        {
            using var request = UpdateBatch.Of(chunk.Select(agent => ($"/api/data/v9.2/{DialerUser.SetName}({agent.RowId})", new Dictionary<string, object>
            {
                [DialerUser.AgentState] = (int)Enum.Parse<Choices.AgentState>(agent.State.ToString()),
                [DialerUser.StateReason] = PbxText.Clean(agent.Reason),
            })));
            using var answer = await http.SendAsync(request, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public Task WriteDecisionAsync(PopDecision decision, CancellationToken cancellationToken) =>
        http.Reads.ExecuteAsync(
            async token =>
            {
                using var request = new HttpRequestMessage(HttpMethod.Patch, $"{DialerCall.SetName}({decision.DtCallId})")
                {
                    Content = JsonContent.Create(new Dictionary<string, string>
                    {
                        [DialerCall.PopDecision] = JsonSerializer.Serialize(decision, ContractJson.Options),
                        [DialerCall.UrlDisplayed] = decision.Url.Length <= PopDecision.LongestUrl ? decision.Url : "",
                    }),
                };
                request.Headers.IfMatch.Add(EntityTagHeaderValue.Any);
                using var answer = await http.SendAsync(request, token);
            },
            cancellationToken).AsTask();

    /// <inheritdoc/>
    public async Task<PopDecision> ResolveCallAsync(string systemUserId, string phoneNumber, CancellationToken cancellationToken)
    {
        using var request = DataverseHttp.Action(
            ResolveCall.Name, new Dictionary<string, string> { [ResolveCall.Request.PhoneNumber] = phoneNumber, [ResolveCall.Request.Direction] = Words.Of(CallDirection.Inbound) });
        request.Headers.Add(UserHeader, systemUserId);
        using var answer = await http.SendAsync(request, cancellationToken);
        return DataverseJson.TryRead<PopDecision>(DataverseHttp.Text(answer.RootElement, ResolveCall.Response.Decision)) ?? throw http.NoAnswer("its decision cannot be read");
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> GetMissingRightsAsync(string systemUserId, CancellationToken cancellationToken)
    {
        using var request = DataverseHttp.Action(ResolveCall.Name, new Dictionary<string, object> { [ResolveCall.Request.PhoneNumber] = "", [ResolveCall.Request.Direction] = Words.Of(CallDirection.Inbound), [ResolveCall.Request.Explain] = true });
        request.Headers.Add(UserHeader, systemUserId);
        using var answer = await http.SendAsync(request, cancellationToken);
        using var explanation = JsonDocument.Parse(DataverseHttp.Text(answer.RootElement, ResolveCall.Response.Explanation) is { Length: > 0 } text ? text : "{}");
        return explanation.RootElement.TryGetProperty("rights", out var rights) && rights.ValueKind == JsonValueKind.Array
            ? [.. rights.EnumerateArray().Select(sentence => sentence.GetString() ?? "")]
            : [];
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<DnisDefinition>> GetDnisDefinitionsAsync(CancellationToken cancellationToken) => http.ReadAllAsync(
        $"{DialerDnis.SetName}?$select={DialerDnis.Id},{DialerDnis.Dnis}&$filter=statecode eq 0",
        row => DataverseHttp.Text(row, DialerDnis.Id) is { Length: > 0 } id ? new DnisDefinition(id, DataverseHttp.Text(row, DialerDnis.Dnis)) : throw new FormatException("a dialled number has no id"),
        cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> GetDnisNamesAsync(CancellationToken cancellationToken)
    {
        var rows = await http.ReadAllAsync(
            $"{DialerDnis.SetName}?$select={DialerDnis.Dnis},{DialerDnis.Label}",
            row => new[] { DataverseHttp.Text(row, DialerDnis.Dnis), DataverseHttp.Text(row, DialerDnis.Label) },
            cancellationToken);
        return [.. rows.SelectMany(names => names).Where(name => name.Length > 0).Distinct()];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> GetUnreadableLookupTablesAsync(CancellationToken cancellationToken)
    {
        var own = await ReadLookupListsAsync(cancellationToken);
        var tables = (own.Count > 0 ? own : [SettingDefinition.Find(SettingNames.LookupEntities)!.Default]).SelectMany(SettingValues.ReadList).Select(LookupTables.TableNamed).Distinct(StringComparer.Ordinal);
        var unreadable = new List<string>();
        foreach (var table in tables.Order(StringComparer.Ordinal))
        {
            if (!await MayReadAsync(table, cancellationToken))
            {
                unreadable.Add(table);
            }
        }

        return unreadable;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<SettingRow>> GetSettingsAsync(string word, CancellationToken cancellationToken)
    {
        var filter = Uri.EscapeDataString($"statecode eq 0 and contains({DialerKvTable.Name},'{Quoted(word)}')");
        return http.ReadAllAsync(
            $"{DialerKvTable.SetName}?$select={DialerKvTable.Name},{DialerKvTable.Key},{DialerKvTable.Value},{DialerKvTable.Scope}&$filter={filter}",
            row => new SettingRow(
                DataverseHttp.Text(row, DialerKvTable.Name), DataverseHttp.Text(row, DialerKvTable.Key), DataverseHttp.Text(row, DialerKvTable.Value),
                Scope: DataverseHttp.Text(row, DialerKvTable.Scope)),
            cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<(bool IsDone, int Records)> ReindexPhonesAsync(CancellationToken cancellationToken)
    {
        using var request = DataverseHttp.Action(ReindexPhones.Name, []);
        using var answer = await http.SendAsync(request, cancellationToken);
        return DataverseHttp.Flag(answer.RootElement, ReindexPhones.Response.Done) is { } done
            ? (done, DataverseHttp.Number(answer.RootElement, ReindexPhones.Response.Count))
            : throw http.NoAnswer("it does not say whether the back-fill is done");
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> GetSupervisorsAsync(CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(UsersAsync(SupervisorsByTheirRoles), UsersAsync(SupervisorsByTheirTeams));
        return [.. found.SelectMany(users => users).Distinct()];

        Task<IReadOnlyList<string>> UsersAsync(string fetch) => http.ReadAllAsync(
            $"{SystemUser.SetName}?fetchXml={Uri.EscapeDataString(fetch)}",
            row => DataverseHttp.Text(row, SystemUser.Id) is { Length: > 0 } id ? id : throw new FormatException("a user has no id"),
            cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<HubTicket> GetHubTicketAsync(string systemUserId, CancellationToken cancellationToken)
    {
        using var request = DataverseHttp.Action(GetHubConnection.Name, []);
        request.Headers.Add(UserHeader, systemUserId);
        using var answer = await http.SendAsync(request, cancellationToken);
        var root = answer.RootElement;
        return new HubTicket(
            DataverseHttp.Text(root, GetHubConnection.Response.Url), DataverseHttp.Text(root, GetHubConnection.Response.Ticket), DataverseHttp.Text(root, GetHubConnection.Response.Pbx));
    }

    /// <inheritdoc/>
    public async Task<RedeemedTicket> RedeemTicketAsync(string hash, string pbx, CancellationToken cancellationToken)
    {
        using var request = DataverseHttp.Action(RedeemHubTicket.Name, new() { [RedeemHubTicket.Request.Hash] = hash, [RedeemHubTicket.Request.Pbx] = pbx });
        using var answer = await http.SendAsync(request, cancellationToken);
        var root = answer.RootElement;
        return DataverseHttp.Flag(root, RedeemHubTicket.Response.Redeemed) is { } redeemed
            ? new RedeemedTicket
            {
                Redeemed = redeemed,
                Reason = DataverseHttp.Text(root, RedeemHubTicket.Response.Reason),
                LogReason = DataverseHttp.Text(root, RedeemHubTicket.Response.LogReason),
                SystemUserId = DataverseHttp.Text(root, RedeemHubTicket.Response.SystemUserId),
                Role = DataverseHttp.Text(root, RedeemHubTicket.Response.Role),
                Pbx = DataverseHttp.Text(root, RedeemHubTicket.Response.Pbx),
                Extension = DataverseHttp.Text(root, RedeemHubTicket.Response.Extension),
                Team = DataverseHttp.Text(root, RedeemHubTicket.Response.Team),
            }
            : throw http.NoAnswer("it does not say whether the ticket is good");
    }

    /// <inheritdoc/>
    public async Task<DataverseIdentity> WhoAmIAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "WhoAmI");
        DateTimeOffset? serverTime = null;
        using var answer = await http.SendAsync(request, cancellationToken, response => serverTime = response.Headers.Date);
        return new DataverseIdentity(DataverseHttp.Text(answer.RootElement, "UserId"), DataverseHttp.Text(answer.RootElement, "OrganizationId"), serverTime);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> GetWarningsAsync(CancellationToken cancellationToken)
    {
        var settings = await http.ReadAllAsync(
            $"{DialerKvTable.SetName}?$select={DialerKvTable.Name},{DialerKvTable.Key},{DialerKvTable.Warning}&$filter=statecode eq 0 and {DialerKvTable.Warning} ne null",
            row => $"{DataverseHttp.Text(row, DialerKvTable.Name)} {DataverseHttp.Text(row, DialerKvTable.Key)}".Trim() + ": " + DataverseHttp.Text(row, DialerKvTable.Warning),
            cancellationToken);
        var numbers = await http.ReadAllAsync(
            $"{DialerDnis.SetName}?$select={DialerDnis.Dnis},{DialerDnis.Warning}&$filter=statecode eq 0 and {DialerDnis.Warning} ne null",
            row => $"dialled number {DataverseHttp.Text(row, DialerDnis.Dnis)}: {DataverseHttp.Text(row, DialerDnis.Warning)}",
            cancellationToken);
        return [.. settings, .. numbers];
    }

    // The lists of lookup tables that settings hold; none where the connector may not read settings.
    private async Task<IReadOnlyList<string>> ReadLookupListsAsync(CancellationToken cancellationToken)
    {
        try
        {
            var rows = await http.ReadAllAsync(
                $"{DialerKvTable.SetName}?$select={DialerKvTable.Name},{DialerKvTable.Value}&$filter=statecode eq 0",
                row => (Name: DataverseHttp.Text(row, DialerKvTable.Name), Value: DataverseHttp.Text(row, DialerKvTable.Value)),
                cancellationToken);
            return [.. rows.Where(row => SettingDefinition.Find(row.Name)?.Name == SettingNames.LookupEntities).Select(row => row.Value)];
        }
        catch (DataverseException fault) when (fault.Status == HttpStatusCode.Forbidden)
        {
            return [];
        }
    }

    private async Task<bool> MayReadAsync(string table, CancellationToken cancellationToken)
    {
        try
        {
            using var describe = new HttpRequestMessage(HttpMethod.Get, $"EntityDefinitions(LogicalName='{Quoted(table)}')?$select=EntitySetName,PrimaryIdAttribute");
            using var definition = await http.SendAsync(describe, cancellationToken);
            var (set, id) = (DataverseHttp.Text(definition.RootElement, "EntitySetName"), DataverseHttp.Text(definition.RootElement, "PrimaryIdAttribute"));
            await http.ReadOnceAsync($"{set}?$select={id}&$top=1", _ => true, cancellationToken);
            return true;
        }
        catch (DataverseException fault) when (fault.Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound)
        {
            return false;
        }
    }

    // In the filter an underscore of the prefix stands for any character.
    private static bool BeginsSo(string key, string prefix) => key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    private static string Quoted(string text) => text.Replace("'", "''", StringComparison.Ordinal);

    private static DialerAgent ReadAgent(JsonElement row)
    {
        var name = DataverseHttp.Text(row, $"{UserLookup}@{DataverseHttp.FormattedValue}");
        return new DialerAgent(
            DataverseHttp.Text(row, DialerUser.Extension), DataverseHttp.Text(row, UserLookup), name.Length > 0 ? name : DataverseHttp.Text(row, DialerUser.Name))
        {
            Endpoint = DataverseHttp.Text(row, DialerUser.Endpoint),
            RowId = DataverseHttp.Text(row, DialerUser.Id),
            State = Enum.TryParse<AgentState>(Enum.GetName((Choices.AgentState)DataverseHttp.Number(row, DialerUser.AgentState)), out var state) ? state : AgentState.LoggedOut,
            StateReason = DataverseHttp.Text(row, DialerUser.StateReason),
            IsTrusted = row.TryGetProperty(UserProperty, out var user) && user.ValueKind == JsonValueKind.Object
                && user.TryGetProperty(SystemUser.IsDisabled, out var disabled) && disabled.ValueKind == JsonValueKind.False,
        };
    }

    private static RecordedCall ReadCall(JsonElement row) => new(DataverseHttp.Text(row, DialerCall.CallKey), CallStateColumn.Read(DataverseHttp.Number(row, DialerCall.State)))
    {
        DtCallId = DataverseHttp.Text(row, DialerCall.Id),
        PhoneCallId = DataverseHttp.Text(row, PhoneCallLookup),
        Extension = DataverseHttp.Text(row, DialerCall.Extension),
        StateSince = DateTimeOffset.TryParse(DataverseHttp.Text(row, DialerCall.StateTime), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var since) ? since : default,
        LastSequence = DataverseHttp.Number(row, DialerCall.LastSequence),
        CustomerName = DataverseHttp.Text(row, DialerCall.To),
        IsCallback = DataverseHttp.Flag(row, DialerCall.IsCallback) == true,
        Pop = DataverseJson.TryRead<PopDecision>(DataverseHttp.Text(row, DialerCall.PopDecision)),
    };

    private IReadOnlyList<T> Read<T>(JsonDocument answer, string property)
        where T : class =>
        DataverseJson.TryReadItems<T>(DataverseHttp.Text(answer.RootElement, property)) ?? throw http.NoAnswer($"{property} cannot be read");

    private Task<IReadOnlyList<RecordedCall>> ReadCallsAsync(string filter, CancellationToken cancellationToken) =>
        http.ReadAllAsync($"{DialerCall.SetName}?$select={CallColumns}&$filter={Uri.EscapeDataString(filter)}", ReadCall, cancellationToken);
}
