using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Api;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Tests.Organization;
using Api = Telephony.Contracts.Generated.CustomApis.ResolveCall;
using Choose = Telephony.Contracts.Generated.CustomApis.ChooseMatch;

namespace Telephony.Plugins.Tests.CustomApis;

/// <summary>Which text column of the phonecall the pages of an organization get.</summary>
[TestClass]
public sealed class CustomTextTests
{
    private const string Number = "+493023125111";
    private const string Column = "new_customtext";
    private const string WithColumn = "CustomText";

    [TestMethod]
    public void CustomText_description_and_retryDatetime_come_from_the_rows_of_the_call()
    {
        using var org = new TelephonyOrg();
        org.Setting("Custom Text Column", "category");
        org.Rule("01", "customText=gold*&&retryDatetime=2026-02-01T09:30:00Z&&stateTime=20*Z=>/WebResources/gold.html");

        var decision = Resolve(org, CallWith(org, "category"));

        Assert.AreEqual("01", decision.Rule);
        StringAssert.Contains(decision.Data, "&description=asked twice&customText=gold %26 more&subject=");
    }

    [TestMethod]
    public void Without_the_setting_it_is_new_customtext_where_phonecalls_have_that()
    {
        using var org = new TelephonyOrg(alsoCustomised: WithColumn);
        org.Rule("01", "customText=gold*=>/WebResources/gold.html");
        var call = CallWith(org, Column);
        var anna = org.Contact("Anna", "Example", Number);

        Assert.AreEqual("01", Resolve(org, call).Rule);
        Assert.AreEqual("01", org.Decide(Choose.Name, org.Alice, (Choose.Request.CallId, $"{call:D}"), (Choose.Request.Table, Contact.TableName), (Choose.Request.RecordId, $"{anna:D}")).Rule);
    }

    [TestMethod]
    public void Where_phonecalls_have_no_such_column_the_text_is_empty_and_nothing_is_said_of_it()
    {
        using var org = new TelephonyOrg();

        var answer = org.Execute(
            Api.Name, org.Alice, (Api.Request.PhoneNumber, Number), (Api.Request.Direction, "inbound"), (Api.Request.CallId, $"{CallWith(org, "category"):D}"), (Api.Request.Explain, true));

        StringAssert.Contains((string)answer.Results[Api.Response.Decision], "&description=asked twice&customText=&subject=");
        using var explanation = JsonDocument.Parse((string)answer.Results[Api.Response.Explanation]);
        Assert.AreEqual(0, explanation.RootElement.GetProperty("warnings").GetArrayLength());
    }

    [TestMethod]
    [DataRow("category", "customText=&subject")]
    [DataRow("", "customText=&subject", DisplayName = "an empty value is not a column")]
    [DataRow("New_CustomText", "customText=gold %26 more&subject")]
    public void The_setting_decides_though_phonecalls_have_the_column(string value, string text)
    {
        using var org = new TelephonyOrg(alsoCustomised: WithColumn);
        org.Setting("Custom Text Column", value);

        StringAssert.Contains(Resolve(org, CallWith(org, Column)).Data, text);
    }

    [TestMethod]
    public void Whether_phonecalls_have_the_column_is_asked_once()
    {
        using var org = new TelephonyOrg();
        var call = CallWith(org, "category");
        Resolve(org, call);
        var asked = new List<string>();
        org.Org.RequestExecuted += (_, executed) => asked.Add(executed.TableName);

        Resolve(org, call);

        Assert.AreEqual(1, asked.Count(table => table == PhoneCall.TableName));
    }

    private static PopDecision Resolve(TelephonyOrg org, Guid call) => org.Resolve(org.Alice, Number, (Api.Request.CallId, $"{call:D}"));

    private static Guid CallWith(TelephonyOrg org, string column)
    {
        var owner = new EntityReference(SystemUser.TableName, org.Alice);
        var phoneCall = org.System.Create(new Entity(PhoneCall.TableName) { [PhoneCall.Description] = "asked twice", [column] = "gold & more" });
        org.System.Update(new Entity(PhoneCall.TableName, phoneCall) { [PhoneCall.OwnerId] = owner });
        return org.System.Create(new Entity(DialerCall.TableName)
        {
            [DialerCall.CallKey] = "main~1~1",
            [DialerCall.AgentId] = owner,
            [DialerCall.PhoneCallId] = new EntityReference(PhoneCall.TableName, phoneCall),
            [DialerCall.RetryOn] = new DateTime(2026, 2, 1, 9, 30, 0, DateTimeKind.Utc),
            [DialerCall.StartedOn] = new DateTime(2026, 1, 31, 9, 0, 0, DateTimeKind.Utc),
            [DialerCall.OwnerId] = owner,
        });
    }
}
