using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain.Calls;
using Telephony.Plugins.Data;
using Telephony.Plugins.Pops;

namespace Telephony.Plugins.Recording;

/// <summary>An event that was not recorded before, and what it does to its call.</summary>
internal sealed record News(RecordedEvent Event, CallChange Change);

/// <summary>One call of the batch while it is worked on: what was stored, what the events made of it, and what there is to write.</summary>
internal sealed class CallWork(string callKey, Entity? stored)
{
    /// <summary>Key of the call.</summary>
    public string CallKey { get; } = callKey;

    /// <summary>The row before the batch; null for a new call.</summary>
    public Entity? Stored { get; } = stored;

    /// <summary>The row's id, also of one that is not written yet.</summary>
    public Guid Id { get; } = stored?.Id ?? Guid.NewGuid();

    /// <summary>The row as the events leave it; null before the first event of a new call.</summary>
    public CallRecord? Record { get; private set; } = stored is null ? null : CallStore.Read(stored);

    /// <summary>The events that are news, oldest first.</summary>
    public List<News> News { get; } = [];

    /// <summary>The events that were recorded before.</summary>
    public List<RecordedEvent> Known { get; } = [];

    /// <summary>Outcomes that the system gives because of the news.</summary>
    public List<string> AutomaticOutcomes { get; } = [];

    /// <summary>The agent; null while none is known.</summary>
    public Agent? Agent { get; set; }

    /// <summary>The lookup and pop decision, when this batch made them.</summary>
    public ResolvedCall? Resolved { get; set; }

    /// <summary>Id of the phonecall; null while there is none.</summary>
    public Guid? PhoneCallId { get; set; } = stored?.Lookup(DialerCall.PhoneCallId);

    /// <summary>Whether this batch creates the phonecall.</summary>
    public bool CreatesPhoneCall => Resolved is not null && Stored?.Lookup(DialerCall.PhoneCallId) is null && PhoneCallId is not null;

    /// <summary>How the call began.</summary>
    public CallDirection Direction => News.Count > 0 ? News[0].Event.Fact.Direction : ChoiceMap.Direction(Stored?.Choice(DialerCall.Direction));

    /// <summary>Whether the leg is over.</summary>
    public bool IsOver => Record?.State is CallState.Idle or CallState.End;

    /// <summary>The newest event that says something of the call, among news first.</summary>
    public RecordedEvent? Latest => News.Count > 0 ? News[News.Count - 1].Event : Known.LastOrDefault();

    /// <summary>The JSON of the decision that was stored before.</summary>
    public string StoredDecision => Stored?.Text(DialerCall.PopDecision) ?? "";

    /// <summary>Applies an event that is news.</summary>
    public void Apply(RecordedEvent read, OutcomeCatalog outcomes)
    {
        var change = CallLedger.Apply(Record, read.Fact);
        Record = change.After;
        if (change.AutomaticOutcome.Length > 0)
        {
            Give(outcomes.NameOfAutomatic(change.AutomaticOutcome), outcomes, read.Fact.OccurredOn);
        }

        News.Add(new News(read, change));
    }

    /// <summary>Gives an outcome that nobody chose.</summary>
    public void Give(string outcome, OutcomeCatalog outcomes, DateTime givenOn)
    {
        var effective = OutcomeRules.Effective(outcome, Stored?.Text(DialerCall.ComputedOutcome));
        Record = OutcomeRules.Give(Record!, effective, outcomes.Find(effective), givenOn, null, false);
        AutomaticOutcomes.Add(effective);
    }

    /// <summary>The first text that news tells, else what is stored.</summary>
    public string Text(Func<RecordedEvent, string> read, string column) =>
        News.Select(news => read(news.Event)).FirstOrDefault(text => text.Length > 0) ?? Stored?.Text(column) ?? "";
}
