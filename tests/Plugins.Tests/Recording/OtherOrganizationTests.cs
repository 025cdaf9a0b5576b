using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Api;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Tests.Organization;

namespace Telephony.Plugins.Tests.Recording;

/// <summary>The DNIS configuration directs the customer search to another organization.</summary>
[TestClass]
public sealed class OtherOrganizationTests
{
    private const string Number = "+493023125111";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    [TestMethod]
    public void A_call_whose_DNIS_names_an_organization_says_where_and_what_to_ask()
    {
        using var org = Directed("https://Brand.crm4.dynamics.com/main.aspx?appid=1");
        var objectId = new Guid("7b2c1d00-0000-4000-8000-00000000000a");
        org.System.Update(new Entity(SystemUser.TableName, org.Alice)
        {
            [SystemUser.AzureActiveDirectoryObjectId] = objectId,
            [SystemUser.DomainName] = "alice@contoso.example",
            [SystemUser.InternalEMailAddress] = "alice@contoso.example",
        });
        var script = new CallScript("call").From(Number, "Anna").Through("Brand", "1234").With(common => common with { Variables = new() { ["VIP"] = "yes" } }).Rings(0);

        var first = org.Record(script).Pops.Single();
        var again = org.Record(script).Pops.Single();

        Assert.AreEqual("https://brand.crm4.dynamics.com", first.Organization);
        var question = first.Question!;
        Assert.AreEqual(($"{objectId:D}", "alice@contoso.example", "alice@contoso.example"), (question.AgentObjectId, question.AgentUserName, question.AgentEmail));
        Assert.AreEqual((Number, "inbound", "1234", "Brand", "Anna", "yes"), (
            question.PhoneNumber, question.Direction, question.Dnis, question.QueueName, question.CallerName, question.Variables["VIP"]));
        Assert.AreEqual(first.Organization, again.Organization, "A repeated batch gets the same answer.");
    }

    [TestMethod]
    [DataRow("", false)]
    [DataRow("https://home.crm4.dynamics.com", false)]
    [DataRow("https://brand.crm4.dynamics.com/", true)]
    public void A_call_that_is_looked_up_elsewhere_names_no_record_of_this_organization(string home, bool isHere)
    {
        using var org = Directed("https://brand.crm4.dynamics.com/main.aspx?appid=1");
        org.Setting("Other Party Note", "called <<name>>");
        var anna = org.Contact("Anna", "Example", Number);
        var script = new CallScript("call").From(Number, "Anna at the line").Through("Brand").Rings(0).Talks(5);

        var pop = org.RecordJson(JsonSerializer.Serialize(new CallEventBatch { Pbx = TelephonyOrg.Pbx, Organization = home, Events = script.Events }, Json));

        var row = org.Call("call");
        var expected = isHere ? $"{anna:D}" : "";
        Assert.AreEqual((expected, expected), (row.GetAttributeValue<string>(DialerCall.CustomerRecordId) ?? "", row.GetAttributeValue<string>(DialerCall.RegardingRecordId) ?? ""));
        Assert.AreEqual(isHere ? "Anna Example" : "Anna at the line", row.GetAttributeValue<string>(DialerCall.To));
        Assert.AreEqual((isHere ? "form" : "none", isHere ? "" : "https://brand.crm4.dynamics.com", isHere ? "Anna Example" : ""), (
            pop.Pops.Single().Decision.Kind, pop.Pops.Single().Organization, pop.Calls.Single().CustomerName));
        Assert.AreEqual(isHere, org.All(PhoneCall.TableName).Single().Contains(PhoneCall.RegardingObjectId));
        Assert.HasCount(isHere ? 1 : 0, org.All(Annotation.TableName));
        if (!isHere)
        {
            Assert.AreEqual("The number dialled belongs to https://brand.crm4.dynamics.com, where the caller is looked up.", pop.Pops.Single().Decision.Reason);
        }
    }

    [TestMethod]
    [DataRow("/main.aspx")]
    [DataRow("http://brand.example")]
    [DataRow("brand.example")]
    public void An_address_that_is_not_encrypted_or_none_is_refused_when_it_is_saved(string address)
    {
        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => Directed(address).Dispose());

        StringAssert.StartsWith(fault.Message, $"CRM URL cannot be \"{address}\".");
    }

    [TestMethod]
    public void Without_an_address_the_search_stays_here()
    {
        using var org = Directed("");

        var pop = org.Record(new CallScript("call").From(Number).Through("Brand").Rings(0)).Pops.Single();

        Assert.AreEqual(("", null), (pop.Organization, pop.Question));
    }

    private static TelephonyOrg Directed(string address)
    {
        var org = new TelephonyOrg();
        org.System.Create(new Entity(DialerDnis.TableName) { [DialerDnis.Dnis] = "Brand", [DialerDnis.Label] = "Brand", [DialerDnis.CrmUrl] = address });
        return org;
    }
}
