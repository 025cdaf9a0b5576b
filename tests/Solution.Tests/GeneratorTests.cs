using Telephony.ContractGen.CSharp;
using Telephony.ContractGen.Naming;
using Telephony.ContractGen.Source;
using Telephony.ContractGen.TypeScript;

namespace Telephony.Solution.Tests;

[TestClass]
public sealed class GeneratorTests
{
    private static readonly ColumnDescription Key = new("cts_CallKey", "cts_callkey", "nvarchar", "Which call; \"<a&b>\".");

    [TestMethod]
    public void A_column_becomes_a_constant_with_its_description()
    {
        var text = TableClasses.Write([new TableDescription("cts_DialerCall", "cts_dialercalls", "One call.", [Key])]);
        StringAssert.Contains(text, "public static class DialerCall\n{\n");
        StringAssert.Contains(text, "    /// <summary>Which call; \"&lt;a&amp;b&gt;\".</summary>\n    public const string CallKey = \"cts_callkey\";\n");
    }

    [TestMethod]
    public void What_people_read_for_a_column_is_found_by_its_name() => StringAssert.Contains(
        ColumnLabels.Write([new TableDescription("cts_DialerCall", "cts_dialercalls", "", [Key with { Label = "Call Key" }, new("cts_Other", "cts_other", "nvarchar", "")])]),
        "    public static IReadOnlyDictionary<string, string> DialerCall { get; } = new Dictionary<string, string> { [\"cts_callkey\"] = \"Call Key\" };\n");

    [TestMethod]
    public void Two_columns_that_would_share_a_constant_are_refused_by_name()
    {
        var table = new TableDescription("cts_DialerCall", "cts_dialercalls", "", [Key, new("CallKey", "callkey", "nvarchar", "")]);
        var error = Assert.ThrowsExactly<InvalidDataException>(() => TableClasses.Write([table]));
        StringAssert.Contains(error.Message, "CallKey");
    }

    [TestMethod]
    public void A_table_called_Task_does_not_hide_the_Task_of_NET() => Assert.AreEqual("TaskActivity", ContractGen.Naming.Words.OfTable("Task"));

    [TestMethod]
    public void An_option_becomes_a_member_with_its_value() => StringAssert.Contains(
        ChoiceEnums.Write([new ChoiceDescription("cts_CallDirection", "How.", [new OptionDescription(787000002, "Click to call")])]),
        "    ClickToCall = 787000002,\n");

    [TestMethod]
    public void An_optional_parameter_is_optional_in_TypeScript()
    {
        var text = CustomApiObjects.Write([new CustomApiDescription("cts_Do", "Does.", false, [new("On", 1, true, "When.")], [new("Done", 0, false, "Whether.")])]);
        StringAssert.Contains(text, "  On?: string;\n");
        StringAssert.Contains(text, "  Done: boolean;\n");
        StringAssert.Contains(text, "    On: { typeName: \"Edm.DateTimeOffset\", structuralProperty: 1 },\n");
    }

    [TestMethod]
    public void A_parameter_type_without_counterpart_is_refused_with_the_place_to_add_it() =>
        StringAssert.Contains(Assert.ThrowsExactly<InvalidDataException>(() => DataTypes.Edm(3)).Message, "DataTypes.cs");

    [TestMethod]
    [DataRow(typeof(IReadOnlyList<int>), "readonly number[]")]
    [DataRow(typeof(Dictionary<string, string>), "Readonly<Record<string, string>>")]
    [DataRow(typeof(DateTimeOffset?), "string")]
    public void A_message_type_has_its_TypeScript(Type type, string expected) => Assert.AreEqual(expected, TypeNames.Of(type));

    [TestMethod]
    public void A_message_type_without_counterpart_is_refused() => Assert.ThrowsExactly<NotSupportedException>(() => TypeNames.Of(typeof(Uri)));

    [TestMethod]
    public void A_file_without_an_element_is_named()
    {
        var file = new SolutionFile("Entity.xml", new System.Xml.Linq.XElement("Entity"));
        var error = Assert.ThrowsExactly<InvalidDataException>(() => file.Child(file.Root, "EntityInfo"));
        Assert.AreEqual("Entity.xml: <Entity> has no <EntityInfo>.", error.Message);
    }
}
