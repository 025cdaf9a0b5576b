using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace Telephony.Domain.Tests;

[TestClass]
public sealed class JsonSyntaxTests
{
    private const string Signs = "{}[]:,\"\\/u0123456789abcdefE+-.truenlsf \n\t\u0001\u00e9";

    [TestMethod]
    [DataRow("{}")]
    [DataRow(" \t\r\n{ } ")]
    [DataRow("""{"a":1,"b":[true,false,null,-0.5e+3,"x\\ \" \u00Ff \n"],"c":{"d":[]}}""")]
    [DataRow("""{"a":"[[[[{{{{\"[["}""")]
    public void An_object_is_one(string text) => Assert.IsTrue(JsonSyntax.IsObject(text, 8));

    [TestMethod]
    [DataRow("")]
    [DataRow("[1]")]
    [DataRow("{")]
    [DataRow("{} {}")]
    [DataRow("{\"a\":1,}")]
    [DataRow("{\"a\" 1}")]
    [DataRow("{a:1}")]
    [DataRow("{\"a\":01}")]
    [DataRow("{\"a\":1.}")]
    [DataRow("{\"a\":.5}")]
    [DataRow("{\"a\":1e}")]
    [DataRow("{\"a\":tru}")]
    [DataRow("{\"a\":\"\\x\"}")]
    [DataRow("{\"a\":\"\\u12g4\"}")]
    [DataRow("{\"a\":\"\n\"}")]
    [DataRow("{\"a\":\"\\\"}")]
    [DataRow("{\"a\":NaN}")]
    [DataRow("{\"a\":[1 2]}")]
    [DataRow("\ufeff{}")]
    public void What_a_browser_cannot_read_is_none(string text) => Assert.IsFalse(JsonSyntax.IsObject(text, 8));

    [TestMethod]
    public void Any_text_of_JSONs_signs_is_judged_as_the_platforms_reader_judges_it() => Prop.ForAll(
        Gen.Elements(Signs.ToCharArray()).ArrayOf().Select(signs => "{\"a\":" + new string(signs) + "}").ToArbitrary(),
        text => JsonSyntax.IsObject(text, 8) == ReaderTakes(text)).QuickCheckThrowOnFailure();

    [TestMethod]
    public void Deeper_than_a_stack_is_only_too_deep() => Assert.IsFalse(JsonSyntax.IsObject("{\"a\":" + new string('[', 500_000), 64));

    private static bool ReaderTakes(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { MaxDepth = 8 }) is JsonObject;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
