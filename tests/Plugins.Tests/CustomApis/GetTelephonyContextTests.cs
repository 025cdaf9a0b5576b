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
    public void A_user_without_phone_gets_a_context_too()
    {
        using var org = new TelephonyOrg();

        Assert.AreEqual("", Text(Json(org.Execute(Api.Name, org.Connector)), "agent", "extension"));
    }

    private static JsonElement Json(OrganizationResponse answer) => JsonDocument.Parse((string)answer.Results[Api.Response.Json]).RootElement;

    private static string Text(JsonElement json, string part, string name) => json.GetProperty(part).GetProperty(name).GetString()!;
}
