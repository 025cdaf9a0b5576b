using FsCheck;
using FsCheck.Fluent;
using Telephony.Domain.Rules;
using Telephony.Testing;

namespace Telephony.Domain.Tests.Rules;

[TestClass]
public sealed class UrlPolicyTests
{
    [TestMethod]
    [DataRow("https://yourCrm.crm.dynamics.com//WebResources/dot_/CPO/CP.html")]
    [DataRow("http://intranet/page?x=javascript:1")]
    [DataRow("/WebResources/cts_dtAssociatedPhonecall")]
    [DataRow("https://x.example:8443/a#b")]
    public void A_web_address_may_pop(string address) => Assert.IsNull(UrlPolicy.Open.Refuse(address));

    [TestMethod]
    [DataRow("javascript:alert(1)")]
    [DataRow("JavaScript:alert(1)")]
    [DataRow(" javascript:alert(1)")]
    [DataRow("java\tscript:alert(1)")]
    [DataRow("java\nscript:alert(1)")]
    [DataRow("\u0001javascript:alert(1)")]
    [DataRow("javascript :alert(1)")]
    [DataRow("javascript%3Aalert(1)")]
    [DataRow("javascript&#58;alert(1)")]
    [DataRow("data:text/html,<script>alert(1)</script>")]
    [DataRow("vbscript:msgbox")]
    [DataRow("blob:https://x.example/1")]
    [DataRow("ms-settings:x")]
    [DataRow("//evil.example/x")]
    [DataRow("/\\evil.example/x")]
    [DataRow("\\\\evil.example\\x")]
    [DataRow("https:evil")]
    [DataRow("https:///evil.example")]
    [DataRow("https://good.example@evil.example/")]
    [DataRow("https://good.example:x@evil.example/")]
    [DataRow("https://good.example%2F@evil.example/")]
    [DataRow("https://evil%2Eexample/")]
    [DataRow("https://evil\uFF0Eexample/")]
    [DataRow("https://g\u043E\u043Ed.example/")]
    [DataRow("https://good.example\u200B.evil.example/")]
    [DataRow("https://good.example/\u202Elmth.egap")]
    [DataRow("java\u200Bscript:alert(1)")]
    [DataRow("\u2028javascript:alert(1)")]
    [DataRow("/\t/evil.example")]
    [DataRow("feed:javascript:alert(1)")]
    [DataRow("view-source:https://x.example")]
    [DataRow("page.html")]
    [DataRow("")]
    public void Anything_that_could_run_script_or_hide_its_host_is_refused_when_saved(string address) =>
        Assert.IsNotNull(UrlPolicy.RefuseForm(address));

    [TestMethod]
    public void A_file_pops_only_where_files_are_allowed()
    {
        const string Page = "file:///C:/_cts/Fast%20n%20Lite/page.html";

        StringAssert.Contains(UrlPolicy.Open.Refuse(Page), "Allow File Pops");
        Assert.IsNull((UrlPolicy.Open with { AllowsFiles = true }).Refuse(Page));
    }

    [TestMethod]
    [DataRow("https://a.example/x", true)]
    [DataRow("https://A.EXAMPLE:444/x", true)]
    [DataRow("https://sub.b.example/x", true)]
    [DataRow("/WebResources/x", true)]
    [DataRow("https://b.example/x", false)]
    [DataRow("https://xb.example/x", false)]
    [DataRow("https://a.example.evil.example/x", false)]
    [DataRow("https://evil.example/?https://a.example", false)]
    public void A_list_of_hosts_lets_only_these_pop(string address, bool pops) =>
        Assert.AreEqual(pops, new UrlPolicy(["a.example", "*.b.example"], false).Refuse(address) is null);

    [TestMethod]
    public void A_refusal_names_the_host_and_the_setting() =>
        Assert.AreEqual(
            "The host \"c.example\" is not in \"Allowed Pop Hosts\"; add it there or change the rule.",
            new UrlPolicy(["a.example"], false).Refuse("https://c.example/x"));

    [TestMethod]
    public void Any_text_is_allowed_or_refused_and_nothing_else() =>
        Prop.ForAll<NonNull<string>>(text => UrlPolicy.Open.Refuse("javascript:" + text.Get) is not null && (UrlPolicy.Open.Refuse(text.Get)?.Length ?? 1) > 0)
            .Holds();
}
