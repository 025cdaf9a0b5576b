using System.ServiceModel;
using System.Text.Json;
using LocalDataverse.Schema;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Tests.Organization;
using Choose = Telephony.Contracts.Generated.CustomApis.ChooseMatch;
using Resolve = Telephony.Contracts.Generated.CustomApis.ResolveCall;

namespace Telephony.Plugins.Tests.Recording;

/// <summary>A table whose records somebody may not name in an activity costs the name, not the call.</summary>
[TestClass]
public sealed class UnnameableRecordTests
{
    private const string Number = "+493023125111";
    private const string Vehicle = "new_vehicle";
    private const string WithActivities = "Activities";

    [TestMethod]
    public void A_call_of_a_record_that_the_connector_may_not_append_to_is_recorded_and_pops_and_says_why_its_phonecall_names_nobody()
    {
        using var org = new TelephonyOrg(alsoCustomised: WithActivities);
        var car = Drives(org);
        MayRead(org, org.Alice, "Read", "AppendTo");
        var script = new CallScript("call").From(Number).Rings(0);

        var pop = org.Record(script).Pops.Single().Decision;
        org.Record(script.Talks(5).Releases(60).Ends(70));

        Assert.AreEqual(("form", Vehicle, $"{car:D}"), (pop.Kind, pop.Table, pop.RecordId));
        StringAssert.Contains(pop.Reason, "the connector's user lacks the right Append To on new_vehicle");
        Assert.AreEqual($"{car:D}", org.Call("call").GetAttributeValue<string>(DialerCall.RegardingRecordId));
        Assert.IsNull(org.All(PhoneCall.TableName).Single().GetAttributeValue<EntityReference>(PhoneCall.RegardingObjectId));
        StringAssert.Contains(org.Call("call").GetAttributeValue<string>(DialerCall.PopDecision), "lacks the right Append To");
    }

    [TestMethod]
    public void Where_the_connector_may_append_to_the_record_the_phonecall_regards_it_and_nothing_is_said()
    {
        using var org = new TelephonyOrg();
        var anna = org.Contact("Anna", "Example", Number);

        var pop = org.Record(new CallScript("call").From(Number).Rings(0)).Pops.Single().Decision;

        Assert.AreEqual("One record has this number.", pop.Reason);
        Assert.AreEqual(anna, org.All(PhoneCall.TableName).Single().GetAttributeValue<EntityReference>(PhoneCall.RegardingObjectId).Id);
    }

    [TestMethod]
    public void A_customer_whom_the_connector_may_not_append_to_is_a_number_in_the_phonecall()
    {
        using var org = new TelephonyOrg();
        org.Contact("Anna", "Example", Number);
        LoseRole(org, org.Connector, Roles.TelephonyConnector.Name, "prvAppendToContact");

        var pop = org.Record(new CallScript("call").From(Number).Rings(0)).Pops.Single().Decision;

        Assert.AreEqual("form", pop.Kind);
        var from = org.Row(PhoneCall.TableName, org.All(PhoneCall.TableName).Single().Id).GetAttributeValue<EntityCollection>(PhoneCall.From).Entities.Single();
        Assert.AreEqual(Number, from.GetAttributeValue<string>(ActivityParty.AddressUsed));
    }

    [TestMethod]
    public void The_note_of_an_agent_who_may_not_append_to_the_record_stops_no_call()
    {
        using var org = new TelephonyOrg();
        org.Setting("Other Party Note", "called <<name>>");
        org.Contact("Anna", "Example", Number);
        LoseRole(org, org.Alice, Roles.TelephonyAgent.Name, "prvAppendToContact");

        org.Record(new CallScript("call").From(Number).Rings(0).Talks(5));

        Assert.AreEqual(Contracts.Generated.Choices.CallState.Talk, (Contracts.Generated.Choices.CallState)org.Call("call").GetAttributeValue<OptionSetValue>(DialerCall.State).Value);
        Assert.IsEmpty(org.All(Annotation.TableName));
    }

    [TestMethod]
    public void An_agent_may_choose_a_record_that_the_own_phonecalls_may_not_name()
    {
        using var org = new TelephonyOrg(alsoCustomised: WithActivities);
        var car = Drives(org);
        MayRead(org, org.Alice, "Read");
        org.Record(new CallScript("call").From("+493023125999").Rings(0));

        var chosen = org.Decide(Choose.Name, org.Alice, (Choose.Request.CallId, $"{org.Call("call").Id:D}"), (Choose.Request.Table, Vehicle), (Choose.Request.RecordId, $"{car:D}"));

        Assert.AreEqual($"It is known that the caller is this record. The phone call does not name the record: you lack the right Append To on {Vehicle}.", chosen.Reason);
        Assert.AreEqual($"{car:D}", org.Call("call").GetAttributeValue<string>(DialerCall.RegardingRecordId));
    }

    [TestMethod]
    public void The_rows_of_the_lookup_and_a_trial_say_that_the_connector_lacks_the_right_until_it_has_it()
    {
        using var org = new TelephonyOrg(alsoCustomised: WithActivities);
        Drives(org);
        const string Lacking = "The connector's user Connector Main lacks the right Append To on new_vehicle";

        StringAssert.Contains(Warning(org, org.Setting("Lookup entities", "contact, new_vehicle", scope: $"{org.Alice:D}")), Lacking);
        StringAssert.Contains(Warning(org, org.Setting("incomingLookup_new_vehicle", "new_driverphone", "2", "phone")), Lacking);
        StringAssert.Contains(Rights(org), Lacking);
        MayRead(org, org.Connector, "AppendTo");

        Assert.AreEqual("", Rights(org));
        Assert.AreEqual("", Warning(org, org.Setting("Lookup entities", "contact, new_vehicle", scope: $"{org.Bob:D}")));
    }

    [TestMethod]
    public void A_connector_whose_role_comes_from_a_team_is_told_of_too()
    {
        using var org = new TelephonyOrg(alsoCustomised: WithActivities);
        Drives(org);
        var role = org.Org.Schema.Roles.Single(role => role.Name == Roles.TelephonyConnector.Name);
        org.System.Disassociate(SystemUser.TableName, org.Connector, new Relationship("systemuserroles_association"), [new EntityReference(Role.TableName, role.Id)]);
        org.Org.AddTeam("Connectors", role.Name, org.Connector);

        StringAssert.Contains(Rights(org), "The connector's user Connector Main lacks the right Append To on new_vehicle");
    }

    [TestMethod]
    public void A_right_that_is_missing_all_the_same_is_answered_as_one()
    {
        using var org = new TelephonyOrg();
        LoseRole(org, org.Connector, Roles.TelephonyConnector.Name, "prvCreateActivity");

        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => org.Record(new CallScript("call").From(Number).Rings(0)));

        StringAssert.Contains(fault.Message, "You lack the right prvCreateActivity");
        Assert.AreEqual("403", fault.Detail.ErrorDetails["ApiExceptionHttpStatusCode"]);
    }

    private static Guid Drives(TelephonyOrg org)
    {
        var car = org.System.Create(new Entity(Vehicle) { ["new_name"] = "B-XY 12", ["new_driverphone"] = Number });
        org.Setting("incomingLookup_new_vehicle", "new_driverphone", "1", "phone");
        org.Setting("Lookup entities", "contact, new_vehicle");
        org.Execute("cts_ReindexPhones", org.Org.SystemUserId, ("Table", Vehicle));
        return car;
    }

    private static void MayRead(TelephonyOrg org, Guid user, params string[] rights)
    {
        org.GiveRole(user, new RoleSchema(Guid.NewGuid(), $"Vehicles {string.Join(' ', rights)} {user:N}", rights.ToDictionary(right => $"prv{right}new_Vehicle", _ => PrivilegeLevel.Global)));
    }

    // The role as it is, but for one right.
    private static void LoseRole(TelephonyOrg org, Guid user, string name, string privilege)
    {
        var role = org.Org.Schema.Roles.Single(role => role.Name == name);
        var weaker = role with { Id = Guid.NewGuid(), Name = "Weaker", Privileges = role.Privileges.Where(each => !each.Key.Equals(privilege, StringComparison.OrdinalIgnoreCase)).ToDictionary(each => each.Key, each => each.Value) };
        Assert.HasCount(role.Privileges.Count - 1, weaker.Privileges);
        org.System.Disassociate(SystemUser.TableName, user, new Relationship("systemuserroles_association"), [new EntityReference(Role.TableName, role.Id)]);
        org.GiveRole(user, weaker);
    }

    private static string Warning(TelephonyOrg org, Guid row) => org.Row(DialerKvTable.TableName, row).GetAttributeValue<string>(DialerKvTable.Warning) ?? "";

    private static string Rights(TelephonyOrg org)
    {
        var answer = org.Execute(Resolve.Name, org.Administrator, (Resolve.Request.PhoneNumber, Number), (Resolve.Request.Direction, "inbound"), (Resolve.Request.Explain, true));
        using var explanation = JsonDocument.Parse((string)answer.Results[Resolve.Response.Explanation]);
        return string.Join(' ', explanation.RootElement.GetProperty("rights").EnumerateArray().Select(sentence => sentence.GetString()));
    }
}
