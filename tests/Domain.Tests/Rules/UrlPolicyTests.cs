using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Telephony.Domain.Rules;
using Telephony.Testing;

namespace Telephony.Domain.Tests.Rules;

[TestClass]
public sealed class UrlPolicyTests
{
    private const string GoodHost = "good.example";

    [TestMethod]
    [DataRow("https://yourCrm.crm.dynamics.com//WebResources/dot_/CPO/CP.html")]
    [DataRow("http://intranet/page?x=javascript:1")]
    [DataRow("/WebResources/cts_dtAssociatedPhonecall")]
    [DataRow("https://x.example:8443/a#b")]
    public void A_web_address_may_pop(string address) => Assert.IsNull(UrlPolicy.Open.Refuse(address));

    public static IEnumerable<object[]> Addresses => CaseFile.Lines("pop-addresses.txt").Select(line => new object[] { line });

    [TestMethod]
    [DynamicData(nameof(Addresses))]
    public void No_address_pops_that_a_browser_takes_elsewhere_than_it_says(string line)
    {
        var (kind, host, address) = Read(line);
        var onlyGood = new UrlPolicy([GoodHost], AllowsFiles: true);

        Assert.AreEqual(kind == "never", UrlPolicy.RefuseForm(address) is not null, "when it is saved");
        Assert.AreEqual(kind == "path" || kind == "file" || host == GoodHost, onlyGood.Refuse(address) is null, "when it would pop");
        Assert.AreEqual(kind is "path" or "host", UrlPolicy.Open.Refuse(address) is null, "when it would pop with every host allowed");
    }

    [TestMethod]
    [DynamicData(nameof(Addresses))]
    public void No_page_of_another_host_opens_at_a_colleague_unless_an_administrator_lists_it(string line)
    {
        var (kind, host, address) = Read(line);

        Assert.AreEqual(kind == "path", (UrlPolicy.Open with { AllowsFiles = true }).RefuseShared(address) is null, "where no host is listed");
        Assert.AreEqual(kind == "path" || host == GoodHost, new UrlPolicy([GoodHost], AllowsFiles: true).RefuseShared(address) is null, "where one is");
    }

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
    [DataRow("https://[2001:db8::1]:8443/x", true)]
    [DataRow("https://[2001:db8::2]/x", false)]
    [DataRow("https://[2001:db8::1].evil.example/x", false)]
    public void A_list_of_hosts_lets_only_these_pop(string address, bool pops) =>
        Assert.AreEqual(pops, new UrlPolicy(["a.example", "*.b.example", "[2001:db8::1]"], false).Refuse(address) is null);

    [TestMethod]
    public void A_refusal_names_the_host_and_the_setting() =>
        Assert.AreEqual(
            "The host \"c.example\" is not in \"Allowed Pop Hosts\"; add it there or change the rule.",
            new UrlPolicy(["a.example"], false).Refuse("https://c.example/x"));

    [TestMethod]
    public void An_address_of_numbers_is_named_whole() =>
        Assert.Contains("\"[2001:db8::2]\"", new UrlPolicy(["a.example"], false).Refuse("https://[2001:db8::2]:8443/x")!);

    [TestMethod]
    public void Any_text_is_allowed_or_refused_and_nothing_else() =>
        Prop.ForAll<NonNull<string>>(text => UrlPolicy.Open.Refuse("javascript:" + text.Get) is not null && (UrlPolicy.Open.Refuse(text.Get)?.Length ?? 1) > 0)
            .Holds();

    // "host good.example "https://good.example/x"": what it is, of a host its name, and the address as a JSON text.
    private static (string Kind, string Host, string Address) Read(string line)
    {
        var start = line.IndexOf('"', StringComparison.Ordinal);
        var words = line[..start].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (words[0], words.Length > 1 ? words[1] : "", JsonSerializer.Deserialize<string>(line[start..])!);
    }
}
