using Microsoft.Extensions.Logging.Abstractions;
using Telephony.Connector.Calls;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Live;
using Telephony.Connector.Options;
using Telephony.Connector.Tests.Dataverse;
using Telephony.Contracts.Api;
using Telephony.Domain.Calls;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.Live;

/// <summary>The book alone: without a file, without a hub.</summary>
[TestClass]
public sealed class RowBookTests
{
    private const string Start = "20260302080000";
    private const string Key = $"main~{Start}~100.1";

    private readonly FakeClock _clock = new();
    private readonly ConnectorOptions _options = new();
    private readonly DnisDefinitions _definitions = new();
    private readonly DeskUnderTest.QueueNames _members = [];
    private readonly TrackedCall _call;
    private RowBook _book;

    public RowBookTests()
    {
        _call = CallOf("100.1");
        _book = BookOf([]);
    }

    [TestMethod]
    public void Each_state_of_a_leg_is_the_next_sequence_and_a_higher_version_of_one_row()
    {
        var rings = Take(LegOf(_call, "1001"), CallState.Incoming).Single();
        _clock.Advance(TimeSpan.FromSeconds(3));
        var talks = Take(LegOf(_call, "1001"), CallState.Talk).Single();

        Assert.AreEqual((RowNews.Told, Key, 1, CallState.Incoming), (rings.News, rings.Row.Key, rings.Row.Sequence, rings.Row.State));
        Assert.AreEqual((RowNews.Told, Key, 2, CallState.Talk), (talks.News, talks.Row.Key, talks.Row.Sequence, talks.Row.State));
        Assert.IsGreaterThan(rings.Row.Version, talks.Row.Version);
    }

    [TestMethod]
    public void The_first_agent_has_the_calls_own_key_and_every_other_one_with_the_extension()
    {
        Take(LegOf(_call, "1001"), CallState.Incoming);
        Take(LegOf(_call, "1002"), CallState.Incoming);

        CollectionAssert.AreEqual(new[] { Key, $"{Key}~1002" }, _book.Rows.Select(row => row.Key).ToList());
    }

    [TestMethod]
    public void Whose_row_has_the_calls_own_key_is_as_another_connector_decided()
    {
        _book.NoteFirstAgents([RecordedOf(CallState.Incoming) with { Extension = "1002" }]);

        Take(LegOf(_call, "1001"), CallState.Incoming);
        Take(LegOf(_call, "1002"), CallState.Incoming);

        CollectionAssert.AreEqual(new[] { $"{Key}~1001", Key }, _book.Rows.Select(row => row.Key).ToList());
    }

    [TestMethod]
    public void An_agents_other_call_is_shown_anew_since_it_decides_what_may_be_done()
    {
        Take(LegOf(_call, "1001"), CallState.Hold);

        var news = Take(LegOf(CallOf("100.9"), "1001"), CallState.Talk);

        Assert.AreEqual("Told 100.9 beside 100.1, Shown 100.1 beside 100.9", TextOf(news));
    }

    [TestMethod]
    public void After_a_talk_the_wrap_time_runs_and_its_end_is_the_rows_and_with_the_call_gone_forgets_it()
    {
        var leg = LegOf(_call, "1001", hasTalked: true);
        Take(leg, CallState.Talk);

        var wraps = Take(leg, CallState.Idle).Single().Row;
        Assert.AreEqual(_clock.GetUtcNow().AddSeconds(_options.Calls.DefaultWrapSeconds), wraps.WrapEndsOn);
        Assert.AreEqual(TimeSpan.FromSeconds(_options.Calls.DefaultWrapSeconds), _book.NextWrapLeft);
        Assert.IsEmpty(_book.WrappedUp);

        _clock.Advance(TimeSpan.FromSeconds(_options.Calls.DefaultWrapSeconds));
        Assert.IsTrue(_book.EndWrap(_book.WrappedUp.Single()));

        CollectionAssert.AreEqual(new[] { (RowNews.Told, CallState.End), (RowNews.Forgotten, CallState.End) }, News().Select(change => (change.News, change.Row.State)).ToList());
        Assert.IsEmpty(_book.Rows);
        Assert.IsNull(_book.NextWrapLeft);
    }

    [TestMethod]
    public void A_wrap_time_that_Dataverse_tells_while_it_runs_counts_from_the_end_of_the_talk()
    {
        var leg = LegOf(_call, "1001", hasTalked: true);
        var ended = Take(leg, CallState.Idle).Single().Row.TrackedOn;
        _clock.Advance(TimeSpan.FromSeconds(2));

        _book.Take(new CallReceipt { CallKey = Key, Extension = "1001", WrapSeconds = 60 });

        var shown = News().Single();
        Assert.AreEqual((RowNews.Shown, ended.AddSeconds(60)), (shown.News, shown.Row.WrapEndsOn));
    }

    [TestMethod]
    public void What_the_PBX_knows_of_a_call_is_shown_once_and_not_with_every_receipt_that_says_the_same()
    {
        Take(LegOf(_call, "1001"), CallState.Incoming);
        CallReceipt receipt = new() { CallKey = Key, Extension = "1001", WrapSeconds = 20, ShownVariables = [new ShownVariable { Label = "Chosen", Value = "Invoices" }] };

        _book.Take(receipt);
        Assert.AreEqual("Invoices", News().Single().Row.ShownVariables.Single().Value);
        _book.Take(receipt with { ShownVariables = [new ShownVariable { Label = "Chosen", Value = "Invoices" }] });

        Assert.IsEmpty(News());
    }

    [TestMethod]
    public void A_call_that_continues_an_earlier_one_says_so_on_the_screen_once_Dataverse_has()
    {
        Take(LegOf(_call, "1001"), CallState.Incoming);

        _book.Take(new CallReceipt { CallKey = Key, Extension = "1001", DtCallId = "dt", IsCallback = true });

        var shown = News().Single();
        Assert.AreEqual((RowNews.Shown, true), (shown.News, RowMessages.MessageOf(shown.Row, []).IsCallback));
    }

    [TestMethod]
    public void A_phone_that_nobody_answered_has_no_wrap_time()
    {
        var news = Take(LegOf(_call, "1001"), CallState.Idle);

        CollectionAssert.AreEqual(new[] { CallState.Idle, CallState.End, CallState.End }, news.Select(change => change.Row.State).ToList());
        Assert.AreEqual(RowNews.Forgotten, news[^1].News);
    }

    [TestMethod]
    public void A_row_ended_while_its_call_goes_on_is_kept_for_the_agent_who_is_rung_again()
    {
        var tracker = new CallTracker(_options.Calls.ToTrackerOptions());
        tracker.Restore(_call);
        _book.Begin(Start, tracker);

        Take(LegOf(_call, "1001"), CallState.Idle);
        var again = Take(LegOf(_call, "1001"), CallState.Incoming).Single();

        Assert.AreEqual((Key, 3), (again.Row.Key, again.Row.Sequence));
    }

    [TestMethod]
    public void A_pop_is_taken_by_the_agents_active_row_only()
    {
        Take(LegOf(_call, "1001"), CallState.Incoming);
        var pop = new PopOrder { CallKey = Key, Extension = "1001", Decision = new PopDecision() };

        Assert.IsNull(_book.Take(pop with { Extension = "1002" }));
        Assert.IsNull(_book.Take(pop with { CallKey = "unknown" }));
        Assert.AreSame(pop.Decision, _book.Take(pop)?.Pop);
        Assert.AreEqual(RowNews.Shown, News().Single().News);

        Take(LegOf(_call, "1001"), CallState.Idle);
        Assert.IsNull(_book.Take(pop));
    }

    [TestMethod]
    public void A_hold_for_a_consultation_is_kept_and_not_shown()
    {
        Take(LegOf(_call, "1001"), CallState.Hold);

        _book.NoteConsultation(Key);

        var kept = News().Single();
        Assert.AreEqual((RowNews.Kept, true), (kept.News, kept.Row.IsConsulting));
    }

    [TestMethod]
    public void A_definition_that_comes_late_is_given_to_the_calls_that_have_none()
    {
        _call.Queue = "sales";
        Assert.AreEqual(("", "sales"), Dnis(Take(LegOf(_call, "1001"), CallState.Incoming).Single()));

        _definitions.Use([new DnisDefinition("d1", "sales")]);
        _book.TakeDefinitions();

        Assert.AreEqual("d1", Dnis(News().Single()).Id);
        _definitions.Use([]);
        _book.TakeDefinitions();
        Assert.AreEqual("d1", Dnis(Take(LegOf(_call, "1001"), CallState.Talk).Single()).Id);

        static (string Id, string Text) Dnis(RowChange change) => (change.Row.DnisId, change.Row.DnisText);
    }

    [TestMethod]
    public void Calls_of_an_Asterisk_that_is_no_more_end_when_it_was_last_heard_of()
    {
        Take(LegOf(_call, "1001"), CallState.Incoming);
        _book = BookOf(_book.Rows);
        var lastSeen = _clock.GetUtcNow().AddSeconds(5);
        _clock.Advance(TimeSpan.FromSeconds(30));

        _book.CloseAll(lastSeen);

        var news = News();
        Assert.AreEqual((CallState.Idle, lastSeen, ReleaseReason.Unknown, true), (news[0].Row.State, news[0].Row.StateSince, news[0].Row.Reason, news[0].IsInferred));
        Assert.IsEmpty(_book.Rows);
    }

    [TestMethod]
    public void Whose_end_another_connector_recorded_is_taken_off_without_an_event()
    {
        Take(LegOf(_call, "1001", hasTalked: true), CallState.Idle);

        _book.Settle(RecordedOf(CallState.End), new RowSettlement([], 7));

        CollectionAssert.AreEqual(new[] { RowNews.Shown, RowNews.Forgotten }, News().Select(change => change.News).ToList());
    }

    [TestMethod]
    public void A_fault_in_describing_a_call_changes_no_row()
    {
        Take(LegOf(_call, "1001"), CallState.Incoming);
        var before = _book.Find(Key);
        _members.Failing = "1001";

        Assert.ThrowsExactly<InvalidOperationException>(() => Take(LegOf(_call, "1001"), CallState.Talk));

        Assert.AreSame(before, _book.Find(Key));
        Assert.IsEmpty(News());
    }

    private static string TextOf(IReadOnlyList<RowChange> news) =>
        string.Join(", ", news.Select(change => $"{change.News} {change.Row.CallId} beside {string.Join(' ', change.Others.Select(other => other.CallId))}"));

    private static RecordedCall RecordedOf(CallState state) => new(Key, state) { Extension = "1001", LastSequence = 7 };

    private TrackedCall CallOf(string id) => new() { Id = id, StartedAt = _clock.GetUtcNow(), Order = 1 };

    private static TrackedLeg LegOf(TrackedCall call, string extension, bool hasTalked = false) => new(call, extension, CallDirection.Inbound) { HasTalked = hasTalked };

    private RowBook BookOf(IEnumerable<CallRow> before)
    {
        var agents = new AgentDirectory(new AbsentGateway(), _options, _clock, NullLogger<AgentDirectory>.Instance);
        var book = new RowBook(before, new RowDescription(_options, agents, new CallerNames(_options.Calls.DnisPattern), _definitions, _members), agents, _options, _clock);
        book.Begin(Start, new CallTracker(_options.Calls.ToTrackerOptions()));
        return book;
    }

    private List<RowChange> Take(TrackedLeg leg, CallState state)
    {
        _book.Take(new TrackedChange { Kind = TrackedChangeKind.Leg, Call = leg.Call, Leg = leg, State = state, At = _clock.GetUtcNow() });
        return News();
    }

    private List<RowChange> News()
    {
        var news = new List<RowChange>();
        while (_book.TryTake(out var change))
        {
            news.Add(change);
        }

        return news;
    }
}
