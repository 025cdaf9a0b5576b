using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Tests.Organization;
using Api = Telephony.Contracts.Generated.CustomApis.ReindexPhones;

namespace Telephony.Plugins.Tests.CustomApis;

[TestClass]
public sealed class ReindexPhonesTests
{
    [TestMethod]
    public void A_table_is_back_filled_page_by_page_and_a_second_run_changes_nothing()
    {
        using var org = new TelephonyOrg();
        org.Org.LoadRows(Contact.TableName, Enumerable.Range(0, 600).Select(number => new Entity(Contact.TableName, Guid.NewGuid())
        {
            [Contact.LastName] = $"Contact {number}",
            [Contact.FullName] = $"Contact {number}",
            [Contact.Telephone1] = $"030 2312{number:0000}",
            [Contact.StateCode] = new OptionSetValue(0),
        }));

        var pages = Run(org);
        var before = org.Everything();
        Run(org);

        Assert.AreEqual(3, pages);
        Assert.HasCount(600, org.All(PhoneIndex.TableName));
        Assert.AreEqual(before, org.Everything());
    }

    [TestMethod]
    public void A_table_without_phone_columns_is_refused_with_what_to_add()
    {
        using var org = new TelephonyOrg();

        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => org.Execute(Api.Name, org.Connector, (Api.Request.Table, "opportunity")));

        StringAssert.Contains(fault.Message, "incomingLookup_opportunity");
    }

    [TestMethod]
    public void A_cookie_that_is_none_is_refused()
    {
        using var org = new TelephonyOrg();

        Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(
            () => org.Execute(Api.Name, org.Connector, (Api.Request.Table, "contact"), (Api.Request.PageCookie, "biscuit")));
    }

    private static int Run(TelephonyOrg org)
    {
        var (pages, cookie, done) = (0, "", false);
        while (!done)
        {
            var answer = org.Execute(Api.Name, org.Connector, (Api.Request.Table, "contact"), (Api.Request.PageCookie, cookie));
            (pages, cookie, done) = (pages + 1, (string)answer.Results[Api.Response.Cookie], (bool)answer.Results[Api.Response.Done]);
        }

        return pages;
    }
}
