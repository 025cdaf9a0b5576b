using System.Globalization;
using Telephony.Ami.Wire;

namespace Telephony.Ami.Tests.Simulator;

/// <summary>
/// A stream of events made comparable with another one: channel names, ids and bridges become names by order of appearance, and what
/// depends on the time of day or on settings is left out.
/// </summary>
internal sealed class EventStory
{
    private static readonly HashSet<string> Noise =
        ["VarSet", "Newexten", "TestEvent", "RTCPSent", "RTCPReceived", "Cdr", "ExtensionStatus", "LocalOptimizationBegin", "LocalOptimizationEnd"];

    private static readonly HashSet<string> Unlike =
        ["Privilege", "LastCall", "LastPause", "LoginTime", "CallsTaken", "CID-CallingPres", "Timestamp", "ActionID"];

    private readonly Dictionary<string, string> _names = [];

    /// <summary>All events that matter, one line each, in their order.</summary>
    public static List<string> Of(IEnumerable<AmiFields> events)
    {
        var story = new EventStory();
        return [.. Relevant(events).Select(story.Line)];
    }

    /// <summary>
    /// The events of each channel in their order, told by topic: what happens to the channel, to the call for it, to its queue.
    /// Between channels and topics Asterisk keeps no order: recordings of the same call differ in it.
    /// </summary>
    public static SortedDictionary<string, string> ByChannel(IEnumerable<AmiFields> events)
    {
        var story = new EventStory();
        return new(Relevant(events)
            .Where(item => MainChannel(item) is not null)
            .Select(item => (Channel: story.Name(MainChannel(item)!) + Topic(item["Event"]), Line: Short(item)))
            .GroupBy(item => item.Channel)
            .ToDictionary(group => group.Key, group => string.Join('\n', group.Select(item => item.Line))));
    }

    private static string Topic(string name) => name switch
    {
        "DialBegin" or "DialState" or "DialEnd" => " is called",
        "OriginateResponse" => " is originated",
        _ when name.StartsWith("Queue", StringComparison.Ordinal) || name.StartsWith("Agent", StringComparison.Ordinal) => " in a queue",
        _ => "",
    };

    private static IEnumerable<AmiFields> Relevant(IEnumerable<AmiFields> events) =>
        events.Where(item => !Noise.Contains(item["Event"]) && item["Queue"] != "freepbx");

    private static string? MainChannel(AmiFields item) => item["Event"] switch
    {
        "DialBegin" or "DialState" or "DialEnd" or "AgentCalled" => item["DestChannel"],
        "BlindTransfer" => item["TransfererChannel"],
        "AttendedTransfer" => item["OrigTransfererChannel"],
        "NewConnectedLine" or "SoftHangupRequest" => null,
        _ => item.Get("Channel"),
    };

    private static string Short(AmiFields item) => string.Join(
        ' ',
        ((string[])[item["Event"], item["ChannelStateDesc"], item["CallerIDNum"], item["DialStatus"], item["Cause"], item["Reason"],
            item["TalkTime"], item["Digit"], item["BridgeNumChannels"], item["Exten"]]).Where(value => value.Length > 0));

    private string Line(AmiFields item) => string.Join(
        " | ", item.Where(field => !Unlike.Contains(field.Key)).Select(field => $"{field.Key}={Name(field.Value)}"));

    private string Name(string value)
    {
        if (_names.TryGetValue(value, out var name))
        {
            return name;
        }

        if (value.Length == 36 && Guid.TryParse(value, out _))
        {
            return _names[value] = $"bridge{_names.Values.Count(known => known.StartsWith("bridge", StringComparison.Ordinal)) + 1}";
        }

        if (value.Split('-') is [.., var counter] && value.Contains('/') && IsCounter(counter))
        {
            var device = value[..value.LastIndexOf('-')] + counter[8..];
            return _names[value] = $"{device}#{_names.Values.Count(known => known.StartsWith(device + "#", StringComparison.Ordinal)) + 1}";
        }

        if (value.Split('.') is [var seconds, var number] && seconds.Length == 10 && int.TryParse(number, out _))
        {
            return _names[value] = $"id{_names.Values.Count(known => known.StartsWith("id", StringComparison.Ordinal)) + 1}";
        }

        return value;
    }

    private static bool IsCounter(string text) =>
        text.Length is 8 or 10 && int.TryParse(text[..8], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out _);
}
