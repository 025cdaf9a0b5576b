using Telephony.Contracts.Generated;
using Telephony.Plugins.Tests.Organization;
using Apis = Telephony.Contracts.Generated.CustomApis;

namespace Telephony.Plugins.Tests.Trust;

/// <summary>What is the connector's or the administrator's to execute is nobody else's.</summary>
[TestClass]
public sealed class ExecutePrivilegeTests
{
    private const string ConnectorsAlone = "prvCreatects_ConnectorLease";

    [TestMethod]
    [DataRow(Apis.RecordCallEvents.Name, ConnectorsAlone)]
    [DataRow(Apis.FindCallers.Name, ConnectorsAlone)]
    [DataRow(Apis.OnCallOutcome.Name, ConnectorsAlone)]
    [DataRow(Apis.ReindexPhones.Name, "prvWritects_DialerUser")]
    public void No_supervisor_records_calls_asks_for_callers_tells_outcomes_or_reads_records_into_the_index(string api, string privilege)
    {
        using var org = new TelephonyOrg();
        var supervisor = org.Org.AddUser("Sue", "Supervisor", Roles.TelephonySupervisor.Name);

        RefusesForLackOf(privilege, org, api, supervisor);
    }

    [TestMethod]
    [DataRow(Apis.RecordCallEvents.Name)]
    [DataRow(Apis.FindCallers.Name)]
    [DataRow(Apis.OnCallOutcome.Name)]
    public void No_agent_and_no_telephony_administrator_records_calls_asks_for_callers_or_tells_outcomes(string api)
    {
        using var org = new TelephonyOrg();

        RefusesForLackOf(ConnectorsAlone, org, api, org.Alice);
        RefusesForLackOf(ConnectorsAlone, org, api, org.Administrator);
    }

    [TestMethod]
    public void The_index_is_read_anew_for_connector_and_administrator()
    {
        using var org = new TelephonyOrg();

        foreach (var user in new[] { org.Connector, org.Administrator })
        {
            Assert.IsTrue((bool)org.Execute(Apis.ReindexPhones.Name, user).Results[Apis.ReindexPhones.Response.Done]);
        }
    }

    private static void RefusesForLackOf(string privilege, TelephonyOrg org, string api, Guid user)
    {
        var fault = Refusals.Of(() => org.Execute(api, user, api switch
        {
            Apis.RecordCallEvents.Name => [(Apis.RecordCallEvents.Request.Events, """{"pbx":"main","events":[]}""")],
            Apis.FindCallers.Name => [(Apis.FindCallers.Request.Calls, "[]")],
            Apis.OnCallOutcome.Name => [
                (Apis.OnCallOutcome.Request.DialerCallId, $"{Guid.NewGuid():D}"), (Apis.OnCallOutcome.Request.Outcome, "Sale"), (Apis.OnCallOutcome.Request.ComputedOutcome, ""),
                (Apis.OnCallOutcome.Request.PhoneNumber, ""), (Apis.OnCallOutcome.Request.AgentId, $"{org.Bob:D}"),
            ],
            _ => Array.Empty<(string, object)>(),
        }));

        Assert.AreEqual(403, Refusals.StatusOf(fault), fault.Message);
        Assert.Contains(privilege, fault.Message);
    }
}
