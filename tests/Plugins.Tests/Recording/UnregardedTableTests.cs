using System.Text.Json;
using LocalDataverse.Schema;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Contracts.Generated.Choices;
using Telephony.Plugins.Tests.Organization;
using Choose = Telephony.Contracts.Generated.CustomApis.ChooseMatch;
using Outcome = Telephony.Contracts.Generated.CustomApis.SetCallOutcome;
using Resolve = Telephony.Contracts.Generated.CustomApis.ResolveCall;

namespace Telephony.Plugins.Tests.Recording;

/// <summary>A table that is not enabled for activities, or for notes, costs the phone call's regarding, not the call.</summary>
[TestClass]
public sealed class UnregardedTableTests
{
    private const string Number = "+493023125111";
    private const string Vehicle = "new_vehicle";
    private const string WithActivities = "Activities";
    private const string NotEnabled = "new_vehicle is not enabled for activities";

    [TestMethod]
    public void A_call_of_a_record_without_activities_is_recorded_and_pops_and_says_why_its_phonecall_names_nobody()
    {
        using var org = Vehicles(out var car);
        var script = new CallScript("call").From(Number).Rings(0);

        var pop = org.Record(script).Pops.Single().Decision;
        org.Record(script.Talks(5).Releases(60).Ends(70));

        Assert.AreEqual(("form", Vehicle, $"{car:D}"), (pop.Kind, pop.Table, pop.RecordId));
        Assert.AreEqual($"One record has this number. The phone call does not name the record: {NotEnabled}.", pop.Reason);
        Assert.IsNull(org.All(PhoneCall.TableName).Single().GetAttributeValue<EntityReference>(PhoneCall.RegardingObjectId));
        Assert.AreEqual($"{car:D}", org.Call("call").GetAttributeValue<string>(DialerCall.RegardingRecordId));
    }

    [TestMethod]
    public void A_phonecall_regards_a_record_of_a_customers_table_that_is_enabled_for_activities()
    {
        using var org = Vehicles(out var car, WithActivities);

        var pop = org.Record(new CallScript("call").From(Number).Rings(0)).Pops.Single().Decision;

        Assert.AreEqual("One record has this number.", pop.Reason);
        Assert.AreEqual(car, org.All(PhoneCall.TableName).Single().GetAttributeValue<EntityReference>(PhoneCall.RegardingObjectId).Id);
    }

    [TestMethod]
    public void An_agent_may_choose_a_record_without_activities()
    {
        using var org = Vehicles(out var car);
        org.Record(new CallScript("call").From("+493023125999").Rings(0));

        var chosen = org.Decide(Choose.Name, org.Alice, (Choose.Request.CallId, $"{org.Call("call").Id:D}"), (Choose.Request.Table, Vehicle), (Choose.Request.RecordId, $"{car:D}"));

        Assert.AreEqual($"It is known that the caller is this record. The phone call does not name the record: {NotEnabled}.", chosen.Reason);
    }

    [TestMethod]
    public void The_rows_of_the_lookup_and_a_trial_say_that_the_table_is_not_enabled()
    {
        using var org = Vehicles(out _);
        using var enabled = Vehicles(out _, WithActivities);

        foreach (var row in org.All(DialerKvTable.TableName).Where(row => row.GetAttributeValue<string>(DialerKvTable.Value).Contains("new_", StringComparison.Ordinal)))
        {
            StringAssert.StartsWith(org.Warning(row.Id), NotEnabled + ": its callers are found and their calls recorded, but the phone calls do not name the record. Enable");
        }

        StringAssert.StartsWith(Rights(org), NotEnabled);
        Assert.AreEqual("", Rights(enabled));
        Assert.IsEmpty(enabled.All(DialerKvTable.TableName).Where(row => row.Contains(DialerKvTable.Warning)));
    }

    [TestMethod]
    [DataRow(OutcomeAction.CreateTask, true)]
    [DataRow(OutcomeAction.CreateCallback, true)]
    [DataRow(OutcomeAction.CreateTask, false)]
    [DataRow(OutcomeAction.CreateCallback, false)]
    public void A_follow_up_on_a_record_without_activities_is_created_and_names_none(OutcomeAction action, bool isChosen)
    {
        using var org = Vehicles(out _);
        Acting(org, isChosen ? "Sale" : "MissedCall", action);
        var script = new CallScript("call").From(Number).Rings(0);

        org.Record(isChosen ? script.Talks(5).Releases(60) : script.Releases(20, Domain.Calls.ReleaseReason.NoAnswer).Ends(20));
        if (isChosen)
        {
            GiveSale(org);
        }

        Assert.IsNull(FollowUp(org, action).GetAttributeValue<EntityReference>(PhoneCall.RegardingObjectId));
    }

    [TestMethod]
    public void A_follow_up_on_a_record_that_the_agent_may_not_append_to_is_created_and_names_none()
    {
        using var org = Vehicles(out _, WithActivities, "Read");
        Acting(org, "Sale", OutcomeAction.CreateTask);
        org.Record(new CallScript("call").From(Number).Rings(0).Talks(5).Releases(60));

        GiveSale(org);

        Assert.IsNull(FollowUp(org, OutcomeAction.CreateTask).GetAttributeValue<EntityReference>(PhoneCall.RegardingObjectId));
    }

    [TestMethod]
    public void A_note_on_a_record_without_notes_is_left_out_and_stops_no_call()
    {
        using var org = Vehicles(out _, WithActivities);
        org.Setting("Other Party Note", "called <<name>>");

        org.Record(new CallScript("call").From(Number).Rings(0).Talks(5));

        Assert.IsEmpty(org.All(Annotation.TableName));
        Assert.AreEqual((int)CallState.Talk, org.Call("call").GetAttributeValue<OptionSetValue>(DialerCall.State).Value);
    }

    [TestMethod]
    public void A_customer_whom_a_step_has_written_and_who_takes_part_in_no_activity_is_a_number_in_the_callback()
    {
        using var org = Vehicles(out var car);
        Acting(org, "Sale", OutcomeAction.CreateCallback);
        org.Record(new CallScript("call").From(Number).Rings(0).Talks(5).Releases(60));
        org.System.Update(new Entity(DialerCall.TableName, org.Call("call").Id) { [DialerCall.CustomerType] = Vehicle, [DialerCall.CustomerRecordId] = $"{car:D}" });

        GiveSale(org);

        var callback = org.Row(PhoneCall.TableName, FollowUp(org, OutcomeAction.CreateCallback).Id);
        Assert.AreEqual(Number, callback.GetAttributeValue<EntityCollection>(PhoneCall.To).Entities.Single().GetAttributeValue<string>(ActivityParty.AddressUsed));
    }

    [TestMethod]
    public void What_tables_may_be_regarded_is_asked_once_for_many_calls()
    {
        using var org = Vehicles(out _);
        org.Record(new CallScript("first").From(Number).Rings(0));
        var asked = new List<string>();
        org.Org.RequestExecuted += (_, executed) => asked.Add(executed.RequestName);

        org.Record(new CallScript("second").From(Number).Rings(0));

        Assert.DoesNotContain("RetrieveAttribute", asked);
    }

    // Vehicles with drivers' phones, which agents and the connector may read and append to.
    private static TelephonyOrg Vehicles(out Guid car, string? alsoCustomised = null, params string[] rights)
    {
        var org = new TelephonyOrg(alsoCustomised: alsoCustomised);
        var needed = rights.Length == 0 ? new[] { "Read", "AppendTo" } : rights;
        org.GiveRole(org.Alice, new RoleSchema(Guid.NewGuid(), "Drivers", needed.ToDictionary(right => $"prv{right}new_Vehicle", _ => PrivilegeLevel.Global)));
        org.GiveRole(org.Connector, new RoleSchema(Guid.NewGuid(), "Naming", new[] { "Read", "AppendTo" }.ToDictionary(right => $"prv{right}new_Vehicle", _ => PrivilegeLevel.Global)));
        car = org.System.Create(new Entity(Vehicle) { ["new_name"] = "B-XY 12", ["new_driverphone"] = Number });
        org.Setting("incomingLookup_new_vehicle", "new_driverphone", "1", "phone");
        org.Setting("Lookup entities", "contact, new_vehicle");
        org.Execute("cts_ReindexPhones", org.Org.SystemUserId, ("Table", Vehicle));
        return org;
    }

    private static void Acting(TelephonyOrg org, string name, OutcomeAction action) => org.Outcome(name, row => row[DialerCallOutcome.Action] = new OptionSetValue((int)action));

    private static void GiveSale(TelephonyOrg org) => org.Execute(Outcome.Name, org.Alice, (Outcome.Request.CallId, $"{org.Call("call").Id:D}"), (Outcome.Request.Outcome, "Sale"));

    private static Entity FollowUp(TelephonyOrg org, OutcomeAction action)
    {
        var log = org.Call("call").GetAttributeValue<EntityReference>(DialerCall.PhoneCallId).Id;
        return org.All(action == OutcomeAction.CreateTask ? TaskActivity.TableName : PhoneCall.TableName).Single(row => row.Id != log);
    }

    private static string Rights(TelephonyOrg org)
    {
        var answer = org.Execute(Resolve.Name, org.Administrator, (Resolve.Request.PhoneNumber, Number), (Resolve.Request.Direction, "inbound"), (Resolve.Request.Explain, true));
        using var explanation = JsonDocument.Parse((string)answer.Results[Resolve.Response.Explanation]);
        return string.Join(' ', explanation.RootElement.GetProperty("rights").EnumerateArray().Select(sentence => sentence.GetString()));
    }
}
