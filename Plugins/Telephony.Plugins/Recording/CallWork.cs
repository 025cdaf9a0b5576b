using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain.Calls;
using Telephony.Plugins.Data;
using Telephony.Plugins.Pops;

namespace Telephony.Plugins.Recording;

/// <summary>An event that was not recorded before, and what it does to its call.</summary>
internal sealed record News(RecordedEvent Event, CallChange Change);

/// <summary>One call of the batch while it is worked on: what was stored, what the events made of it, and what there is to write.</summary>
internal sealed class CallWork(string callKey, Entity? stored, IReadOnlyList<RecordedEvent> fresh, IReadOnlyList<RecordedEvent> known)
{
    /// <summary>Key of the call.</summary>
    public string CallKey { get; } = callKey;

    /// <summary>The row before the batch; null for a new call.</summary>
    public Entity? Stored { get; } = stored;

    /// <summary>The row's id, also of one that is not written yet.</summary>
    public Guid Id { get; } = stored?.Id ?? Guid.NewGuid();

    /// <summary>The events that were not recorded before, oldest first.</summary>
    public IReadOnlyList<RecordedEvent> Fresh { get; } = fresh;

    /// <summary>The events that were recorded before.</summary>
    public IReadOnlyList<RecordedEvent> Known { get; } = known;

    /// <summary>The row before the batch as the domain knows it; null for a new call.</summary>
    public CallRecord? Before { get; } = stored is null ? null : CallStore.Read(stored);

    /// <summary>The row as the events leave it; null before the first event of a new call.</summary>
    public CallRecord? Record { get; private set; } = stored is null ? null : CallStore.Read(stored);

    /// <summary>What each fresh event did.</summary>
    public List<News> News { get; } = [];

    /// <summary>Outcomes that the system gives because of the news.</summary>
    public List<string> AutomaticOutcomes { get; } = [];

    /// <summary>Whether an outcome was chosen while the batch was worked on, which is kept.</summary>
    public bool IsOutcomeKept { get; private set; }

    /// <summary>Whether the outcome that counted before no longer counts.</summary>
    public bool LosesOutcome => Before is { Outcome.Length: > 0 } before && !IsOutcomeKept && Record!.Outcome != before.Outcome;

    /// <summary>The agent; null while none is known.</summary>
    public Agent? Agent { get; set; }

    /// <summary>Who owns the log of a call that never rang an agent; null for every other call.</summary>
    public Agent? Recorder { get; set; }

    /// <summary>The row of the call that this one was transferred from; null for none.</summary>
    public Entity? Source { get; set; }

    /// <summary>The row whose open retry this call continues; null for none.</summary>
    public Entity? Continues { get; set; }

    /// <summary>The lookup and pop decision, when this batch made them.</summary>
    public ResolvedCall? Resolved { get; set; }

    /// <summary>The record that the phonecall regards, where whoever records may say so; null for none.</summary>
    public EntityReference? Regarding { get; set; }

    /// <summary>The other party's record in the phonecall, where whoever records may say so; null for none.</summary>
    public EntityReference? Customer { get; set; }

    /// <summary>Texts of the note on the other party's record; null when this batch leaves none.</summary>
    public CallTexts? NoteTexts { get; set; }

    /// <summary>Whether the agent and the other party talk for the first time.</summary>
    public bool BeginsToTalk => Record is { WasTalkedOn: true } && Before is not { WasTalkedOn: true };

    /// <summary>Id of the phonecall; null while there is none.</summary>
    public Guid? PhoneCallId { get; set; } = stored?.Lookup(DialerCall.PhoneCallId);

    /// <summary>Whether this batch creates the phonecall.</summary>
    public bool CreatesPhoneCall => Resolved is not null && Stored?.Lookup(DialerCall.PhoneCallId) is null && PhoneCallId is not null;

    /// <summary>Whether the call continues an earlier one that was to be tried again.</summary>
    public bool IsCallback => Continues is not null || (Stored?.GetAttributeValue<bool?>(DialerCall.IsCallback) ?? false);

    /// <summary>Channel variables, from the newest event that has some: the dialplan may set one anew from queue to queue.</summary>
    public Dictionary<string, string> Variables => Fresh.Reverse().Concat(Known.Reverse()).Select(read => read.Message.Variables).FirstOrDefault(variables => variables.Count > 0) ?? [];

    /// <summary>The number dialled as fresh events tell it, else as far as the log does: of this call, or of the one that it was transferred from.</summary>
    public string Dialled => Fresh.Select(read => read.Message.Dnis)
        .Concat(new[] { Stored, Source }.Select(CallStore.DialledOf)).FirstOrDefault(number => number.Length > 0) ?? "";

    /// <summary>How the call began.</summary>
    public CallDirection Direction => Fresh.Count > 0 ? Fresh[0].Fact.Direction : ChoiceMap.Direction(Stored?.Choice(DialerCall.Direction));

    /// <summary>Whether the leg is over.</summary>
    public bool IsOver => Record is { IsOver: true };

    /// <summary>The JSON of the decision that was stored before.</summary>
    public string StoredDecision => Stored?.Text(DialerCall.PopDecision) ?? "";

    /// <summary>Whether the agent's phone rings again for a call that was over for this agent: what popped before pops again.</summary>
    public bool RingsAgain => Before is { IsOver: true } && Fresh.Any(read => read.CanPop);

    /// <summary>Applies the fresh events.</summary>
    public void Apply(OutcomeCatalog outcomes)
    {
        foreach (var read in Fresh)
        {
            var change = CallLedger.Apply(Record, read.Fact);
            Record = Record is null && Continues is not null ? change.After with { Attempt = CallStore.Read(Continues).Attempt + 1 } : change.After;
            if (change.AutomaticOutcome.Length > 0)
            {
                Give(outcomes.NameOfAutomatic(change.AutomaticOutcome), outcomes, read.Fact.OccurredOn);
            }

            News.Add(new News(read, change));
        }
    }

    /// <summary>Gives an outcome that nobody chose; what a customer's code has computed was chosen.</summary>
    public void Give(string outcome, OutcomeCatalog outcomes, DateTime givenOn)
    {
        var effective = OutcomeRules.Effective(outcome, Stored?.Text(DialerCall.ComputedOutcome));
        Record = OutcomeRules.Give(Record!, effective, outcomes.Find(effective), givenOn, null, isChosen: effective != outcome);
        AutomaticOutcomes.Add(effective);
    }

    /// <summary>Keeps an outcome that was chosen while the batch was worked on, and gives none.</summary>
    /// <param name="chosen">The row as it is now.</param>
    public void Keep(CallRecord chosen)
    {
        AutomaticOutcomes.Clear();
        IsOutcomeKept = true;
        Record = Record! with
        {
            Outcome = chosen.Outcome,
            Verdict = chosen.Verdict,
            RetryOn = chosen.RetryOn,
            Status = chosen.Status == CallStatus.Open && Record.State == CallState.End ? CallStatus.Closed : chosen.Status,
        };
    }

    /// <summary>The first text that fresh events tell, else what is stored.</summary>
    public string Text(Func<RecordedEvent, string> read, string column) =>
        Fresh.Select(read).FirstOrDefault(text => text.Length > 0) ?? Stored?.Text(column) ?? "";

    /// <summary>The same, else what the call had that this one was transferred from.</summary>
    public string Inherited(Func<RecordedEvent, string> read, string column) =>
        Text(read, column) is { Length: > 0 } text ? text : Source?.Text(column) ?? "";
}
