using Telephony.Contracts.Generated;
using Telephony.Plugins.Tests.Organization;
using Telephony.Plugins.Tests.Trust;
using Api = Telephony.Contracts.Generated.CustomApis.SetDisplayedPage;

namespace Telephony.Plugins.Tests.CustomApis;

[TestClass]
public sealed class SetDisplayedPageTests
{
    private const string Order = "/main.aspx?pagetype=entityrecord&etn=salesorder&id=7b2c1d00-0000-4000-8000-000000000001";

    [TestMethod]
    public void The_page_of_the_own_call_is_kept_and_taken_back()
    {
        using var org = Talking();

        Say(org, org.Alice, Order);
        Assert.AreEqual(Order, Shown(org));

        Say(org, org.Alice, "");
        Assert.IsNull(Shown(org));
    }

    [TestMethod]
    public void A_host_that_an_administrator_lists_is_shown_and_no_other()
    {
        using var org = Talking();
        org.Setting("Allowed Pop Hosts", "pages.example");

        Say(org, org.Alice, "https://pages.example/x");

        Refusals.Of(() => Say(org, org.Alice, "https://evil.example/x"));
        Assert.AreEqual("https://pages.example/x", Shown(org));
    }

    [TestMethod]
    [DataRow("https://evil.example/phish")]
    [DataRow("///evil.example/phish")]
    [DataRow("//evil.example/phish")]
    [DataRow("////evil.example")]
    [DataRow("/\\evil.example")]
    [DataRow("/\t/evil.example")]
    [DataRow("javascript:alert(1)")]
    [DataRow("file:///c:/x")]
    public void No_agent_opens_a_page_of_another_host_on_a_colleagues_screen(string address)
    {
        using var org = Talking();
        org.Setting("Allow File Pops", "true");

        var fault = Refusals.Of(() => Say(org, org.Alice, address));

        Assert.AreEqual(400, Refusals.StatusOf(fault), fault.Message);
        Assert.IsNull(Shown(org));
    }

    [TestMethod]
    public void No_agent_says_the_page_of_a_colleagues_call()
    {
        using var org = Talking();

        foreach (var (user, sentence) in new[] { (org.Bob, "There is no call"), (org.AddReader("Rita"), "is not yours") })
        {
            var fault = Refusals.Of(() => Say(org, user, Order));

            Assert.AreEqual((403, true), (Refusals.StatusOf(fault), fault.Message.Contains(sentence, StringComparison.Ordinal)), fault.Message);
        }
    }

    [TestMethod]
    public void An_address_longer_than_its_column_is_refused_with_its_length()
    {
        using var org = Talking();

        Assert.Contains("2001 characters", Refusals.Of(() => Say(org, org.Alice, "/" + new string('a', 2000))).Message);
    }

    private static TelephonyOrg Talking()
    {
        var org = new TelephonyOrg();
        org.Record(new CallScript("call").From("+493023125111").Rings(0).Talks(5));
        return org;
    }

    private static void Say(TelephonyOrg org, Guid user, string url) =>
        org.Execute(Api.Name, user, (Api.Request.CallId, $"{org.Call("call").Id:D}"), (Api.Request.Url, url));

    private static string? Shown(TelephonyOrg org) => org.Call("call").Attributes.TryGetValue(DialerCall.UrlDisplayed, out var url) ? (string?)url : null;
}
