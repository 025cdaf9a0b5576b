using System.Globalization;
using Telephony.Contracts.Api;
using Telephony.Domain;
using Telephony.Domain.Calls;

namespace Telephony.Plugins.Tests.Organization;

/// <summary>Writes the events of one call in the order in which a connector would: who rings when, who answers, how it ends.</summary>
internal sealed class CallScript(string callKey, CallDirection direction = CallDirection.Inbound)
{
    public static readonly DateTime Start = new(2026, 1, 31, 9, 0, 0, DateTimeKind.Utc);

    private readonly List<CallEventMessage> _events = [];
    private CallEventMessage _common = new() { CallKey = callKey, Direction = Words.Of(direction) };

    public IReadOnlyList<CallEventMessage> Events => _events;

    public CallScript From(string number, string name = "") => With(common => common with { PhoneNumber = number, CallerName = name });

    public CallScript Through(string queue, string dnis = "") => With(common => common with { QueueName = queue, Dnis = dnis });

    public CallScript With(Func<CallEventMessage, CallEventMessage> change)
    {
        _common = change(_common);
        return this;
    }

    public CallScript Waits(int second) => Add(second, CallState.Waiting);

    public CallScript Rings(int second, string extension = "1001")
    {
        _common = _common with { Extension = extension };
        return Add(second, CallState.Incoming);
    }

    public CallScript Dials(int second, string extension = "1001")
    {
        _common = _common with { Extension = extension };
        return Add(second, CallState.Start).Add(second + 2, CallState.Ringing);
    }

    public CallScript Talks(int second) => Add(second, CallState.Talk);

    public CallScript Holds(int second) => Add(second, CallState.Hold);

    public CallScript Releases(int second, ReleaseReason reason = ReleaseReason.Completed) =>
        Add(second, CallState.Idle, reason);

    public CallScript Ends(int second) => Add(second, CallState.End);

    private CallScript Add(int second, CallState state, ReleaseReason? reason = null)
    {
        var sequence = _events.Count + 1;
        _events.Add(_common with
        {
            Key = new EventKey(callKey, sequence).ToString(),
            Sequence = sequence,
            State = Words.Of(state),
            OccurredOn = Start.AddSeconds(second).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            Reason = reason is { } known ? Words.Of(known) : "",
            Cause = reason is null ? 0 : 16,
        });
        return this;
    }
}
