using Telephony.Domain.Settings;

namespace Telephony.Domain.Tests.Settings;

[TestClass]
public sealed class ShownVariablesTests
{
    private static readonly Dictionary<string, string> Variables = new()
    {
        ["IVR_CHOICE"] = " Invoices ",
        ["ACCOUNT"] = "4711",
        ["EMPTY"] = " ",
        ["SECRET"] = "not listed",
        ["LONG"] = new string('x', 500),
    };

    [TestMethod]
    public void Only_listed_variables_that_say_something_are_shown_in_the_order_of_the_list() =>
        Assert.AreEqual("Account number: 4711, IVR_CHOICE: Invoices", TextOf("ACCOUNT=Account number, EMPTY=Nothing, MISSING=Never, IVR_CHOICE"));

    [TestMethod]
    public void A_long_value_is_cut() =>
        Assert.AreEqual("Long: " + new string('x', ShownVariables.LongestValue - 1) + "…", TextOf("LONG=Long"));

    [TestMethod]
    public void A_long_value_is_cut_between_letters()
    {
        var start = new string('x', ShownVariables.LongestValue - 2);

        Assert.AreEqual(start + "…", ShownVariables.Of("V", new Dictionary<string, string> { ["V"] = start + "😀😀" }).Single().Value);
    }

    [TestMethod]
    public void A_label_may_hold_what_separates_names() =>
        Assert.AreEqual("Paid = yes, no?: 4711", TextOf("[\"ACCOUNT=Paid = yes, no?\"]"));

    [TestMethod]
    public void A_list_that_cannot_be_read_shows_nothing() => Assert.AreEqual("", TextOf("two words=Label"));

    private static string TextOf(string setting) => string.Join(", ", ShownVariables.Of(setting, Variables).Select(shown => $"{shown.Key}: {shown.Value}"));
}
