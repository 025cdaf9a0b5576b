using System.Text.RegularExpressions;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Choices = Telephony.Contracts.Generated.Choices;

namespace Telephony.Connector.Tests.Campaign;

/// <summary>
/// Compares the calls that were placed with those in the organization: each once, ended and closed, its states in order, with the right
/// counters, one phonecall and one outcome at most; and every agent free again.
/// </summary>
internal static partial class CallComparison
{
    /// <summary>What does not agree, a sentence each; empty when all does.</summary>
    public static IReadOnlyList<string> Faults(CallLoad load, OrganizationServer organization)
    {
        var rows = organization.All(DialerCall.TableName).ToLookup(row => Text(row, DialerCall.PhoneNumber));
        var details = new CallDetails(organization);
        var faults = new List<string>();
        foreach (var (number, end) in load.Placed)
        {
            var found = rows[number].ToList();
            faults.AddRange(found.Count == 1
                ? FaultsOf(end, found[0], details).Select(fault => $"{number} ({end}) {fault} [{details.HistoryOf(found[0])}]")
                : [$"{number} ({end}) has {found.Count} rows: {string.Join(", ", found.Select(row => Text(row, DialerCall.CallKey)))}."]);
            var phoneCalls = details.PhoneCalls[number].ToList();
            if (phoneCalls.Count != 1 || Number(phoneCalls[0], "statecode") == 0)
            {
                faults.Add($"{number} ({end}) has {phoneCalls.Count} phonecalls, {phoneCalls.Count(row => Number(row, "statecode") == 0)} of them open.");
            }
        }

        faults.AddRange(rows.Where(group => !load.Placed.ContainsKey(group.Key)).Select(group => $"Nobody placed the call of '{group.Key}'."));
        faults.AddRange(organization.All(DialerUser.TableName).Where(IsBusy)
            .Select(row => $"{Text(row, DialerUser.Name)} is still busy: {(Choices.CallState)Number(row, DialerUser.CallState)}."));
        return faults;
    }

    private static IEnumerable<string> FaultsOf(CallEnd end, Entity row, CallDetails details)
    {
        var connects = end is CallEnd.Answered or CallEnd.CutInTalk ? 1 : 0;
        var counters = (Number(row, DialerCall.Calls), Number(row, DialerCall.Connects), Number(row, DialerCall.NoAnswers), Number(row, DialerCall.Busies), Number(row, DialerCall.Aborts));
        if (counters != (1, connects, end == CallEnd.Abandoned ? 1 : 0, 0, 0))
        {
            yield return $"counts (calls, connects, no answers, busies, aborts) = {counters}.";
        }

        if (Number(row, DialerCall.State) != (int)Choices.CallState.End || Number(row, DialerCall.Status) != (int)Choices.DialerCallStatus.Closed)
        {
            yield return $"is not ended and closed: {(Choices.CallState)Number(row, DialerCall.State)}, {(Choices.DialerCallStatus)Number(row, DialerCall.Status)}.";
        }

        var events = details.EventsOf(row);
        if (!events.Select(item => Number(item, DialerCallEvent.Sequence)).SequenceEqual(Enumerable.Range(1, events.Count)))
        {
            yield return "has numbers missing or twice.";
        }

        if (!OrderOf(end).IsMatch(details.WordsOf(row)))
        {
            yield return "has its states in the wrong order.";
        }

        if (details.Results[row.Id].Count() > 1)
        {
            yield return $"has {details.Results[row.Id].Count()} outcomes.";
        }
    }

    private static Regex OrderOf(CallEnd end) => end switch
    {
        CallEnd.Answered or CallEnd.CutInTalk => Talked(),
        CallEnd.Abandoned => Rung(),
        _ => Declined(),
    };

    [GeneratedRegex("^(waiting )?(incoming )?talk idle end$")]
    private static partial Regex Talked();

    [GeneratedRegex("^(waiting )?(incoming )?(idle|no answer) end$")]
    private static partial Regex Rung();

    [GeneratedRegex("^(waiting )?((incoming )?(idle|no answer|busy) end ?)+$")]
    private static partial Regex Declined();

    private static bool IsBusy(Entity row) =>
        row.GetAttributeValue<OptionSetValue>(DialerUser.CallState)?.Value is not (null or (int)Choices.CallState.Idle or (int)Choices.CallState.End);

    internal static string Text(Entity row, string column) => row.GetAttributeValue<string>(column) ?? "";

    internal static int Number(Entity row, string column) => row.Contains(column) ? row[column] switch
    {
        OptionSetValue option => option.Value,
        int number => number,
        _ => 0,
    } : 0;
}

/// <summary>What hangs on the rows of the calls, read once.</summary>
internal sealed class CallDetails
{
    private readonly ILookup<Guid, Entity> _events;

    public CallDetails(OrganizationServer organization)
    {
        _events = organization.All(DialerCallEvent.TableName).ToLookup(row => row.GetAttributeValue<EntityReference>(DialerCallEvent.DialerCallId)?.Id ?? Guid.Empty);
        Results = organization.All(DialerCallResult.TableName).ToLookup(row => row.GetAttributeValue<EntityReference>(DialerCallResult.DialerCallId)?.Id ?? Guid.Empty);
        PhoneCalls = organization.All(PhoneCall.TableName).ToLookup(row => CallComparison.Text(row, PhoneCall.PhoneNumber));
    }

    /// <summary>Outcomes by call.</summary>
    public ILookup<Guid, Entity> Results { get; }

    /// <summary>Phonecalls by number.</summary>
    public ILookup<string, Entity> PhoneCalls { get; }

    public IReadOnlyList<Entity> EventsOf(Entity call) => [.. _events[call.Id].OrderBy(item => CallComparison.Number(item, DialerCallEvent.Sequence))];

    public string WordsOf(Entity call) => string.Join(' ', EventsOf(call).Select(item => CallComparison.Text(item, DialerCallEvent.Name)));

    /// <summary>Key, states with numbers, times and reasons: what one wants to read when something does not agree.</summary>
    public string HistoryOf(Entity call) => CallComparison.Text(call, DialerCall.CallKey) + ": " + string.Join(", ", EventsOf(call).Select(item =>
        $"{CallComparison.Number(item, DialerCallEvent.Sequence)} {CallComparison.Text(item, DialerCallEvent.Name)} {CallComparison.Text(item, DialerCallEvent.OccurredOnText)} {CallComparison.Text(item, DialerCallEvent.Reason)}"));
}
