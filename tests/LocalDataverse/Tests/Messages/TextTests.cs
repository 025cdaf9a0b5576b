using LocalDataverse.Errors;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.Tests.Messages;

/// <summary>What text may hold: what XML 1.0 can carry, which is how Dataverse's own services speak to each other.</summary>
[TestClass]
public sealed class TextTests : OrganizationTest
{
    private const string VerticalTab = "Ma\u000Bas";

    [TestMethod]
    [DataRow("Ma\u0000as", "0x00")]
    [DataRow("Ma\u0008as", "0x08")]
    [DataRow(VerticalTab, "0x0B")]
    [DataRow("Ma\u001Fas", "0x1F")]
    [DataRow("Ma\uFFFEas", "0xFFFE")]
    public void A_character_that_xml_cannot_carry_is_refused_by_name(string text, string character)
    {
        var fault = FaultOf(() => CreateContact(text));

        Assert.AreEqual(ErrorCodes.InvalidCharacter, fault.ErrorCode);
        StringAssert.StartsWith(fault.Message, "Invalid character in field 'lastname'");
        StringAssert.Contains(fault.Message, character);
        Assert.DoesNotContain(text, fault.Message);
    }

    [TestMethod]
    [DataRow(0xD83D)]
    [DataRow(0xDE00)]
    public void Half_a_pair_is_no_character(int half)
    {
        foreach (var text in new[] { "Maas" + (char)half, (char)half + "Maas", $"{(char)half}{(char)half}" })
        {
            Assert.AreEqual(ErrorCodes.InvalidCharacter, CodeOf(() => CreateContact(text)));
        }
    }

    [TestMethod]
    [DataRow("Ma\tas\r\nB")]
    [DataRow("Ma\u007Fas")]
    [DataRow("😀 \uE000 \uFFFD")]
    public void Tabs_line_ends_and_everything_else_are_kept(string text)
    {
        var id = CreateContact(text);

        Assert.AreEqual(text, Read("contact", id, "lastname")["lastname"]);
    }

    [TestMethod]
    public void Long_text_is_looked_at_too() =>
        Assert.AreEqual(ErrorCodes.InvalidCharacter, CodeOf(() => CreateContact("Maas", ("description", VerticalTab))));

    [TestMethod]
    public void A_change_is_looked_at_too()
    {
        var id = CreateContact("Maas");

        Assert.AreEqual(ErrorCodes.InvalidCharacter, CodeOf(() => Service.Update(new Entity("contact", id) { ["lastname"] = VerticalTab })));
    }

    [TestMethod]
    public void A_key_is_looked_at_too() => Assert.AreEqual(
        ErrorCodes.InvalidCharacter, CodeOf(() => Service.Execute(new UpsertRequest { Target = new Entity("cts_dialercall", "cts_callkey", VerticalTab) })));

    [TestMethod]
    public void The_parties_of_an_activity_are_looked_at_too()
    {
        var party = new Entity("activityparty") { ["addressused"] = VerticalTab };
        var call = new Entity("phonecall") { ["from"] = new EntityCollection([party]) { EntityName = "activityparty" } };

        Assert.AreEqual(ErrorCodes.InvalidCharacter, CodeOf(() => Service.Create(call)));
    }
}
