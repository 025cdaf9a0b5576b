using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Generated;
using Telephony.Domain.Calls;
using Telephony.Plugins.Data;
using Telephony.Plugins.Json;
using Telephony.Plugins.Pops;
using Api = Telephony.Contracts.Generated.CustomApis.ChooseMatch;

namespace Telephony.Plugins.CustomApis;

/// <summary>
/// <c>cts_ChooseMatch</c>: the agent says which of several records is the caller. The rules decide again with that record
/// as the only match, and the call and its phonecall follow. May be repeated with another record.
/// </summary>
public sealed class ChooseMatch : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginRequest request)
    {
        var row = CallStore.ById(request.Caller, request.RequiredId(Api.Request.CallId));
        var (table, id) = (request.Required(Api.Request.Table).Trim().ToLowerInvariant(), request.RequiredId(Api.Request.RecordId));
        var agent = AgentStore.ByUser(request.Caller, request.CallerId);
        var settings = request.Configuration.SettingsOf(agent);
        var directory = new CallerDirectory(request.System, request.As);
        var chosen = directory.Read(table, id, request.CallerId, settings, ColumnOf(row, table, id))
            ?? throw new InvalidPluginExecutionException($"There is no record {table} {id:D} that you may read; choose another one.");
        var call = DescriptionOf(row);
        call = call with { Written = PhoneCallTexts.Read(request.Caller, call.PhoneCallId, settings, request.Configuration) };
        var resolved = new CallResolver(directory, request.Configuration.Dnis).Resolve(call, agent, settings, chosen);
        var access = new RecordAccess(request.System, request.Configuration);
        var (regarding, customer) = (access.Regardable(request.CallerId, chosen.Reference), access.Nameable(request.CallerId, chosen.Customer));
        if ((regarding is null ? chosen.Reference : customer is null ? chosen.Customer : null) is { } unnamed)
        {
            resolved = resolved with { Decision = resolved.Decision with { Reason = $"{resolved.Decision.Reason} {access.WhyUnnamed("you lack", unnamed.LogicalName)}" } };
        }

        WriteCall(request.Caller, row, chosen, resolved);
        if (WritePhoneCall(request.Caller, row, regarding, customer, resolved, agent) && row.Text(DialerCall.RegardingRecordId).Length == 0 && CallStore.Read(row).WasTalkedOn)
        {
            PartyNote.Write(request.Caller, access.Notable(request.CallerId, PartyNote.RecordOf(chosen.Reference, resolved.Texts)), resolved.Texts);
        }

        request.Answer(Api.Response.Decision, JsonText.Write(resolved.Decision));
    }

    private static string ColumnOf(Entity row, string table, Guid id) => StoredDecision.Read(row.Text(DialerCall.PopDecision))?.Matches
        .FirstOrDefault(match => match.Table == table && match.RecordId == id.ToString("D"))?.Column ?? "";

    private static CallDescription DescriptionOf(Entity row) => new()
    {
        PhoneNumber = row.Text(DialerCall.PhoneNumber),
        CallerName = row.Text(DialerCall.To),
        Dnis = CallStore.DialledOf(row),
        QueueName = row.Text(DialerCall.QueueName),
        QueueDn = row.Text(DialerCall.QueueDn),
        Direction = ChoiceMap.Direction(row.Choice(DialerCall.Direction)),
        State = PhoneCallLog.IsOutgoing(ChoiceMap.Direction(row.Choice(DialerCall.Direction))) ? CallState.Start : CallState.Incoming,
        OccurredOn = row.GetAttributeValue<DateTime>(DialerCall.StartedOn),
        CallKey = row.Text(DialerCall.CallKey),
        DtCallId = row.Id.ToString("D"),
        PhoneCallId = row.Lookup(DialerCall.PhoneCallId)?.ToString("D") ?? "",
        CcAgentId = row.Text(DialerCall.CcAgentId),
        RetryOn = row.GetAttributeValue<DateTime?>(DialerCall.RetryOn),
        IsCallback = row.GetAttributeValue<bool?>(DialerCall.IsCallback) ?? false,
        Outcome = row.Text(DialerCall.Outcome),
    };

    private static void WriteCall(IOrganizationService service, Entity row, CallerRecord chosen, ResolvedCall resolved)
    {
        var change = new Entity(DialerCall.TableName, row.Id);
        CallStore.WriteCaller(change, chosen);
        change[DialerCall.Subject] = resolved.Texts.Subject;
        StoredDecision.WriteTo(change, resolved.Decision);
        service.Update(change);
    }

    // A subject or description that the agent has written stays. A phonecall that is completed stays as it is: then this is false.
    private static bool WritePhoneCall(IOrganizationService service, Entity row, EntityReference? regarding, EntityReference? customer, ResolvedCall resolved, Agent agent)
    {
        if (row.Lookup(DialerCall.PhoneCallId) is not { } id || !PhoneCallLog.Open(service, [id]).Contains(id))
        {
            return false;
        }

        var change = new Entity(PhoneCall.TableName, id);
        var isOutgoing = PhoneCallLog.IsOutgoing(ChoiceMap.Direction(row.Choice(DialerCall.Direction)));
        PhoneCallLog.WriteParties(change, isOutgoing, new EntityReference(SystemUser.TableName, agent.UserId), customer, row.Text(DialerCall.PhoneNumber));
        PhoneCallLog.WriteRegarding(change, regarding);
        var written = service.Retrieve(PhoneCall.TableName, id, new ColumnSet(PhoneCall.Subject));
        if (written.Text(PhoneCall.Subject) == row.Text(DialerCall.Subject))
        {
            change[PhoneCall.Subject] = resolved.Texts.Subject;
        }

        service.Update(change);
        return true;
    }
}
