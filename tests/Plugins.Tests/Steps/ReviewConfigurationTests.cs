using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Contracts.Generated.Choices;
using Telephony.Plugins.Tests.Organization;
using Api = Telephony.Contracts.Generated.CustomApis.ResolveCall;

namespace Telephony.Plugins.Tests.Steps;

/// <summary>Warnings follow from all rows: a change of one shows at the others.</summary>
[TestClass]
public sealed class ReviewConfigurationTests
{
    private const string FileRule = "direction=queue=>file:///C:/page.html";
    private const string Number = "+493023125111";

    [TestMethod]
    public void Of_two_rows_of_one_setting_the_later_one_counts_both_say_so_and_the_warning_goes_with_one_of_them()
    {
        using var org = new TelephonyOrg();
        var first = org.Setting("Phonecall Subject", "first");
        org.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = org.Setting("phonecall-subject", "second", scope: "Global");

        StringAssert.StartsWith(org.Warning(first), "Another row sets \"Phonecall Subject\" for the same users and counts instead of this one");
        StringAssert.StartsWith(org.Warning(second), "Another row sets \"Phonecall Subject\" for the same users. This one counts");
        Assert.AreEqual("second", SubjectOf(org, "a"));

        org.System.Delete(DialerKvTable.TableName, second);

        Assert.IsNull(org.Warning(first));
        Assert.AreEqual("first", SubjectOf(org, "b"));
    }

    [TestMethod]
    public void Rows_of_one_setting_and_one_moment_are_decided_by_their_ids_whatever_order_they_are_read_in()
    {
        foreach (var reverse in new[] { false, true })
        {
            using var org = new TelephonyOrg();
            Guid[] ids = [new("10000000-0000-4000-8000-000000000000"), new("20000000-0000-4000-8000-000000000000")];
            foreach (var id in reverse ? ids.Reverse() : ids)
            {
                org.System.Create(new Entity(DialerKvTable.TableName, id) { [DialerKvTable.Name] = "Phonecall Subject", [DialerKvTable.Value] = id.ToString(), [DialerKvTable.Scope] = "global" });
            }

            Assert.AreEqual(ids[1].ToString(), SubjectOf(org, "a"));
        }
    }

    [TestMethod]
    public void A_row_that_is_switched_off_is_no_second_row()
    {
        using var org = new TelephonyOrg();
        var first = org.Setting("Wrap Seconds", "30");
        var second = org.Setting("Wrap Seconds", "60");

        Switch(org, second, 1);
        Assert.IsNull(org.Warning(first));

        Switch(org, second, 0);
        Assert.IsNotNull(org.Warning(first));
    }

    [TestMethod]
    public void A_rule_that_pops_a_file_is_warned_of_until_files_may_pop()
    {
        using var org = new TelephonyOrg();
        var rule = org.Rule("01", FileRule);
        StringAssert.Contains(org.Warning(rule), "\"Allow File Pops\"");

        var setting = org.Setting("Allow File Pops", "true");
        Assert.IsNull(org.Warning(rule));

        org.System.Update(new Entity(DialerKvTable.TableName, setting) { [DialerKvTable.Value] = "false" });
        Assert.IsNotNull(org.Warning(rule));
    }

    [TestMethod]
    public void A_default_outcome_may_be_imported_before_the_outcomes_and_is_judged_again_with_each()
    {
        using var org = new TelephonyOrg();
        var setting = org.Setting("Default Outcome", "Solved");
        StringAssert.StartsWith(org.Warning(setting), "There is no outcome \"Solved\"");

        var outcome = org.Outcome("Solved");
        Assert.IsNull(org.Warning(setting));

        org.System.Update(new Entity(DialerCallOutcome.TableName, outcome) { [DialerCallOutcome.Name] = "solved" });
        Assert.IsNotNull(org.Warning(setting));

        org.System.Delete(DialerCallOutcome.TableName, outcome);
        StringAssert.Contains(org.Warning(setting), "Defined are: none.");
    }

    [TestMethod]
    public void A_table_is_warned_of_until_its_phone_row_is_there()
    {
        using var org = new TelephonyOrg();
        var setting = org.Setting("Lookup entities", "contact, incident");
        StringAssert.Contains(org.Warning(setting), "incomingLookup_incident");

        org.Setting("incomingLookup_incident", "title", "1", "phone");

        Assert.IsNull(org.Warning(setting));
    }

    [TestMethod]
    public void A_warning_written_by_hand_does_not_stay()
    {
        using var org = new TelephonyOrg();
        var rule = org.Rule("01", "dnis=1=>default");
        org.System.Update(new Entity(DialerKvTable.TableName, rule) { [DialerKvTable.Warning] = "all is well", [DialerKvTable.Key] = "02" });

        Assert.IsNull(org.Warning(rule));
    }

    [TestMethod]
    public void Outcomes_of_one_name_two_defaults_and_a_workflow_action_without_a_workflow_are_warned_of()
    {
        using var org = new TelephonyOrg();
        var first = org.Outcome("Solved", row => row[DialerCallOutcome.IsDefault] = true);
        Assert.IsNull(Warning(first));

        var second = org.Outcome("Solved", row => row[DialerCallOutcome.Order] = 2);
        StringAssert.Contains(Warning(first), "\"Solved\" too. This one counts");
        StringAssert.Contains(Warning(second), "\"Solved\" too and counts instead of this one");

        org.System.Update(new Entity(DialerCallOutcome.TableName, second) { [DialerCallOutcome.Name] = "Other", [DialerCallOutcome.IsDefault] = true });
        StringAssert.StartsWith(Warning(first), "Several outcomes are the default for all calls. The one with the lowest order counts: Solved.");
        StringAssert.StartsWith(Warning(second), "Several outcomes are the default for all calls.");

        org.System.Update(new Entity(DialerCallOutcome.TableName, second) { [DialerCallOutcome.IsDefault] = false, [DialerCallOutcome.Action] = new OptionSetValue((int)OutcomeAction.RunWorkflow) });
        Assert.AreEqual((null, "The action runs a workflow but none is chosen: nothing runs."), (Warning(first), Warning(second)));

        string? Warning(Guid id) => org.Warning(id, DialerCallOutcome.TableName);
    }

    [TestMethod]
    [DataRow("", "", "needs a name")]
    [DataRow("  ", "", "needs a name")]
    [DataRow("Solved", "blau", "cannot have the colour \"blau\"")]
    [DataRow("Solved", "#GGGGGG", "cannot have the colour \"#GGGGGG\"")]
    public void An_outcome_without_a_name_or_with_a_colour_that_is_none_is_refused(string name, string color, string reason)
    {
        using var org = new TelephonyOrg();

        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(
            () => org.System.Create(new Entity(DialerCallOutcome.TableName) { [DialerCallOutcome.Name] = name, [DialerCallOutcome.Color] = color }));

        StringAssert.Contains(fault.Message, reason);
    }

    [TestMethod]
    [DataRow(DialerDnis.Dnis, " ", "A dialled number needs DNIS: the number that customers dial")]
    [DataRow(DialerDnis.Color, "blau", "Color cannot be \"blau\"")]
    [DataRow(DialerDnis.Logo, "javascript:alert(1)", "write its name, such as cts_/images/queue-support.svg")]
    [DataRow(DialerDnis.Logo, "$webresource:cts_/images/x.svg", "write its name")]
    [DataRow(DialerDnis.Logo, "https://host.example/x.png", "write its name")]
    [DataRow(DialerDnis.CrmUrl, "http://other.example", "Write the address of an organization")]
    public void A_dialled_number_that_cannot_work_is_refused_also_when_it_is_changed(string column, string value, string reason)
    {
        using var org = new TelephonyOrg();
        var good = org.System.Create(new Entity(DialerDnis.TableName) { [DialerDnis.Dnis] = "1234", [DialerDnis.Color] = "#0F6CBD", [DialerDnis.Logo] = "cts_/images/queue-support.svg" });

        var created = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(
            () => org.System.Create(new Entity(DialerDnis.TableName) { [DialerDnis.Dnis] = "5678", [column] = value }));
        var changed = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(
            () => org.System.Update(new Entity(DialerDnis.TableName, good) { [column] = value }));

        StringAssert.Contains(created.Message, reason);
        StringAssert.Contains(changed.Message, reason);
    }

    [TestMethod]
    public void A_dialled_number_whose_script_is_shut_out_is_warned_of_until_the_host_is_listed()
    {
        using var org = new TelephonyOrg();
        var hosts = org.Setting("Allowed Pop Hosts", "a.example");
        var dnis = org.System.Create(new Entity(DialerDnis.TableName)
        {
            [DialerDnis.Dnis] = "1234",
            [DialerDnis.ScriptUrl] = "https://b.example/script",
            [DialerDnis.CrmUrl] = "https://other.example/main.aspx",
        });
        StringAssert.StartsWith(org.Warning(dnis, DialerDnis.TableName), "The script does not open. The host \"b.example\" is not in \"Allowed Pop Hosts\"");

        org.System.Update(new Entity(DialerKvTable.TableName, hosts) { [DialerKvTable.Value] = "a.example, b.example" });

        Assert.AreEqual("Only https://other.example of the organization's address counts.", org.Warning(dnis, DialerDnis.TableName));
    }

    [TestMethod]
    public void A_dialled_number_whose_script_or_logo_is_not_there_is_warned_of_until_it_names_one_that_is()
    {
        using var org = new TelephonyOrg();
        var dnis = org.System.Create(new Entity(DialerDnis.TableName)
        {
            [DialerDnis.Dnis] = "1234",
            [DialerDnis.ScriptUrl] = "/WebResources/cts_dtAssociatedPhonecal?x=1",
            [DialerDnis.Logo] = "new_/nowhere.svg",
        });
        Assert.AreEqual(
            "The logo does not show: there is no web resource \"new_/nowhere.svg\". The script does not show: there is no web resource \"cts_dtAssociatedPhonecal\".",
            org.Warning(dnis, DialerDnis.TableName));

        org.System.Update(new Entity(DialerDnis.TableName, dnis)
        {
            [DialerDnis.ScriptUrl] = "/WebResources/cts_dtAssociatedPhonecall?x=1",
            [DialerDnis.Logo] = "cts_/images/queue-support.svg",
        });

        Assert.IsNull(org.Warning(dnis, DialerDnis.TableName));
    }

    [TestMethod]
    public void An_explanation_says_what_is_odd_about_the_rows_that_decided()
    {
        using var org = new TelephonyOrg();
        org.Rule("01", FileRule);
        org.Setting("Wrap Seconds", "30");
        org.Setting("Wrap Seconds", "60");

        var warnings = string.Join(" ", WarningsOf(org));

        StringAssert.Contains(warnings, "\"Allow File Pops\"");
        StringAssert.Contains(warnings, "Another row sets \"Wrap Seconds\"");
    }

    [TestMethod]
    [DataRow("parentcustomerid", "Brand", true, DisplayName = "a lookup by its name")]
    [DataRow("donotphone", "Do Not Allow", true, DisplayName = "a yes or no by its label")]
    [DataRow("statecode", "Active", true, DisplayName = "a choice by its label")]
    [DataRow("statecode", "0", true, DisplayName = "a choice by its number")]
    [DataRow("parentcustomerid", "Other", false)]
    [DataRow("birthdate", "Brand", false)]
    public void A_DNIS_filter_works_on_any_column_and_an_explanation_says_when_it_hides_a_caller(string column, string queue, bool isFound)
    {
        using var org = new TelephonyOrg();
        var account = org.System.Create(new Entity(Account.TableName) { [Account.Name] = "Brand" });
        var contact = org.Contact("Anna", "Example", Number);
        org.System.Update(new Entity(Contact.TableName, contact) { ["parentcustomerid"] = new EntityReference(Account.TableName, account), ["donotphone"] = true });
        org.Setting("DNIS Filter", $$"""{"entity":"contact","attribute":"{{column}}","type":"string"}""");

        Assert.AreEqual(isFound ? "form" : "new", org.Resolve(org.Alice, Number, (Api.Request.QueueName, queue)).Kind);
        var leftOut = WarningsOf(org, (Api.Request.QueueName, queue)).Where(warning => warning.StartsWith("The DNIS filter leaves 1 of contact out", StringComparison.Ordinal));
        Assert.AreEqual(isFound ? "" : $"The DNIS filter leaves 1 of contact out: {column} is none of {queue}.", string.Concat(leftOut));
    }

    [TestMethod]
    [DataRow("statecode")]
    [DataRow("parentcustomerid")]
    [DataRow("birthdate")]
    [DataRow("donotphone")]
    public void A_phone_column_that_holds_no_text_is_refused(string column)
    {
        using var org = new TelephonyOrg();

        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => org.Setting("incomingLookup_contact", column, "1", "phone"));

        Assert.AreEqual($"The row incomingLookup_contact with the key \"1\" names the column \"{column}\" of contact, which holds no text. Choose a column of text.", fault.Message);
    }

    [TestMethod]
    [DataRow("Custom Text Column", "directioncode", "names the column \"directioncode\" of phonecall, which holds no text.")]
    [DataRow("New Record Table", "nosuch", "The setting \"New Record Table\" names the table \"nosuch\", which is not there.")]
    [DataRow("Lookup entities", "contact, nosuch", "names the table \"nosuch\", which is not there")]
    [DataRow("Lookup entities", "", "at least one table")]
    public void A_setting_that_names_what_is_not_there_is_refused(string name, string value, string reason)
    {
        using var org = new TelephonyOrg();

        StringAssert.Contains(Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => org.Setting(name, value)).Message, reason);
    }

    [TestMethod]
    [DataRow("Europe/Berlin")]
    [DataRow("W. Europe Standard Time")]
    public void A_time_zone_decides_under_either_of_its_names(string name)
    {
        using var org = new TelephonyOrg();
        org.Setting("Time Zone", name);
        org.Rule("01", "time=10:00-10:59=>/WebResources/a.html");

        org.Record(new CallScript("call").From(Number).Rings(0));

        // CallScript begins at 9:00 UTC in January.
        StringAssert.StartsWith(org.Call("call").GetAttributeValue<string>(DialerCall.UrlDisplayed), "/WebResources/a.html");
    }

    [TestMethod]
    public void A_new_record_table_that_is_there_is_saved()
    {
        using var org = new TelephonyOrg();
        org.Setting("New Record Table", "new_vehicle");

        Assert.AreEqual("new_vehicle", org.Resolve(org.Alice, Number).Table);
    }

    private static List<string> WarningsOf(TelephonyOrg org, params (string, object)[] parameters)
    {
        var answer = org.Execute(Api.Name, org.Alice, [(Api.Request.PhoneNumber, Number), (Api.Request.Direction, "inbound"), (Api.Request.Explain, true), .. parameters]);
        var explanation = JsonDocument.Parse((string)answer.Results[Api.Response.Explanation]).RootElement;
        return [.. explanation.GetProperty("warnings").EnumerateArray().Select(warning => warning.GetString()!)];
    }

    private static string SubjectOf(TelephonyOrg org, string call)
    {
        org.Record(new CallScript(call).From(Number).Rings(0));
        return org.Call(call).GetAttributeValue<string>(DialerCall.Subject);
    }

    private static void Switch(TelephonyOrg org, Guid id, int state) =>
        org.System.Update(new Entity(DialerKvTable.TableName, id) { [DialerKvTable.StateCode] = new OptionSetValue(state), [DialerKvTable.StatusCode] = new OptionSetValue(state + 1) });
}
