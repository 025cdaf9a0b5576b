using FsCheck;
using FsCheck.Fluent;
using Telephony.Domain.Pops;
using Telephony.Testing;

namespace Telephony.Domain.Tests.Pops;

[TestClass]
public sealed class TextTemplateTests
{
    private static readonly Dictionary<string, string> Values = TextTemplate.Placeholders.ToDictionary(name => name, name => name.ToUpperInvariant());

    [TestMethod]
    [DataRow("call with <<dnis>> from <<name>>, <<phone>>", "call with DNIS from NAME, PHONE")]
    [DataRow("<<queue>><<agent>><<direction>>", "QUEUEAGENTDIRECTION")]
    [DataRow("<<DNIS>> << dnis >>", "DNIS DNIS")]
    [DataRow("<<unknown>> stays", "<<unknown>> stays")]
    [DataRow("a << b", "a << b")]
    [DataRow("", "")]
    public void Placeholders_are_filled_in(string template, string expected) =>
        Assert.AreEqual(expected, TextTemplate.Fill(template, Values));

    [TestMethod]
    public void A_callers_name_cannot_smuggle_in_a_placeholder() =>
        Assert.AreEqual("<<phone>>", TextTemplate.Fill("<<name>>", new Dictionary<string, string> { ["name"] = "<<phone>>", ["phone"] = "1" }));

    [TestMethod]
    public void Text_without_placeholders_stays_as_it_is() =>
        Prop.ForAll<NonNull<string>>(text => text.Get.Contains("<<", StringComparison.Ordinal) || TextTemplate.Fill(text.Get, Values) == text.Get)
            .Holds();
}
