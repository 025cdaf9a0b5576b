using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Tests.Organization;
using Apis = Telephony.Contracts.Generated.CustomApis;

namespace Telephony.Plugins.Tests.Trust;

/// <summary>JSON that is meant to end the process that reads it.</summary>
[TestClass]
public sealed class HostileJsonTests
{
    private const int Levels = 500_000;
    private const string Number = "+493023125111";

    [TestMethod]
    [DataRow("[", "]")]
    [DataRow("""{"a":""", "}")]
    [DataRow("[", "")]
    [DataRow("""[{"a":""", "}]")]
    public void Nobody_ends_the_process_with_variables_that_nest_without_end(string opens, string closes)
    {
        using var org = new TelephonyOrg();

        var fault = Refusals.Of(() => org.Resolve(org.Alice, Number, (Apis.ResolveCall.Request.Variables, $$"""{"a":{{Nested(opens, closes)}}}""")));

        Assert.AreEqual(400, Refusals.StatusOf(fault));
        Assert.Contains("nests more than 64 levels", fault.Message);
    }

    [TestMethod]
    [DataRow("[1\",")]
    [DataRow("[-\"x,")]
    [DataRow("[1'\",")]
    public void Nobody_hides_brackets_behind_a_quote_that_begins_no_text(string lure)
    {
        using var org = new TelephonyOrg();

        foreach (var nested in new[] { Nested("[", "]"), "[[2]]" })
        {
            var fault = Refusals.Of(() => org.Resolve(org.Alice, Number, (Apis.ResolveCall.Request.Variables, "{\"a\":" + lure + nested + "]}")));

            Assert.AreEqual(400, Refusals.StatusOf(fault), fault.Message);
            Assert.Contains("It is not JSON", fault.Message);
        }
    }

    [TestMethod]
    public void No_batch_ends_the_process()
    {
        using var org = new TelephonyOrg();

        var fault = Refusals.Of(() => org.RecordJson($$"""{"pbx":"main","events":[{"variables":{{Nested("[", "]")}}}]}"""));

        Assert.Contains("nests more than 64 levels", fault.Message);
    }

    [TestMethod]
    public void Brackets_within_texts_and_sixty_four_levels_are_read()
    {
        using var org = new TelephonyOrg();
        var deep = string.Concat(Enumerable.Repeat("[", 62)) + string.Concat(Enumerable.Repeat("]", 62));
        var variables = $$"""{"a":{{deep}},"b":"{{new string('[', 500)}}\\\"{{new string('{', 500)}}"}""";

        Assert.AreEqual("new", org.Resolve(org.Alice, Number, (Apis.ResolveCall.Request.Variables, variables)).Kind);
    }

    [TestMethod]
    [DataRow("not json")]
    [DataRow("""["x"]""")]
    [DataRow("null")]
    [DataRow("nested")]
    public void A_stored_decision_that_is_none_costs_that_decision_and_not_the_choice_among_records(string stored)
    {
        using var org = new TelephonyOrg();
        var anna = org.Contact("Anna", "Example", Number);
        org.Record(new CallScript("call").From(Number).Rings(0).Talks(5));
        var call = org.Call("call").Id;
        org.System.Update(new Entity(DialerCall.TableName, call) { [DialerCall.PopDecision] = stored == "nested" ? new string('[', 20_000) : stored });

        var decision = org.Decide(
            Apis.ChooseMatch.Name, org.Alice, (Apis.ChooseMatch.Request.CallId, $"{call:D}"), (Apis.ChooseMatch.Request.Table, "contact"), (Apis.ChooseMatch.Request.RecordId, $"{anna:D}"));

        Assert.AreEqual($"{anna:D}", decision.RecordId);
    }

    [TestMethod]
    public void A_setting_that_nests_without_end_is_refused_or_kept_as_text_and_ends_nothing()
    {
        using var org = new TelephonyOrg();
        var deep = new string('[', 1000) + new string('{', 1000);

        Refusals.Of(() => org.Setting("DNIS Filter", deep));
        org.Setting("something else", deep);

        Assert.AreEqual("new", org.Resolve(org.Alice, Number).Kind);
    }

    private static string Nested(string opens, string closes) =>
        string.Concat(Enumerable.Repeat(opens, Levels)) + (closes.Length > 0 ? "1" + string.Concat(Enumerable.Repeat(closes, Levels)) : "");
}
