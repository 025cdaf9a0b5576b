using LocalDataverse;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Tests.Organization;

namespace Telephony.Plugins.Tests.Data;

/// <summary>What a decision costs, and that what is kept between requests is never older than the last change.</summary>
[TestClass]
public sealed class KeptConfigurationTests
{
    private const string Number = "+493023125111";

    [TestMethod]
    public void A_decision_by_200_rules_asks_versions_agent_index_and_one_query_for_each_table_with_candidates()
    {
        using var org = new TelephonyOrg();
        AddRules(org, 200);
        org.Contact("Anna", "Example", Number);
        org.Resolve(org.Alice, Number);

        var queries = QueriesOf(org, () => Assert.AreEqual("200", org.Resolve(org.Alice, Number).Rule));

        CollectionAssert.AreEqual(
            new[] { DialerUser.TableName, DialerKvTable.TableName, DialerDnis.TableName, PhoneIndex.TableName, Contact.TableName }, queries);
    }

    [TestMethod]
    public void The_first_request_after_a_change_reads_the_changed_table_again_and_no_other()
    {
        using var org = new TelephonyOrg();
        org.Resolve(org.Alice, Number);
        org.Rule("01", "lookupCount=0=>/WebResources/a.html");

        var queries = QueriesOf(org, () => org.Resolve(org.Alice, Number));

        Assert.AreEqual(2, queries.Count(table => table == DialerKvTable.TableName));
        Assert.AreEqual(1, queries.Count(table => table == DialerDnis.TableName));
    }

    [TestMethod]
    public void A_saved_rule_counts_at_the_next_request()
    {
        using var org = new TelephonyOrg();
        Assert.AreEqual("", org.Resolve(org.Alice, Number).Rule);

        org.Rule("01", "lookupCount=0=>/WebResources/a.html");

        Assert.AreEqual("01", org.Resolve(org.Alice, Number).Rule);
    }

    [TestMethod]
    public void Two_changes_in_one_second_count_each()
    {
        using var org = new TelephonyOrg();
        var rule = org.Rule("01", "lookupCount=0=>/WebResources/a.html");
        var before = org.Clock.GetUtcNow();
        StringAssert.Contains(org.Resolve(org.Alice, Number).Url, "/a.html");

        Change(org, rule, row => row[DialerKvTable.Value] = "lookupCount=0=>/WebResources/b.html");
        StringAssert.Contains(org.Resolve(org.Alice, Number).Url, "/b.html");
        Change(org, rule, row => row[DialerKvTable.Value] = "lookupCount=0=>/WebResources/c.html");
        StringAssert.Contains(org.Resolve(org.Alice, Number).Url, "/c.html");

        Assert.AreEqual(before, org.Clock.GetUtcNow());
    }

    [TestMethod]
    public void A_deactivated_rule_counts_no_more_and_an_activated_one_again()
    {
        using var org = new TelephonyOrg();
        var rule = org.Rule("01", "lookupCount=0=>/WebResources/a.html");
        org.Resolve(org.Alice, Number);

        SetState(org, rule, 1, 2);
        Assert.AreEqual("", org.Resolve(org.Alice, Number).Rule);
        SetState(org, rule, 0, 1);
        Assert.AreEqual("01", org.Resolve(org.Alice, Number).Rule);
    }

    [TestMethod]
    public void A_deleted_rule_counts_no_more_though_others_were_changed_later()
    {
        using var org = new TelephonyOrg();
        var rule = org.Rule("01", "lookupCount=0=>/WebResources/a.html");
        org.Rule("02", "lookupCount=0=>/WebResources/b.html");
        org.Resolve(org.Alice, Number);

        org.System.Delete(DialerKvTable.TableName, rule);

        Assert.AreEqual("02", org.Resolve(org.Alice, Number).Rule);
    }

    [TestMethod]
    public void A_change_that_was_rolled_back_leaves_nothing_behind()
    {
        using var org = new TelephonyOrg();
        var rule = org.Rule("01", "lookupCount=0=>/WebResources/a.html");
        org.Resolve(org.Alice, Number);

        Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(
            () => Change(org, rule, row => row[DialerKvTable.Value] = "lookupCount=0=>javascript:alert(1)"));
        Change(org, rule, row => row[DialerKvTable.Value] = "lookupCount=0=>/WebResources/b.html");

        StringAssert.Contains(org.Resolve(org.Alice, Number).Url, "/b.html");
    }

    [TestMethod]
    public void A_changed_dnis_and_a_changed_outcome_count_at_the_next_request()
    {
        using var org = new TelephonyOrg();
        var dnis = org.System.Create(new Entity(DialerDnis.TableName) { [DialerDnis.Dnis] = "Support", [DialerDnis.Label] = "Support" });
        org.Rule("01", "dnisName=Help=>/WebResources/a.html");
        Assert.AreEqual("", org.Resolve(org.Alice, Number, ("QueueName", "Support")).Rule);

        org.System.Update(new Entity(DialerDnis.TableName, dnis) { [DialerDnis.Label] = "Help" });

        Assert.AreEqual("01", org.Resolve(org.Alice, Number, ("QueueName", "Support")).Rule);
    }

    // A row version may appear behind a later one while its transaction runs, so nothing young is kept.
    [TestMethod]
    public void What_was_changed_a_moment_ago_is_read_anew_by_every_request()
    {
        using var org = new TelephonyOrg();
        org.Clock.Advance(DateTimeOffset.UtcNow - org.Clock.GetUtcNow());
        org.Rule("01", "lookupCount=0=>/WebResources/a.html");
        org.Resolve(org.Alice, Number);

        var queries = QueriesOf(org, () => org.Resolve(org.Alice, Number));

        Assert.AreEqual(2, queries.Count(table => table == DialerKvTable.TableName));
    }

    private static void AddRules(TelephonyOrg org, int count)
    {
        for (var i = 1; i < count; i++)
        {
            org.Rule($"{i:000}", $"direction=inbound&&dnis=Queue{i}*&&time=09:00-17:30|18:00-20:00&&lookupCount<{i}=>https://org.example/WebResources/page{i}.html");
        }

        org.Rule($"{count:000}", "direction=inbound&&lookupCount=1=>https://org.example/WebResources/last.html");
    }

    private static void Change(TelephonyOrg org, Guid id, Action<Entity> change)
    {
        var row = new Entity(DialerKvTable.TableName, id);
        change(row);
        org.System.Update(row);
    }

    private static void SetState(TelephonyOrg org, Guid id, int state, int status) => Change(org, id, row =>
    {
        row[DialerKvTable.StateCode] = new OptionSetValue(state);
        row[DialerKvTable.StatusCode] = new OptionSetValue(status);
    });

    private static List<string> QueriesOf(TelephonyOrg org, Action act)
    {
        var tables = new List<string>();
        void Note(object? sender, RequestExecutedEventArgs request)
        {
            if (request.RequestName is "RetrieveMultiple" or "Retrieve")
            {
                tables.Add(request.TableName);
            }
        }

        org.Org.RequestExecuted += Note;
        act();
        org.Org.RequestExecuted -= Note;
        return tables;
    }
}
