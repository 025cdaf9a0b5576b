using System.Diagnostics;
using Microsoft.Xrm.Sdk;
using Telephony.Domain;
using Telephony.Domain.Settings;
using Telephony.Plugins.Json;
using Api = Telephony.Contracts.Generated.CustomApis.FindCallers;

namespace Telephony.Plugins.Data;

/// <summary>A record that a customiser's step names as a caller.</summary>
internal sealed record CustomMatch(string Table, string RecordId);

/// <summary>
/// Asks steps of customisers on <c>cts_FindCallers</c>, once for a batch of calls, where the setting <c>Custom Lookup</c> is true. What they name
/// is only where to look: the records themselves are read with the agent's rights like all others.
/// </summary>
internal sealed class CustomCallers(IOrganizationService system)
{
    /// <summary>What stands for a phone column in such a match.</summary>
    public const string Source = Api.Name;

    private readonly Dictionary<string, List<CustomMatch>> _found = new(StringComparer.Ordinal);

    /// <summary>Asks for the calls that were not asked for before.</summary>
    public void Ask(IReadOnlyList<CallerLookup> lookups, List<QueryNote> notes)
    {
        var asked = lookups.Where(lookup => lookup.AsksCustomisers && !_found.ContainsKey(lookup.Call.CallKey)).ToList();
        if (asked.Count == 0)
        {
            return;
        }

        asked.ForEach(lookup => _found[lookup.Call.CallKey] = []);
        var watch = Stopwatch.StartNew();
        var answer = system.Execute(new OrganizationRequest(Api.Name) { [Api.Request.Calls] = JsonText.Write(asked.Select(Question).ToList()) });
        var matches = JsonText.ReadAny((string)answer.Results[Api.Response.Matches]).Items();
        notes.Add(new QueryNote(Source, matches.Count, watch.Elapsed.TotalMilliseconds));
        foreach (var match in matches)
        {
            if (_found.TryGetValue(match.Text("callKey"), out var found) && Guid.TryParse(match.Text("recordId"), out var id) && LookupTables.TableNamed(match.Text("table")) is { Length: > 0 } table)
            {
                found.Add(new CustomMatch(table, id.ToString("D")));
            }
        }
    }

    /// <summary>What they named for a call, in their order.</summary>
    public IReadOnlyList<CustomMatch> Of(CallerLookup lookup) => _found.TryGetValue(lookup.Call.CallKey, out var found) ? found : [];

    private static Dictionary<string, object> Question(CallerLookup lookup) => new()
    {
        ["callKey"] = lookup.Call.CallKey,
        ["phoneNumber"] = lookup.Call.PhoneNumber,
        ["e164"] = lookup.Number?.E164 ?? "",
        ["direction"] = Words.Of(lookup.Call.Direction),
        ["dnis"] = lookup.Call.Dnis,
        ["queueName"] = lookup.Call.QueueName,
        ["callerName"] = lookup.Call.CallerName,
        ["agentId"] = lookup.AgentId.ToString("D"),
        ["variables"] = lookup.Call.Variables.ToDictionary(pair => pair.Key, pair => (object)pair.Value, StringComparer.Ordinal),
    };
}
