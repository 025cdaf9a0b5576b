using Telephony.Domain.Calls;

namespace Telephony.Domain.Tests.Calls;

[TestClass]
public sealed class OutcomeTests
{
    private static readonly DateTime s_now = new(2026, 1, 31, 9, 0, 0, DateTimeKind.Utc);
    private static readonly CallRecord s_idle = new() { State = CallState.Idle, Calls = 1 };

    [TestMethod]
    public void An_outcome_that_did_not_connect_counts_as_an_abort_once()
    {
        var definition = new OutcomeDefinition { Name = "Wrong person", IsConnectXorAbort = true };

        var first = OutcomeRules.Give(s_idle, definition.Name, definition, s_now, null, isRepeated: false);
        var second = OutcomeRules.Give(first, definition.Name, definition, s_now, null, isRepeated: true);

        Assert.AreEqual((1, 1), (first.Aborts, second.Aborts));
    }

    [TestMethod]
    [DataRow(true, true)]
    [DataRow(false, false)]
    public void No_other_outcome_counts_as_an_abort(bool xorAbort, bool connect)
    {
        var definition = new OutcomeDefinition { Name = "Sale", IsConnectXorAbort = xorAbort, IsConnect = connect };

        Assert.AreEqual(0, OutcomeRules.Give(s_idle, definition.Name, definition, s_now, null, false).Aborts);
    }

    [TestMethod]
    public void A_retry_outcome_calls_again_after_its_minutes()
    {
        var row = OutcomeRules.Give(s_idle, "Voice Mail", new OutcomeDefinition { Name = "Voice Mail", RetryMinutes = 30, MaxAttempts = 3 }, s_now, null, false);

        Assert.AreEqual((CallStatus.Retry, s_now.AddMinutes(30)), (row.Status, row.RetryOn));
    }

    [TestMethod]
    public void The_time_the_agent_asked_for_wins()
    {
        var row = OutcomeRules.Give(s_idle, "Call back", new OutcomeDefinition { Name = "Call back", RetryMinutes = 30 }, s_now, s_now.AddDays(1), false);

        Assert.AreEqual(s_now.AddDays(1), row.RetryOn);
    }

    [TestMethod]
    public void The_last_attempt_closes_the_call()
    {
        var row = OutcomeRules.Give(s_idle, "Voice Mail", new OutcomeDefinition { Name = "Voice Mail", RetryMinutes = 30, MaxAttempts = 1 }, s_now, null, false);

        Assert.AreEqual((CallStatus.Closed, (DateTime?)null), (row.Status, row.RetryOn));
    }

    [TestMethod]
    public void A_final_outcome_closes_the_call_whatever_else_is_set()
    {
        var row = OutcomeRules.Give(s_idle, "Done", new OutcomeDefinition { Name = "Done", Final = true, RetryMinutes = 5 }, s_now, s_now.AddDays(1), false);

        Assert.AreEqual(CallStatus.Closed, row.Status);
    }

    [TestMethod]
    public void An_outcome_during_the_talk_leaves_the_call_open() =>
        Assert.AreEqual(CallStatus.Open, OutcomeRules.Give(s_idle with { State = CallState.Talk }, "Sale", new OutcomeDefinition { Name = "Sale" }, s_now, null, false).Status);

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
