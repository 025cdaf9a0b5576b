using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain.Calls;
using Telephony.Plugins.Data;
using Telephony.Plugins.Json;
using Telephony.Plugins.Pops;
using Api = Telephony.Contracts.Generated.CustomApis.ChooseMatch;

namespace Telephony.Plugins.CustomApis;

/// <summary>
/// <c>cts_ChooseMatch</c>: the agent says which record is the caller: one of several that have the number, or one that was made for an unknown caller
/// (<c>OnlyWithNumber</c> refuses it when it does not have the call's number). The rules decide again with that record as the only match, and the call, its phonecall and its note follow. May be repeated with another record, also
/// when the call is over; the answer keeps every record that was found.
/// </summary>
public sealed class ChooseMatch : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginRequest request)
    {
        var row = CallStore.ById(request.Caller, request.RequiredId(Api.Request.CallId));
        var (table, id) = (request.Required(Api.Request.Table).Trim().ToLowerInvariant(), request.RequiredId(Api.Request.RecordId));
        var found = StoredDecision.Read(row.Text(DialerCall.PopDecision))?.Matches ?? [];
        var agent = AgentStore.ByUser(request.Caller, request.CallerId);
        var settings = request.Configuration.SettingsOf(agent);
        var directory = new CallerDirectory(request.System, request.As);
        var call = DescriptionOf(row);
        var choice = new ChosenRecord(settings, found);
        choice.RequireTable(table, id);
        var chosen = directory.Read(table, id, request.CallerId, settings, choice.ColumnOf(table, id))
            ?? throw new InvalidPluginExecutionException($"There is no record {table} {id:D} that you may read; choose another one.");
        if (request.YesNo(Api.Request.OnlyWithNumber))
        {
            choice.RequireNumber(chosen, CallResolver.NumberOf(call, settings).Number, request.Caller);
        }

        call = call with { Written = PhoneCallTexts.Read(request.Caller, call.PhoneCallId, settings, request.Configuration) };
        var resolved = new CallResolver(directory, request.Configuration.Dnis).Resolve(call, agent, settings, chosen);
        resolved = resolved with { Decision = resolved.Decision with { Matches = choice.WithAll(resolved.Decision.Matches) } };
        var access = new RecordAccess(request.System, request.Configuration);
        var (regarding, customer) = (access.Regardable(request.CallerId, chosen.Reference), access.Nameable(request.CallerId, chosen.Customer));
        if ((regarding is null ? chosen.Reference : customer is null ? chosen.Customer : null) is { } unnamed)
        {
            resolved = resolved with { Decision = resolved.Decision with { Reason = $"{resolved.Decision.Reason} {access.WhyUnnamed("you lack", unnamed.LogicalName)}" } };
        }

        // What the call's texts were with the name that it had so far: a text that reads otherwise is the agent's own.
        var before = CallTexts.Of(call, CallResolver.NameOf(resolved.Dnis), "", agent, settings);
        var log = new CallerLog(request.Caller, row, agent) { Before = before, After = resolved.Texts };
        log.WriteCall(chosen, resolved.Decision);
        log.WritePhoneCall(regarding, customer);
        if (CallStore.Read(row).WasTalkedOn)
        {
            PartyNote.Move(request.Caller, request.System, row, log.Before, access.Notable(request.CallerId, PartyNote.RecordOf(chosen.Reference, resolved.Texts)), resolved.Texts);
        }

        request.Answer(Api.Response.Decision, JsonText.Write(resolved.Decision));
    }

    private static CallDescription DescriptionOf(Entity row) => new()
    {
        PhoneNumber = row.Text(DialerCall.PhoneNumber),
        CallerName = row.Text(DialerCall.To),
        Dnis = CallStore.DialledOf(row),
        QueueName = row.Text(DialerCall.QueueName),
        QueueDn = row.Text(DialerCall.QueueDn),
        Direction = CallStore.DirectionOf(row),
        State = CallDirections.IsOutgoing(CallStore.DirectionOf(row)) ? CallState.Start : CallState.Incoming,
        OccurredOn = row.GetAttributeValue<DateTime>(DialerCall.StartedOn),
        CallKey = row.Text(DialerCall.CallKey),
        DtCallId = row.Id.ToString("D"),
        PhoneCallId = row.Lookup(DialerCall.PhoneCallId)?.ToString("D") ?? "",
        CcAgentId = row.Text(DialerCall.CcAgentId),
        RetryOn = row.GetAttributeValue<DateTime?>(DialerCall.RetryOn),
        IsCallback = row.GetAttributeValue<bool?>(DialerCall.IsCallback) ?? false,
        Outcome = row.Text(DialerCall.Outcome),
    };
}
