using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Choices = Telephony.Contracts.Generated.Choices;

namespace Telephony.Connector.Tests.Campaign;

/// <summary>Compares the calls that were placed with those in the organisation: each once, ended, with the right counters.</summary>
internal static class CallComparison
{
    /// <summary>What does not agree, a sentence each; empty when all does.</summary>
    public static IReadOnlyList<string> Faults(CallLoad load, OrganizationServer organization)
    {
        var rows = organization.All(DialerCall.TableName).ToLookup(row => Text(row, DialerCall.PhoneNumber));
        var events = organization.All(DialerCallEvent.TableName).ToLookup(row => row.GetAttributeValue<EntityReference>(DialerCallEvent.DialerCallId)?.Id ?? Guid.Empty);
        var phoneCalls = organization.All(PhoneCall.TableName).ToLookup(row => Text(row, PhoneCall.PhoneNumber));
        var faults = new List<string>();
        foreach (var (number, end) in load.Placed)
        {
            var found = rows[number].ToList();
            faults.AddRange(found.Count == 1 ? FaultsOf(number, end, found[0], [.. events[found[0].Id]]) : [$"{number} ({end}) has {found.Count} rows: {string.Join(", ", found.Select(row => Text(row, DialerCall.CallKey)))}."]);
            if (phoneCalls[number].Count() != 1)
            {
                faults.Add($"{number} ({end}) has {phoneCalls[number].Count()} phonecalls.");
            }
        }

        faults.AddRange(rows.Where(group => !load.Placed.ContainsKey(group.Key)).Select(group => $"Nobody placed the call of '{group.Key}'."));
        return faults;
    }

    private static IEnumerable<string> FaultsOf(string number, CallEnd end, Entity row, IReadOnlyList<Entity> events)
    {
        var (calls, connects) = (Number(row, DialerCall.Calls), Number(row, DialerCall.Connects));
        var others = Number(row, DialerCall.NoAnswers) + Number(row, DialerCall.Busies) + Number(row, DialerCall.Aborts);
        if (calls != 1 || connects != (end == CallEnd.Answered ? 1 : 0) || connects + others > calls)
        {
            yield return $"{number} ({end}) counts {calls} calls, {connects} connects, {others} others.";
        }

        if (row.GetAttributeValue<OptionSetValue>(DialerCall.State)?.Value != (int)Choices.CallState.End)
        {
            yield return $"{number} ({end}) is not ended: {(Choices.CallState?)row.GetAttributeValue<OptionSetValue>(DialerCall.State)?.Value}.";
        }

        var sequences = events.Select(item => Number(item, DialerCallEvent.Sequence)).Order().ToList();
        var words = string.Join(' ', events.OrderBy(item => Number(item, DialerCallEvent.Sequence)).Select(item => Text(item, DialerCallEvent.Name)));
        if (!sequences.SequenceEqual(Enumerable.Range(1, sequences.Count)))
        {
            yield return $"{number} ({end}) has the events {words}, numbered {string.Join(' ', sequences)}.";
        }

        if (end == CallEnd.Answered && words.Split(' ').Count(word => word == "talk") != 1)
        {
            yield return $"{number} ({end}) was talked on once; its events are {words}.";
        }
    }

    private static string Text(Entity row, string column) => row.GetAttributeValue<string>(column) ?? "";

    private static int Number(Entity row, string column) => row.GetAttributeValue<int?>(column) ?? 0;
}
