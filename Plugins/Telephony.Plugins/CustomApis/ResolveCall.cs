using System.Diagnostics;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain;
using Telephony.Domain.Calls;
using Telephony.Domain.Rules;
using Telephony.Domain.Settings;
using Telephony.Plugins.Data;
using Telephony.Plugins.Json;
using Telephony.Plugins.Lookups;
using Telephony.Plugins.Pops;
using Api = Telephony.Contracts.Generated.CustomApis.ResolveCall;

namespace Telephony.Plugins.CustomApis;

/// <summary>
/// <c>cts_ResolveCall</c>: what would pop for the calling user. With Explain, every rule and term with its verdict and every
/// query with its count and time, so that an admin can try rules without a phone: the name is then as the PBX shows it, with what it wrote before
/// the caller's own, and is taken apart as the connector does it (unless <c>CallerNameIsPlain</c>). Writes nothing.
/// <c>cts_RecordCallEvents</c> executes it as the agent whose phone rings, with the decision it has made (<c>Decided</c>): that one
/// comes back without a query, and the steps that a customiser has registered run around it.
/// </summary>
public sealed class ResolveCall : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginRequest request)
    {
        if (request.Text(Api.Request.Decided) is { Length: > 0 } decided)
        {
            request.Answer(Api.Response.Decision, decided);
            request.Answer(Api.Response.Explanation, "");
            return;
        }

        var call = DescriptionOf(request);
        var watch = Stopwatch.StartNew();
        var agent = AgentStore.ByUser(request.Caller, request.CallerId);
        var agentNote = new QueryNote(DialerUser.TableName, agent.RowId is null ? 0 : 1, watch.Elapsed.TotalMilliseconds);
        var settings = request.Configuration.SettingsOf(agent);
        call = (request.YesNo(Api.Request.CallerNameIsPlain) ? call : AsTheConnectorTellsIt(call, request.Configuration.Settings.Global)) with
        {
            PhoneNumber = IsAsDialled(call) ? OutsideLine.WithoutPrefix(call.PhoneNumber, settings) : call.PhoneNumber,
            Written = PhoneCallTexts.Read(request.Caller, call.PhoneCallId, settings, request.Configuration),
        };
        var directory = new CallerDirectory(request.System, request.As);
        var resolver = new CallResolver(directory, request.Configuration.Dnis);
        var resolved = resolver.Resolve(call, agent, settings);
        request.Answer(Api.Response.Decision, JsonText.Write(resolved.Decision));
        if (!request.YesNo(Api.Request.Explain))
        {
            request.Answer(Api.Response.Explanation, "");
            return;
        }

        List<QueryNote> queries = [agentNote, .. request.Configuration.Notes, .. directory.Notes];
        var warnings = WarningsOf(request, agent, resolver.LookupOf(call, agent, settings), resolved, directory);
        var rights = ConnectorRights.Warnings(request.System, settings.SearchedTables.Select(table => table.Table));
        request.Answer(Api.Response.Explanation, Explanation.Write(call, resolved, warnings, queries, [.. rights.Values]));
    }

    // One setting for the whole PBX: the connector knows no agent's.
    private static CallDescription AsTheConnectorTellsIt(CallDescription call, TelephonySettings settings)
    {
        var split = QueuePrefix.Split(call.CallerName, settings.Text(SettingNames.DnisPattern));
        return call with { CallerName = split.CallerName, QueueName = split.QueueName.Length > 0 ? split.QueueName : call.QueueName };
    }

    private static IEnumerable<string> WarningsOf(PluginRequest request, Agent agent, CallerLookup? lookup, ResolvedCall resolved, CallerDirectory directory)
    {
        var rows = request.Configuration.Settings;
        var userId = agent.UserId.ToString("D");
        var warnings = new SettingWarnings(rows, request.Configuration.Outcomes, _ => userId);
        return rows.RowsOf(userId, agent.Name).SelectMany(warnings.Of)
            .Concat(resolved.Dnis.Definition is { } dnis ? dnis.Warnings(rows.Global) : [])
            .Concat(lookup is null ? [] : directory.LeftOut(lookup));
    }

    // A row has its number without prefix already.
    private static bool IsAsDialled(CallDescription call) => call.DtCallId.Length == 0 && CallDirections.IsOutgoing(call.Direction);

    private static CallDescription DescriptionOf(PluginRequest request)
    {
        var direction = DirectionOf(request.Text(Api.Request.Direction));
        var call = new CallDescription
        {
            PhoneNumber = request.Text(Api.Request.PhoneNumber),
            CallerName = request.Text(Api.Request.CallerName),
            Dnis = request.Text(Api.Request.Dnis),
            QueueName = request.Text(Api.Request.QueueName),
            Direction = direction,
            State = CallDirections.IsOutgoing(direction) ? CallState.Start : CallState.Incoming,
            OccurredOn = request.Now,
            Variables = request.Text(Api.Request.Variables) is { Length: > 0 } json ? JsonText.ReadAny(json).Pairs() : [],
        };
        return request.Text(Api.Request.CallId).Length == 0 ? call : OfRow(call, CallStore.ById(request.Caller, request.RequiredId(Api.Request.CallId)));
    }

    private static CallDescription OfRow(CallDescription call, Entity row) => call with
    {
        CallKey = row.Text(DialerCall.CallKey),
        DtCallId = row.Id.ToString("D"),
        PhoneCallId = row.Lookup(DialerCall.PhoneCallId)?.ToString("D") ?? "",
        Outcome = row.Text(DialerCall.Outcome),
        QueueDn = row.Text(DialerCall.QueueDn),
        CcAgentId = row.Text(DialerCall.CcAgentId),
        IsCallback = row.GetAttributeValue<bool?>(DialerCall.IsCallback) ?? false,
        RetryOn = row.GetAttributeValue<DateTime?>(DialerCall.RetryOn),
    };

    private static CallDirection DirectionOf(string word) =>
        word.Length == 0 ? CallDirection.Inbound
        : string.Equals(word, RuleDirections.Queue, StringComparison.OrdinalIgnoreCase) ? CallDirection.CcOutbound
        : Words.TryRead<CallDirection>(word, out var direction) ? direction
        : throw new InvalidPluginExecutionException(
            $"Direction has to be inbound, queue, outbound, clicktocall, transfer or ccOutbound; found \"{word}\".");
}
