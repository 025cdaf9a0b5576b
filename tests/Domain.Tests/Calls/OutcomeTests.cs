using Telephony.Domain.Calls;

namespace Telephony.Domain.Tests.Calls;

[TestClass]
public sealed class OutcomeTests
{
    private static readonly DateTime Now = new(2026, 1, 31, 9, 0, 0, DateTimeKind.Utc);
    private static readonly CallRecord Idle = new() { State = CallState.Idle, Calls = 1 };

    [TestMethod]
    [DataRow(-121, false)]
    [DataRow(-119, true)]
    [DataRow(60, true)]
    public void A_time_to_try_again_may_be_two_minutes_old_and_no_older(int seconds, bool isTaken) =>
        Assert.AreEqual(isTaken, OutcomeRules.RefuseRetry(Now.AddSeconds(seconds), Now) is null);

    [TestMethod]
    public void An_outcome_that_did_not_connect_counts_as_an_abort_once_and_takes_the_connect_away()
    {
        var definition = new OutcomeDefinition { Name = "Voice Mail", IsConnectXorAbort = true };

        var first = OutcomeRules.Give(Idle with { Line = LineResult.Talk }, definition.Name, definition, Now, null, isChosen: true);
        var second = OutcomeRules.Give(first, definition.Name, definition, Now, null, isChosen: true);

        Assert.AreEqual((1, 0, 0, 0, false), (first.Aborts, first.Connects, first.NoAnswers, first.Busies, first.DidConnect));
        Assert.AreEqual(first, second);
    }

    [TestMethod]
    public void An_outcome_that_connected_counts_as_a_connect_whatever_the_line_showed()
    {
        var definition = new OutcomeDefinition { Name = "Reached", IsConnectXorAbort = true, IsConnect = true };

        var row = OutcomeRules.Give(Idle with { Line = LineResult.NoAnswer }, definition.Name, definition, Now, null, isChosen: true);

        Assert.AreEqual((0, 1, 0, true, false), (row.Aborts, row.Connects, row.NoAnswers, row.DidConnect, row.WasTalkedOn));
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void Without_isConnectXorAbort_the_line_decides(bool connect)
    {
        var definition = new OutcomeDefinition { Name = "Sale", IsConnect = connect };

        var row = OutcomeRules.Give(Idle with { Line = LineResult.Busy }, definition.Name, definition, Now, null, isChosen: true);

        Assert.AreEqual((0, 0, 1), (row.Aborts, row.Connects, row.Busies));
    }

    [TestMethod]
    public void An_outcome_that_the_system_gives_counts_as_the_line_showed()
    {
        var definition = new OutcomeDefinition { Name = "MissedCall", IsConnectXorAbort = true };

        var row = OutcomeRules.Give(Idle with { Line = LineResult.NoAnswer }, definition.Name, definition, Now, null, isChosen: false);

        Assert.AreEqual((0, 1), (row.Aborts, row.NoAnswers));
    }

    [TestMethod]
    public void Choosing_another_outcome_takes_the_abort_back()
    {
        var aborted = OutcomeRules.Give(Idle with { Line = LineResult.Talk }, "Voice Mail", new OutcomeDefinition { Name = "Voice Mail", IsConnectXorAbort = true }, Now, null, isChosen: true);

        var row = OutcomeRules.Give(aborted, "Sale", new OutcomeDefinition { Name = "Sale" }, Now, null, isChosen: true);

        Assert.AreEqual((0, 1), (row.Aborts, row.Connects));
    }

    [TestMethod]
    [DataRow(1, CallStatus.Retry)]
    [DataRow(2, CallStatus.Retry)]
    [DataRow(3, CallStatus.Closed)]
    public void Most_attempts_are_counted_over_retries(int attempt, CallStatus status) => Assert.AreEqual(
        status, OutcomeRules.Give(Idle with { Attempt = attempt }, "Voice Mail", new OutcomeDefinition { Name = "Voice Mail", RetryMinutes = 30, MaxAttempts = 3 }, Now, null, true).Status);

    [TestMethod]
    public void A_retry_outcome_calls_again_after_its_minutes()
    {
        var row = OutcomeRules.Give(Idle, "Voice Mail", new OutcomeDefinition { Name = "Voice Mail", RetryMinutes = 30, MaxAttempts = 3 }, Now, null, true);

        Assert.AreEqual((CallStatus.Retry, Now.AddMinutes(30)), (row.Status, row.RetryOn));
    }

    [TestMethod]
    public void The_time_the_agent_asked_for_wins()
    {
        var row = OutcomeRules.Give(Idle, "Call back", new OutcomeDefinition { Name = "Call back", RetryMinutes = 30 }, Now, Now.AddDays(1), true);

        Assert.AreEqual(Now.AddDays(1), row.RetryOn);
    }

    [TestMethod]
    public void The_last_attempt_closes_the_call()
    {
        var row = OutcomeRules.Give(Idle, "Voice Mail", new OutcomeDefinition { Name = "Voice Mail", RetryMinutes = 30, MaxAttempts = 1 }, Now, null, true);

        Assert.AreEqual((CallStatus.Closed, (DateTime?)null), (row.Status, row.RetryOn));
    }

    [TestMethod]
    public void A_final_outcome_closes_the_call_whatever_else_is_set()
    {
        var row = OutcomeRules.Give(Idle, "Done", new OutcomeDefinition { Name = "Done", Final = true, RetryMinutes = 5 }, Now, Now.AddDays(1), true);

        Assert.AreEqual(CallStatus.Closed, row.Status);
    }

    [TestMethod]
    public void An_outcome_during_the_talk_leaves_the_call_open() =>
        Assert.AreEqual(CallStatus.Open, OutcomeRules.Give(Idle with { State = CallState.Talk }, "Sale", new OutcomeDefinition { Name = "Sale" }, Now, null, true).Status);

    [TestMethod]
    public void A_defined_No_Answer_takes_the_place_of_noanswer()
    {
        Assert.AreEqual("noanswer", new OutcomeCatalog([]).NameOfAutomatic("noanswer"));
        Assert.AreEqual("No Answer", new OutcomeCatalog([new OutcomeDefinition { Name = "No Answer" }]).NameOfAutomatic("noanswer"));
    }

    [TestMethod]
    public void A_call_without_outcome_gets_the_default_of_its_direction_or_None()
    {
        var catalog = new OutcomeCatalog([new OutcomeDefinition { Name = "Handled", IsDefault = true, Direction = CallDirection.Inbound }, new OutcomeDefinition { Name = "Other" }]);

        Assert.AreEqual("Handled", catalog.DefaultFor(CallDirection.Inbound, ""));
        Assert.AreEqual("Other", catalog.DefaultFor(CallDirection.Outbound, "Other"));
        Assert.AreEqual("None", catalog.DefaultFor(CallDirection.Outbound, "Missing"));
    }

    [TestMethod]
    [DataRow("noanswer")]
    [DataRow("Busy")]
    [DataRow("EoD")]
    [DataRow("None")]
    [DataRow("Deflect")]
    [DataRow("Reject")]
    [DataRow("MissedCall")]
    [DataRow("Queued")]
    public void Every_system_outcome_may_be_chosen_and_is_edited_by_a_definition_of_its_name_where_letter_case_counts(string name)
    {
        var catalog = new OutcomeCatalog([new OutcomeDefinition { Name = name, RetryMinutes = 7 }, new OutcomeDefinition { Name = name.ToUpperInvariant() + "X" }]);

        Assert.AreEqual(7, catalog.Find(name)!.RetryMinutes);
        Assert.IsNull(catalog.Find(name + " "));
        Assert.IsNull(new OutcomeCatalog([]).Refuse(name));
        Assert.IsNotNull(new OutcomeCatalog([]).Refuse(name + "!"));
    }

    [TestMethod]
    public void An_outcome_in_other_letter_case_is_refused_with_the_names_there_are()
    {
        var catalog = new OutcomeCatalog([new OutcomeDefinition { Name = "Sale" }]);

        Assert.IsNull(catalog.Refuse("Sale"));
        StringAssert.Contains(catalog.Refuse("sale"), "Defined are: Sale.");
    }

    [TestMethod]
    public void A_computed_outcome_overrides_and_a_blank_one_does_not()
    {
        Assert.AreEqual("B", OutcomeRules.Effective("A", " B "));
        Assert.AreEqual("A", OutcomeRules.Effective("A", " "));
    }
}
