using Telephony.Connector.Calls;
using Telephony.Connector.Tests.Live;

namespace Telephony.Connector.Tests.Calls;

[TestClass]
public sealed class PbxTextTests
{
    [TestMethod]
    [DataRow("Anna\u0000\u0001\u001b[31m\r\nExample", "Anna   [31m  Example")]
    [DataRow("\u2028\u2029\u0085", "   ")]
    [DataRow(null, "")]
    public void Control_characters_become_spaces(string? text, string clean) => Assert.AreEqual(clean, PbxText.Clean(text));

    [TestMethod]
    public void Halves_of_letters_become_spaces_and_whole_ones_stay()
    {
        Assert.AreEqual("half   of a letter", PbxText.Clean("half \ud83d of a letter"));
        Assert.AreEqual("whole \ud83d\ude00 letter", PbxText.Clean("whole \ud83d\ude00 letter"));
        Assert.AreEqual("   ", PbxText.Clean("\ufffd\ufffe\uffff"));
    }

    [TestMethod]
    public void Hidden_signs_go_and_letters_are_not_turned_around() => Assert.AreEqual("elpmaxe paypal", PbxText.Clean("\u202eelpmaxe\u202c pay\u200bpal\ufeff"));

    [TestMethod]
    public void A_text_that_is_too_long_is_cut_between_letters()
    {
        Assert.AreEqual(new string('a', 200), PbxText.Clean(new string('a', 100_000)));
        Assert.AreEqual("aaa", PbxText.Clean("aaa\ud83d\ude00", 4));
    }

    [TestMethod]
    public void No_text_of_the_PBX_goes_on_with_control_characters()
    {
        using var under = new DeskUnderTest();
        var caller = Phones.Caller(name: "Anna\u0001\u0000Example") with { Variables = new Dictionary<string, string> { ["X"] = "a\u0002b" } };

        under.Phones.Arrive(caller, "sup\u0003port");
        under.Phones.Ring(caller, Phones.Agent("1001", "100.2"));

        foreach (var item in under.Events)
        {
            var texts = item.Variables.Values.Concat([item.CallerName, item.QueueName, item.QueueDn, item.PhoneNumber, item.Dnis]);
            Assert.IsFalse(string.Concat(texts).Any(char.IsControl), item.ToString());
        }

        Assert.AreEqual("Anna  Example", under.Desk.Snapshot().Single().CallerName);
    }
}
