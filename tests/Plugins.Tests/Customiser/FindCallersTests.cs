using LocalDataverse;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Tests.Organization;
using Apis = Telephony.Contracts.Generated.CustomApis;

namespace Telephony.Plugins.Tests.Customiser;

/// <summary>A customiser's own source of callers beside the phone index.</summary>
[TestClass]
public sealed class FindCallersTests
{
    private const string Known = "+493023125111";
    private const string Stranger = "+493023125999";

    [TestMethod]
    public void A_step_on_cts_FindCallers_adds_a_source_of_callers()
    {
        using var org = Open();
        var order = Order(org, "ORD-7");

        var decision = Resolve(org, Stranger, "ORD-7");

        Assert.AreEqual(("form", SalesOrder.TableName, order.ToString("D")), (decision.Kind, decision.Table, decision.RecordId));
    }

    [TestMethod]
    public void Its_records_stand_behind_those_of_the_configured_tables()
    {
        using var org = Open();
        var anna = org.Contact("Anna", "Example", Known);
        var order = Order(org, "ORD-7");

        var matches = Resolve(org, Known, "ORD-7").Matches;

        CollectionAssert.AreEqual(new[] { $"{anna:D}", $"{order:D}" }, matches.Select(match => match.RecordId).ToArray());
    }

    [TestMethod]
    public void Its_records_can_be_chosen_though_no_callers_are_found_in_their_table_otherwise()
    {
        using var org = Open();
        org.Contact("Anna", "Example", Known);
        var order = Order(org, "ORD-7");
        org.Record(new CallScript("a").From(Known).With(common => common with { Variables = new() { [FindByOrderNumber.Variable] = "ORD-7" } }).Rings(0));

        var decision = org.Decide(
            Apis.ChooseMatch.Name, org.Alice, (Apis.ChooseMatch.Request.CallId, $"{org.Call("a").Id:D}"), (Apis.ChooseMatch.Request.Table, SalesOrder.TableName),
            (Apis.ChooseMatch.Request.RecordId, $"{order:D}"));

        Assert.AreEqual(("form", $"{order:D}"), (decision.Kind, decision.RecordId));
    }

    [TestMethod]
    public void Who_hides_the_number_can_be_found_too()
    {
        using var org = Open();
        var order = Order(org, "ORD-7");

        Assert.AreEqual($"{order:D}", Resolve(org, "anonymous", "ORD-7").Matches.Single().RecordId);
    }

    [TestMethod]
    public void What_the_agent_may_not_read_is_not_found_by_a_step_either()
    {
        using var org = Open();
        Order(org, "ORD-7");
        var agent = org.Org.Schema.Roles.Single(role => role.Name == Roles.TelephonyAgent.Name);
        org.Org.AddRole(agent with { Id = Guid.NewGuid(), Name = "Blind", Privileges = agent.Privileges.Where(privilege => privilege.Key != "prvReadOrder").ToDictionary() });
        var blind = org.Org.AddUser("Blind", "Agent", "Blind");

        Assert.IsEmpty(Resolve(org, Stranger, "ORD-7", blind).Matches);
    }

    [TestMethod]
    public void A_batch_of_calls_asks_once()
    {
        using var org = Open();
        var asked = 0;
        org.Org.RequestExecuted += (_, request) => asked += request.RequestName == Apis.FindCallers.Name ? 1 : 0;

        org.Record(new CallScript("a").From(Known).Rings(0), new CallScript("b").From(Stranger).Rings(0, "1002"));

        Assert.AreEqual(1, asked);
    }

    [TestMethod]
    public void Without_the_setting_nobody_is_asked()
    {
        using var org = new TelephonyOrg();
        var asked = 0;
        org.Org.RequestExecuted += (_, request) => asked += request.RequestName == Apis.FindCallers.Name ? 1 : 0;

        org.Record(new CallScript("a").From(Known).Rings(0));

        Assert.AreEqual(0, asked);
    }

    private static TelephonyOrg Open()
    {
        var org = new TelephonyOrg();
        org.Setting("Custom Lookup", "true");
        org.Org.AddStep(new StepRegistration { PluginType = typeof(FindByOrderNumber), Message = Apis.FindCallers.Name, Stage = 40 });
        return org;
    }

    private static Guid Order(TelephonyOrg org, string name)
    {
        var customer = org.System.Create(new Entity(Account.TableName) { [Account.Name] = "Contoso" });
        return org.System.Create(new Entity(SalesOrder.TableName) { [SalesOrder.Name] = name, [SalesOrder.CustomerId] = new EntityReference(Account.TableName, customer) });
    }

    private static Contracts.Api.PopDecision Resolve(TelephonyOrg org, string number, string order, Guid? agent = null) =>
        org.Resolve(agent ?? org.Alice, number, (Apis.ResolveCall.Request.Variables, $$"""{"{{FindByOrderNumber.Variable}}":"{{order}}"}"""));
}
