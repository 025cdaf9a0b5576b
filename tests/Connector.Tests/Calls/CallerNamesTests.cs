using Telephony.Connector.Calls;

namespace Telephony.Connector.Tests.Calls;

/// <summary>What the PBX added to a name, and what the caller wrote into their own.</summary>
[TestClass]
public sealed class CallerNamesTests
{
    private const string Standard = "D:(.+?):";
    private const string Brackets = @"\[(.+?)\]";

    [TestMethod]
    [DataRow(Standard, "Anna", "D:Support:Anna", "Support", "Anna")]
    [DataRow(Standard, "D:Sales:Anna", "D:Support:D:Sales:Anna", "Support", "D:Sales:Anna")]
    [DataRow(Standard, "D:Sales:Anna", "D:Sales:Anna", "", "D:Sales:Anna")]
    [DataRow(Standard, "Bad D:Evil: guy", "Bad D:Evil: guy", "", "Bad D:Evil: guy")]
    [DataRow(Standard, "Bad D:Evil: guy", "D:Support:Bad D:Evil: guy", "Support", "Bad D:Evil: guy")]
    [DataRow(Brackets, "Anna", "Anna [Sales]", "Sales", "Anna")]
    [DataRow(Brackets, "Anna [Evil]", "Anna [Evil] [Sales]", "Sales", "Anna [Evil]")]
    [DataRow(Brackets, "Anna [Evil]", "Anna [Evil]", "", "Anna [Evil]")]
    [DataRow("Q=(.+?);:", "Anna", "Q=Brand X;:Anna", "Brand X", "Anna")]
    public void What_the_PBX_added_tells_the_queue_and_the_name_that_came_with_the_call_does_not(string pattern, string first, string now, string queue, string name) =>
        Expect(pattern, first, now, queue, name);

    [TestMethod]
    [DataRow("ANNA E", "D:Support:Anna Example", "Support")]
    [DataRow("D:Sales:x", "D:Sales:Anna Example", "")]
    [DataRow("D:Sales:x", "D:Support:Anna Example", "Support")]
    [DataRow("Anna", "Anna Example", "")]
    public void Where_the_dialplan_wrote_another_name_too_the_queue_before_it_counts(string first, string now, string queue) =>
        Expect(Standard, first, now, queue, first);

    [TestMethod]
    [DataRow(Standard, "D:Support:D:Sales:Anna", "Support", "D:Sales:Anna")]
    [DataRow(Standard, "Bad D:Evil: guy", "", "Bad D:Evil: guy")]
    [DataRow(Brackets, "Anna [Sales]", "Sales", "Anna")]
    [DataRow(Standard, "", "", "")]
    public void Without_the_first_name_the_pattern_tells_at_either_end(string pattern, string now, string queue, string name)
    {
        Expect(pattern, null, now, queue, name);
        Expect(pattern, "", now, queue, name);
    }

    [TestMethod]
    public void Another_pattern_counts_from_then_on()
    {
        var names = new CallerNames(Standard);

        names.Use("Q=(.+?);:");

        Assert.AreEqual(("Q=Brand X;:", "Anna"), names.Split("Anna", "Q=Brand X;:Anna"));
        Assert.AreEqual("Brand X", names.QueueOf("Q=Brand X;:"));
        Assert.AreEqual("", names.QueueOf("D:Support:"));
    }

    [TestMethod]
    [DataRow("(")]
    [DataRow("no group")]
    [DataRow("D:(.+?):(?=A)")]
    [DataRow("(a+)+$")]
    [DataRow("((((.{1,90}){1,90}){1,90}){1,90}):")]
    public void A_pattern_that_could_harm_the_connector_is_refused_with_a_reason(string pattern) => Assert.IsNotNull(CallerNames.Refuse(pattern));

    private static void Expect(string pattern, string? first, string now, string queue, string name)
    {
        var names = new CallerNames(pattern);
        var split = names.Split(first, now);
        Assert.AreEqual((queue, name), (names.QueueOf(split.Prefix), split.Name));
    }
}
