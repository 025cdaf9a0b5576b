using Telephony.Domain.Agents;

namespace Telephony.Domain.Tests.Agents;

[TestClass]
public sealed class PhoneNamesTests
{
    [TestMethod]
    [DataRow("main", "1001")]
    [DataRow("branch-2.example_org", "a.B_c-9")]
    [DataRow("", "")]
    [DataRow("main", "")]
    public void Letters_digits_dot_underscore_and_dash_make_a_phone(string pbx, string extension) => Assert.IsNull(PhoneNames.Refuse(pbx, extension));

    [TestMethod]
    [DataRow("trunk/sip:0900123456@evil", "'/'")]
    [DataRow("1001&PJSIP", "'&'")]
    [DataRow("${EXEC(id)}", "'$'")]
    [DataRow("../x", "'/'")]
    [DataRow("1001\r\nVariable: INJ=1", "U+000D")]
    [DataRow("1001\n", "U+000A")]
    [DataRow("1001\0", "U+0000")]
    [DataRow("1001 ", "a blank")]
    [DataRow("1001~2", "'~'")]
    [DataRow("1001;1002", "';'")]
    [DataRow("１００１", "U+FF11")]
    [DataRow("\u0661\u0660\u0660\u0661", "U+0661")]
    [DataRow("ext\u00e9", "U+00E9")]
    [DataRow("1001\u202e", "U+202E")]
    public void An_extension_cannot_carry_what_means_something_to_a_PBX_or_a_log(string extension, string sign)
    {
        var reason = PhoneNames.Refuse("main", extension);

        StringAssert.StartsWith(reason, "The column Extension of a softphone row");
        StringAssert.EndsWith(reason, $" {sign}.");
        Assert.IsFalse(reason!.Any(char.IsControl));
    }

    [TestMethod]
    public void A_PBX_cannot_either() => StringAssert.StartsWith(PhoneNames.Refuse("main;branch", "1001"), "The column PBX of a softphone row");

    [TestMethod]
    [DataRow("PJSIP/1001", "found '/'. Write it without PJSIP/.")]
    [DataRow("SIP/agent", "found '/'. Write it without SIP/.")]
    [DataRow("/1001", "found '/'.")]
    [DataRow("PJSIP/", "found '/'.")]
    [DataRow("Local/1001@from-internal", "found '/'.")]
    public void An_endpoint_is_written_without_its_technology(string endpoint, string end) => StringAssert.EndsWith(PhoneNames.Refuse("main", "1001", endpoint), end);

    [TestMethod]
    public void A_phone_is_named_by_its_endpoint_and_where_there_is_none_by_the_extension()
    {
        Assert.AreEqual("00085D1A2B3C", PhoneNames.PhoneOf("1001", "00085D1A2B3C"));
        Assert.AreEqual("1001", PhoneNames.PhoneOf("1001", ""));
        Assert.IsNull(PhoneNames.Refuse("main", "1001", "agent-1001"));
        StringAssert.StartsWith(PhoneNames.Refuse("main", "1001", "PJSIP/1001"), "The column Endpoint of a softphone row");
        StringAssert.EndsWith(PhoneNames.Refuse("main", "", "agent-1001"), "fill in Extension, too.");
    }

    [TestMethod]
    public void Letter_case_makes_no_second_phone()
    {
        Assert.AreEqual("main~a1", PhoneNames.KeyOf("MAIN", "A1"));
        Assert.IsTrue(PhoneNames.AreSame("main", "a1", "Main", "A1"));
        Assert.IsFalse(PhoneNames.AreSame("main", "a1", "branch", "a1"));
        Assert.IsNull(PhoneNames.KeyOf("main", ""));
    }

    [TestMethod]
    [DataRow("1001", "", "main~1001")]
    [DataRow("1001", "00085D1A2B3C", "main~00085d1a2b3c")]
    [DataRow("", "", null)]
    public void The_key_of_an_endpoint_is_the_phones_name_at_its_PBX(string extension, string endpoint, string? key) =>
        Assert.AreEqual(key, PhoneNames.EndpointKeyOf("Main", extension, endpoint));
}
