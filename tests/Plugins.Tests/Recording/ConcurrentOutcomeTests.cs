using LocalDataverse;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Tests.Organization;
using DialerCallStatus = Telephony.Contracts.Generated.Choices.DialerCallStatus;
using Give = Telephony.Contracts.Generated.CustomApis.SetCallOutcome;

namespace Telephony.Plugins.Tests.Recording;

/// <summary>The connector and the agent write one row at the same moment. A step plays the other one, who writes between the first look at the row and its lock.</summary>
[TestClass]
public sealed class ConcurrentOutcomeTests
{
    private const string Number = "+493023125111";

    [TestMethod]
    public void An_outcome_chosen_while_the_end_is_being_recorded_is_kept()
    {
        using var org = new TelephonyOrg();
        org.Outcome("Handled", row => row[DialerCallOutcome.IsDefault] = true);
        var script = new CallScript("call").From(Number).Rings(0).Talks(5).Releases(65);
        org.Record(script);
        Meanwhile<AgentChooses>(org);

        var receipt = org.Record(script.Ends(85)).Calls.Single();

        var call = org.Call("call");
        Assert.AreEqual((AgentChooses.Outcome, AgentChooses.Outcome), (receipt.Outcome, call.GetAttributeValue<string>(DialerCall.Outcome)));
        Assert.AreEqual((int)DialerCallStatus.Closed, call.GetAttributeValue<OptionSetValue>(DialerCall.Status).Value);
        Assert.IsEmpty(org.All(DialerCallResult.TableName));
    }

    [TestMethod]
    public void A_call_that_ends_while_its_outcome_is_being_given_is_closed()
    {
        using var org = new TelephonyOrg();
        org.Outcome("Sale");
        org.Record(new CallScript("call").From(Number).Rings(0).Talks(5));
        Meanwhile<CallEnds>(org);

        org.Execute(Give.Name, org.Alice, (Give.Request.CallId, $"{org.Call("call").Id:D}"), (Give.Request.Outcome, "Sale"));

        Assert.AreEqual((int)DialerCallStatus.Closed, org.Call("call").GetAttributeValue<OptionSetValue>(DialerCall.Status).Value);
    }

    private static void Meanwhile<TPlugin>(TelephonyOrg org) => org.Org.AddStep(new StepRegistration
    {
        PluginType = typeof(TPlugin),
        Message = "Update",
        Table = DialerCall.TableName,
        Stage = 20,
        FilteringColumns = [DialerCall.Name],
    });

    private sealed class AgentChooses : Writer
    {
        public const string Outcome = "Sale";

        protected override void Write(Entity row) => row[DialerCall.Outcome] = Outcome;
    }

    private sealed class CallEnds : Writer
    {
        protected override void Write(Entity row) => row[DialerCall.State] = new OptionSetValue((int)Contracts.Generated.Choices.CallState.End);
    }

    private abstract class Writer : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider)
        {
            var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
            var service = ((IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory))!).CreateOrganizationService(null);
            var change = new Entity(DialerCall.TableName, context.PrimaryEntityId);
            Write(change);
            service.Update(change);
        }

        protected abstract void Write(Entity row);
    }
}
