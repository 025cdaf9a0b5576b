using Microsoft.Extensions.Logging.Abstractions;
using Telephony.Connector.Calls;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Live;
using Telephony.Connector.Options;
using Telephony.Connector.Tests.Calls;
using Telephony.Connector.Tests.Dataverse;
using Telephony.Domain.Calls;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.Live;

/// <summary>The rows name the participants of a conference as they are, however the stream is cut into batches.</summary>
[TestClass]
public sealed class ParticipantsTests
{
    public static IEnumerable<object[]> Streams => Traces.All;

    [TestMethod]
    [DynamicData(nameof(Streams))]
    public void After_every_event_of_a_recorded_stream_the_rows_name_whom_their_agents_hear(string name)
    {
        var tracker = new CallTracker(Traces.OptionsOf(name));
        var book = BookOf(tracker);
        foreach (var fact in Traces.Open(name).ReadFacts())
        {
            foreach (var change in tracker.Apply(fact))
            {
                book.Take(change);
            }

            book.ShowParticipants();

            foreach (var row in book.Rows)
            {
                Assert.AreEqual(HeardBy(tracker, row), string.Join(' ', row.Participants.Select(participant => participant.Id)), $"{row.Key} after {fact}");
            }
        }
    }

    private static string HeardBy(CallTracker tracker, CallRow row) =>
        row.State == CallState.Talk && tracker.FindCall(row.CallId)?.Legs.GetValueOrDefault(row.Extension) is { } leg && tracker.HeardBy(leg) is { Count: > 1 } heard
            ? string.Join(' ', heard.Select(channel => channel.Uniqueid))
            : "";

    private static RowBook BookOf(CallTracker tracker)
    {
        var (options, clock) = (new ConnectorOptions(), new FakeClock());
        var agents = new AgentDirectory(new AbsentGateway(), options, clock, NullLogger<AgentDirectory>.Instance);
        var description = new RowDescription(options, agents, new CallerNames(options.Calls.DnisPattern), new DnisDefinitions(), new DeskUnderTest.QueueNames());
        var book = new RowBook([], description, agents, options, clock);
        book.Begin("20260302080000", tracker);
        return book;
    }
}
