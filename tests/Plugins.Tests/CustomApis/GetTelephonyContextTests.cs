using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Tests.Organization;
using Api = Telephony.Contracts.Generated.CustomApis.GetTelephonyContext;

namespace Telephony.Plugins.Tests.CustomApis;

[TestClass]
public sealed class GetTelephonyContextTests
{
    [TestMethod]
    public void One_round_trip_brings_all_that_the_softphone_needs()
    {
        using var org = new TelephonyOrg();
        org.System.Create(new Entity(DialerDnis.TableName) { [DialerDnis.Dnis] = "Support", [DialerDnis.Label] = "Support", [DialerDnis.Color] = "#336699" });
        org.Outcome("Sale", row => row[DialerCallOutcome.Order] = 1);
        org.Setting("Wrap Seconds", "30");
        org.Setting("Wrap Seconds", "45", scope: org.Alice.ToString("D"));
        org.Setting("Not Ready Reasons", "Lunch, Doctor");

        var json = Json(org.Execute(Api.Name, org.Alice));

        Assert.AreEqual(("Alice Agent", "1001", "main"), (Text(json, "agent", "name"), Text(json, "agent", "extension"), Text(json, "agent", "pbx")));
        Assert.AreEqual(45, json.GetProperty("settings").GetProperty("wrapSeconds").GetInt32());
        Assert.AreEqual("D:(.+?):", Text(json, "settings", "dnisRegEx"));
        Assert.IsFalse(json.GetProperty("settings").GetProperty("autoClose").GetBoolean());
        Assert.AreEqual("#336699", json.GetProperty("dnis")[0].GetProperty("color").GetString());
        Assert.AreEqual("Sale", json.GetProperty("outcomes")[0].GetProperty("name").GetString());
        CollectionAssert.AreEqual(new[] { "Lunch", "Doctor" }, json.GetProperty("notReadyReasons").EnumerateArray().Select(reason => reason.GetString()).ToArray());
    }

    [TestMethod]
    public void Every_table_with_phone_columns_says_which_configured_ones_in_the_place_of_the_usual_ones()
    {
        using var org = new TelephonyOrg();
        org.Setting("incomingLookup_contact", "mobilephone", key: "1", type: "phone");

        var columns = Json(org.Execute(Api.Name, org.Alice)).GetProperty("phoneColumns");

        CollectionAssert.AreEqual(new[] { "mobilephone" }, columns.GetProperty("contact").EnumerateArray().Select(column => column.GetString()).ToArray());
        Assert.AreEqual("telephone1", columns.GetProperty("lead")[0].GetString());
        Assert.IsFalse(columns.TryGetProperty("incident", out _));
    }

    [TestMethod]
    public void Who_knows_the_version_gets_nothing_twice()
    {
        using var org = new TelephonyOrg();
        var version = (string)org.Execute(Api.Name, org.Alice).Results[Api.Response.Version];

        var again = org.Execute(Api.Name, org.Alice, (Api.Request.KnownVersion, version));
        org.Setting("Wrap Seconds", "30");
        var changed = org.Execute(Api.Name, org.Alice, (Api.Request.KnownVersion, version));

        Assert.AreEqual((false, ""), ((bool)again.Results[Api.Response.Changed], (string)again.Results[Api.Response.Json]));
        Assert.IsTrue((bool)changed.Results[Api.Response.Changed]);
    }

    [TestMethod]
    public void A_version_that_is_known_costs_the_versions_the_agent_and_the_queues_and_nothing_more()
    {
        using var org = new TelephonyOrg();
        var version = (string)org.Execute(Api.Name, org.Alice).Results[Api.Response.Version];
        var queries = new List<string>();
        org.Org.RequestExecuted += (_, request) => queries.Add($"{request.RequestName} {request.TableName}");

        var again = org.Execute(Api.Name, org.Alice, (Api.Request.KnownVersion, version));

        Assert.IsFalse((bool)again.Results[Api.Response.Changed]);
        CollectionAssert.AreEqual(
            new[] { DialerUser.TableName, DialerKvTable.TableName, DialerDnis.TableName, DialerCallOutcome.TableName, DialerQueueSettings.TableName },
            queries.Where(query => query.StartsWith("RetrieveMultiple ", StringComparison.Ordinal)).Select(query => query.Split(' ')[1]).ToArray());
    }

    [TestMethod]
    public void A_DNIS_brings_its_label_colour_logo_script_and_CRM()
    {
        using var org = new TelephonyOrg();
        var id = org.System.Create(new Entity(DialerDnis.TableName)
        {
            [DialerDnis.Dnis] = "Support",
            [DialerDnis.Label] = "Support",
            [DialerDnis.Color] = "#336699",
            [DialerDnis.Logo] = "Support",
            [DialerDnis.ScriptUrl] = "https://org.example//WebResources/cts_dtAssociatedPhonecall",
            [DialerDnis.CrmUrl] = "https://other.crm.dynamics.com",
        });

        var dnis = Json(org.Execute(Api.Name, org.Alice)).GetProperty("dnis")[0];

        Assert.AreEqual(
            $"{id:D} Support Support #336699 Support https://org.example//WebResources/cts_dtAssociatedPhonecall https://other.crm.dynamics.com",
            string.Join(' ', new[] { "id", "dnis", "label", "color", "logo", "scriptUrl", "crmUrl" }.Select(name => dnis.GetProperty(name).GetString())));
    }

    [TestMethod]
    public void Telephony_can_be_pre_configured_for_all_and_for_one_user_and_made_global_by_changing_the_scope()
    {
        using var org = new TelephonyOrg();
        var row = org.Setting("telephony", "TAPI", scope: org.Alice.ToString("D"));
        org.Setting("TAPI Version", "2.1", scope: org.Alice.ToString("D"));
        string Telephony(Guid user) => Text(Json(org.Execute(Api.Name, user)), "settings", "telephony");

        Assert.AreEqual(("TAPI", "asterisk"), (Telephony(org.Alice), Telephony(org.Bob)));
        Assert.AreEqual("2.1", Text(Json(org.Execute(Api.Name, org.Alice)), "settings", "telephonyVersion"));

        org.System.Update(new Entity(DialerKvTable.TableName, row) { [DialerKvTable.Scope] = "global" });
        Assert.AreEqual("TAPI", Telephony(org.Bob));
    }

    [TestMethod]
    public void Secrets_never_come_back_and_colours_do()
    {
        using var org = new TelephonyOrg();
        org.Setting("Telephony Password", "cts_PbxPassword");
        org.Setting("Colors", "ready=#107c10, away=orange");

        var json = Json(org.Execute(Api.Name, org.Alice));

        Assert.IsFalse(json.GetRawText().Contains("Password", StringComparison.OrdinalIgnoreCase));
        Assert.AreEqual("orange", json.GetProperty("settings").GetProperty("colors").GetProperty("away").GetString());
    }

    [TestMethod]
    public void A_user_without_phone_gets_a_context_too()
    {
        using var org = new TelephonyOrg();

        Assert.AreEqual("", Text(Json(org.Execute(Api.Name, org.Connector)), "agent", "extension"));
    }

    private static JsonElement Json(OrganizationResponse answer) => JsonDocument.Parse((string)answer.Results[Api.Response.Json]).RootElement;

    private static string Text(JsonElement json, string part, string name) => json.GetProperty(part).GetProperty(name).GetString()!;
}
