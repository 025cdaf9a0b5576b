using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Tests.Organization;
using Api = Telephony.Contracts.Generated.CustomApis.GetDialNumber;

namespace Telephony.Plugins.Tests.CustomApis;

/// <summary>Dynamic dial prefixes: what the PBX dials for a customer's number.</summary>
[TestClass]
public sealed class GetDialNumberTests
{
    private const string Number = "030 23125-111";

    [TestMethod]
    public void The_External_Dial_Prefix_is_the_default_and_extensions_get_none()
    {
        using var org = new TelephonyOrg();
        org.Setting("External Dial Prefix", "0");

        Assert.AreEqual(("003023125111", "0"), Dial(org, Number));
        Assert.AreEqual(("1002", ""), Dial(org, "1002"));
    }

    [TestMethod]
    public void The_first_Dynamic_Prefix_that_fits_the_customers_record_wins_over_the_default()
    {
        using var org = new TelephonyOrg();
        org.Setting("External Dial Prefix", "0");
        org.Setting("Dynamic_Prefix", "71", "contact.jobtitle=West");
        org.Setting("Dynamic_Prefix", "72", "contact.jobtitle=east");
        var west = org.Contact("Anna", "West", Number);
        var east = org.Contact("Eva", "East", Number);
        org.System.Update(new Entity(Contact.TableName, west) { [Contact.JobTitle] = "west" });
        org.System.Update(new Entity(Contact.TableName, east) { [Contact.JobTitle] = "east" });

        Assert.AreEqual(("7103023125111", "71"), Dial(org, Number, west));
        Assert.AreEqual(("7203023125111", "72"), Dial(org, Number, east));
        Assert.AreEqual(("003023125111", "0"), Dial(org, Number, org.Contact("Nora", "Nowhere", Number)));
    }

    [TestMethod]
    public void Choices_fit_by_label_and_yes_or_no_by_word()
    {
        using var org = new TelephonyOrg();
        org.Setting("Dynamic_Prefix", "81", "contact.statecode=Active");
        var anna = org.Contact("Anna", "Example", Number);

        Assert.AreEqual(("8103023125111", "81"), Dial(org, Number, anna));
    }

    [TestMethod]
    public void A_record_that_the_agent_may_not_read_gets_the_default()
    {
        using var org = new TelephonyOrg();
        org.Setting("External Dial Prefix", "0");
        org.Setting("Dynamic_Prefix", "71", "contact.jobtitle=west");

        Assert.AreEqual(("003023125111", "0"), Dial(org, Number, Guid.NewGuid()));
    }

    [TestMethod]
    public void A_users_own_prefix_wins()
    {
        using var org = new TelephonyOrg();
        org.Setting("External Dial Prefix", "0");
        org.Setting("External Dial Prefix", "9", scope: org.Alice.ToString("D"));

        Assert.AreEqual(("903023125111", "9"), Dial(org, Number));
    }

    [TestMethod]
    public void What_cannot_be_dialled_is_refused_in_a_sentence()
    {
        using var org = new TelephonyOrg();

        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => Dial(org, "call me"));

        StringAssert.Contains(fault.Message, "no number to dial in \"call me\"");
    }

    [TestMethod]
    public void A_Dynamic_Prefix_of_a_column_that_is_not_there_is_refused_when_it_is_saved()
    {
        using var org = new TelephonyOrg();

        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => org.Setting("Dynamic_Prefix", "71", "contact.new_nowhere=west"));

        StringAssert.Contains(fault.Message, "new_nowhere");
    }

    private static (string Number, string Prefix) Dial(TelephonyOrg org, string number, Guid? contact = null)
    {
        var parameters = new List<(string, object)> { (Api.Request.PhoneNumber, number) };
        if (contact is { } id)
        {
            parameters.AddRange([(Api.Request.Table, Contact.TableName), (Api.Request.RecordId, id.ToString("D"))]);
        }

        var answer = org.Execute(Api.Name, org.Alice, [.. parameters]);
        return ((string)answer.Results[Api.Response.DialNumber], (string)answer.Results[Api.Response.Prefix]);
    }
}
