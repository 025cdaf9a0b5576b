using System.Globalization;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Api;
using Telephony.Domain;
using Telephony.Domain.Calls;
using Telephony.Plugins.Data;
using Telephony.Plugins.Json;

namespace Telephony.Plugins.Recording;

/// <summary>The batch, event by event: an event that cannot be understood is refused and the others go on.</summary>
internal sealed record EventReader(string Pbx, IReadOnlyList<RecordedEvent> Events, IReadOnlyList<RefusedEvent> Refused)
{
    private const int LongestAddress = 500;
    private const int LongestCallKey = 150;
    private const int LongestEventKey = 170;
    private const int LongestVariable = 2000;

    private static readonly TimeSpan FreshFor = TimeSpan.FromMinutes(1);

    /// <summary>Reads <c>{"pbx":"main","events":[…]}</c>. Repeated keys count once; the events of one call come out in the order of their sequence.</summary>
    public static EventReader Read(string json)
    {
        var root = JsonText.ReadAny(json);
        if (!root.IsObject || root.Text("pbx").Length == 0)
        {
            throw new InvalidPluginExecutionException("Events has to be {\"pbx\":\"name\",\"sentOn\":\"…\",\"events\":[…]}.");
        }

        var events = new Dictionary<string, RecordedEvent>(StringComparer.OrdinalIgnoreCase);
        var refused = new List<RefusedEvent>();
        foreach (var node in root.Items("events"))
        {
            var read = ReadEvent(node, root.Text("sentOn"), out var reason);
            if (read is null)
            {
                refused.Add(new RefusedEvent { Key = node.Text("key"), Reason = reason });
            }
            else if (!events.ContainsKey(read.Message.Key))
            {
                events.Add(read.Message.Key, read);
            }
        }

        return new EventReader(root.Text("pbx"), [.. events.Values.OrderBy(read => read.Fact.Sequence)], refused) { Organization = root.Text("organization"), WithoutSteps = root.Text("withoutSteps") == "true" };
    }

    /// <summary>The address of the organization that the connector records in; empty where it does not say.</summary>
    public string Organization { get; private init; } = "";

    /// <summary>Whether customers' steps on <c>cts_ResolveCall</c> are left unasked.</summary>
    public bool WithoutSteps { get; private init; }

    private static RecordedEvent? ReadEvent(JsonNode node, string sentOn, out string reason)
    {
        var message = Cleaned(JsonContract.Read<CallEventMessage>(node));
        reason = Refuse(message, node);
        if (reason.Length > 0)
        {
            return null;
        }

        Words.TryRead<CallState>(message.State, out var state);
        Words.TryRead<CallDirection>(message.Direction, out var direction);
        ReleaseReason? release = Words.TryRead<ReleaseReason>(message.Reason, out var read) ? read : null;
        TryReadMoment(message.OccurredOn, out var occurredOn);
        return new RecordedEvent(message, new CallFact(message.Sequence, state, occurredOn, direction, release), IsFresh(message.TrackedOn, sentOn));
    }

    // Cleaned and cut to what columns hold: endless, hidden or odd text from the phone network is to stop no batch and to deceive nobody.
    private static CallEventMessage Cleaned(CallEventMessage message) => message with
    {
        PhoneNumber = PlainText.Line(message.PhoneNumber, 50),
        CallerName = PlainText.Line(message.CallerName, 200),
        Dnis = PlainText.Line(message.Dnis, 100),
        QueueName = PlainText.Line(message.QueueName, 100),
        QueueDn = PlainText.Line(message.QueueDn, 50),
        Extension = message.Extension.Cut(50),
        CcAgentId = PlainText.Line(message.CcAgentId, 50),
        TransferredFrom = message.TransferredFrom.Cut(150),
        RecordingUrl = RecordingOf(message.RecordingUrl),
        Variables = message.Variables.ToDictionary(variable => variable.Key, variable => PlainText.Line(variable.Value, LongestVariable), StringComparer.Ordinal),
    };

    // Half an address leads nowhere, and no other kind belongs in a link on a form.
    private static string RecordingOf(string address) =>
        address.Length <= LongestAddress && Rows.IsCarried(address) && RecordingAddress.IsOne(address) ? address : "";

    private static string Refuse(CallEventMessage message, JsonNode node)
    {
        if (!node.IsObject)
        {
            return "An event has to be a JSON object.";
        }

        if (message.Key.Length is 0 or > LongestEventKey || message.CallKey.Length is 0 or > LongestCallKey)
        {
            return "key has to have 1 to 170 characters and callKey 1 to 150.";
        }

        if (!Rows.IsCarried(message.Key) || !Rows.IsCarried(message.CallKey))
        {
            return "key and callKey must have no control characters.";
        }

        if (message.Sequence < 1)
        {
            return $"sequence has to be a whole number from 1, found \"{node.Text("sequence")}\".";
        }

        if (!Words.TryRead<CallState>(message.State, out _))
        {
            return $"state has to be one of {Known<CallState>()}, found \"{message.State}\".";
        }

        if (!Words.TryRead<CallDirection>(message.Direction, out _))
        {
            return $"direction has to be one of {Known<CallDirection>()}, found \"{message.Direction}\".";
        }

        if (message.Reason.Length > 0 && !Words.TryRead<ReleaseReason>(message.Reason, out _))
        {
            return $"reason has to be empty or one of {Known<ReleaseReason>()}, found \"{message.Reason}\".";
        }

        return TryReadMoment(message.OccurredOn, out _) ? ""
            : $"occurredOn has to be a moment such as 2026-01-31T09:00:00.000Z, found \"{message.OccurredOn}\".";
    }

    private static bool IsFresh(string trackedOn, string sentOn) =>
        TryReadMoment(trackedOn, out var tracked) && TryReadMoment(sentOn, out var sent) && (sent - tracked).Duration() < FreshFor;

    // Dataverse has no dates before 1753.
    private static bool TryReadMoment(string text, out DateTime moment) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out moment)
        && moment.Year is >= 1900 and <= 9000;

    private static string Known<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetValues(typeof(T)).Cast<T>().Select(Words.Of));
}
