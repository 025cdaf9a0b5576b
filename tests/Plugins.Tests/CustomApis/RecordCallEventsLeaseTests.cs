using System.ServiceModel;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts;
using Telephony.Contracts.Api;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Tests.Organization;
using Api = Telephony.Contracts.Generated.CustomApis.RecordCallEvents;

namespace Telephony.Plugins.Tests.CustomApis;

[TestClass]
public sealed class RecordCallEventsLeaseTests
{
    [TestMethod]
    public void The_connector_that_holds_the_lease_records()
    {
        using var org = new TelephonyOrg();
        HoldLease(org, "one");

        Record(org, "one");

        Assert.HasCount(1, org.All(DialerCall.TableName));
    }

    [TestMethod]
    public void A_connector_that_lost_the_lease_records_nothing_at_all()
    {
        using var org = new TelephonyOrg();
        HoldLease(org, "two");

        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => Record(org, "one"));

        Assert.Contains("belongs to another connector", fault.Message);
        Assert.IsEmpty(org.All(DialerCall.TableName));
        Assert.IsEmpty(org.All(DialerCallEvent.TableName));
        Assert.IsEmpty(org.All(PhoneCall.TableName));
    }

    [TestMethod]
    public void Without_a_row_of_the_lease_nobody_holds_it()
    {
        using var org = new TelephonyOrg();

        Assert.Throws<FaultException<OrganizationServiceFault>>(() => Record(org, "one"));
    }

    [TestMethod]
    public void A_connector_that_works_alone_is_not_asked_for_a_lease()
    {
        using var org = new TelephonyOrg();
        HoldLease(org, "two");

        org.Record(new CallScript("call").From("+493023125111").Rings(0));

        Assert.HasCount(1, org.All(DialerCall.TableName));
    }

    private static void HoldLease(TelephonyOrg org, string token) => org.Org.ServiceFor(org.Connector).Create(new Entity(ConnectorLease.TableName)
    {
        [ConnectorLease.Name] = TelephonyOrg.Pbx,
        [ConnectorLease.Pbx] = TelephonyOrg.Pbx,
        [ConnectorLease.Token] = token,
    });

    private static void Record(TelephonyOrg org, string token)
    {
        var batch = new CallEventBatch { Pbx = TelephonyOrg.Pbx, Events = [.. new CallScript("call").From("+493023125111").Rings(0).Events] };
        org.Execute(Api.Name, org.Connector, (Api.Request.Events, JsonSerializer.Serialize(batch, ContractJson.Options)), (Api.Request.Lease, token));
    }
}
