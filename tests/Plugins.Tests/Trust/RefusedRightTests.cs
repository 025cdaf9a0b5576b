using LocalDataverse;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Tests.Customiser;
using Telephony.Plugins.Tests.Organization;
using Apis = Telephony.Contracts.Generated.CustomApis;

namespace Telephony.Plugins.Tests.Trust;

/// <summary>A right that is missing is answered with 403 and a sentence, whatever plug-in stands between.</summary>
[TestClass]
public sealed class RefusedRightTests
{
    private const string Number = "+493023125111";

    [TestMethod]
    public void A_colleagues_call_is_not_there_for_an_agent()
    {
        using var org = BobTalks(out var call, out var anna);
        org.Outcome("Sale");

        IsRefusal(
            Refusals.Of(() => org.Execute(Apis.SetCallOutcome.Name, org.Alice, (Apis.SetCallOutcome.Request.CallId, $"{call:D}"), (Apis.SetCallOutcome.Request.Outcome, "Sale"))),
            $"There is no call {call:D} that you may read.");
        IsRefusal(
            Refusals.Of(() => org.Execute(
                Apis.ChooseMatch.Name, org.Alice, (Apis.ChooseMatch.Request.CallId, $"{call:D}"), (Apis.ChooseMatch.Request.Table, "contact"), (Apis.ChooseMatch.Request.RecordId, $"{anna:D}"))),
            $"There is no call {call:D} that you may read.");
    }

    [TestMethod]
    public void No_agent_gives_a_colleagues_call_an_outcome_and_is_told_which_right_is_missing()
    {
        using var org = BobTalks(out var call, out _);
        org.Outcome("Sale");

        var fault = Refusals.Of(() => org.Execute(
            Apis.SetCallOutcome.Name, org.AddReader("Rita"), (Apis.SetCallOutcome.Request.CallId, $"{call:D}"), (Apis.SetCallOutcome.Request.Outcome, "Sale")));

        IsRefusal(fault, "You lack the right prvWritects_DialerCall on cts_dialercall");
    }

    [TestMethod]
    public void No_agent_chooses_the_caller_of_a_colleagues_call_and_is_told_which_right_is_missing()
    {
        using var org = BobTalks(out var call, out var anna);

        var fault = Refusals.Of(() => org.Execute(
            Apis.ChooseMatch.Name, org.AddReader("Rita"), (Apis.ChooseMatch.Request.CallId, $"{call:D}"), (Apis.ChooseMatch.Request.Table, "contact"), (Apis.ChooseMatch.Request.RecordId, $"{anna:D}")));

        IsRefusal(fault, "You lack the right prvWritects_DialerCall on cts_dialercall");
    }

    [TestMethod]
    public void A_table_that_the_connector_may_not_append_to_is_named_and_costs_no_call()
    {
        using var org = new TelephonyOrg(alsoCustomised: "Activities");
        org.Setting("Lookup entities", "new_vehicle");
        org.Setting("incomingLookup_new_vehicle", "new_driverphone", "1", "phone");
        var administrator = org.Org.AddUser("Sys", "Admin", "System Administrator");
        org.System.Create(new Entity("new_vehicle") { ["new_name"] = "Van", ["new_driverphone"] = Number });
        org.System.Create(new Entity(DialerUser.TableName)
        {
            [DialerUser.Name] = "Sys",
            [DialerUser.SystemUserId] = new EntityReference(SystemUser.TableName, administrator),
            [DialerUser.Extension] = "1008",
            [DialerUser.Pbx] = TelephonyOrg.Pbx,
        });

        var pop = org.Record(new CallScript("call").From(Number).Rings(0, "1008")).Pops.Single().Decision;

        Assert.AreEqual(("form", "new_vehicle"), (pop.Kind, pop.Table));
        StringAssert.EndsWith(pop.Reason, "the connector's user lacks the right Append To on new_vehicle.");
    }

    [TestMethod]
    public void A_column_that_is_not_there_is_named_with_its_setting_when_the_setting_is_saved_and_when_it_is_read()
    {
        using var org = BobTalks(out var call, out _);

        var saved = Refusals.Of(() => org.Setting("Custom Text Column", "nosuch"));
        Assert.AreEqual((400, true), (Refusals.StatusOf(saved), saved.Message.Contains("The setting \"Custom Text Column\" names the column \"nosuch\", which the table phonecall does not have.", StringComparison.Ordinal)), saved.Message);

        // A column may be deleted after the setting was saved.
        var setting = org.Setting("Custom Text Column", "description");
        org.Org.AddStep(new StepRegistration { PluginType = typeof(RenameColumn), Message = "Update", Table = DialerKvTable.TableName, Stage = 20, Rank = 9 });
        org.System.Update(new Entity(DialerKvTable.TableName, setting) { [DialerKvTable.Value] = "description" });
        var read = Refusals.Of(() => org.Resolve(org.Bob, Number, (Apis.ResolveCall.Request.CallId, $"{call:D}")));
        Assert.AreEqual((400, true), (Refusals.StatusOf(read), read.Message.Contains("\"Custom Text Column\" names gone of phonecall", StringComparison.Ordinal)), read.Message);
    }

    [TestMethod]
    public void A_customisers_refusal_within_reaches_the_person_in_its_own_words()
    {
        using var org = BobTalks(out var call, out _);
        org.Outcome("Sale");
        org.Org.AddStep(new StepRegistration { PluginType = typeof(RefuseOutcome), Message = Apis.OnCallOutcome.Name, Stage = 40 });

        var fault = Refusals.Of(() => org.Execute(
            Apis.SetCallOutcome.Name, org.Bob, (Apis.SetCallOutcome.Request.CallId, $"{call:D}"), (Apis.SetCallOutcome.Request.Outcome, "Sale")));

        Assert.AreEqual((400, RefuseOutcome.Reason), (Refusals.StatusOf(fault), fault.Message));
    }

    private static void IsRefusal(OrganizationServiceFault fault, string sentence)
    {
        Assert.AreEqual(403, Refusals.StatusOf(fault), fault.Message);
        StringAssert.StartsWith(fault.Message, sentence);
        Assert.IsFalse(fault.Message.Contains("unexpected", StringComparison.OrdinalIgnoreCase), fault.Message);
    }

    private static TelephonyOrg BobTalks(out Guid call, out Guid anna)
    {
        var org = new TelephonyOrg();
        anna = org.Contact("Anna", "Example", Number);
        org.Record(new CallScript("call").From(Number).Rings(0, "1002").Talks(5));
        call = org.Call("call").Id;
        return org;
    }
}

/// <summary>Stands for a column that is deleted after a setting has named it: writes another name past the check.</summary>
public sealed class RenameColumn : IPlugin
{
    /// <inheritdoc/>
    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
        ((Entity)context.InputParameters["Target"])[DialerKvTable.Value] = "gone";
    }
}
