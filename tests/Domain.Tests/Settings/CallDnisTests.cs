using Telephony.Domain.Settings;

namespace Telephony.Domain.Tests.Settings;

[TestClass]
public sealed class CallDnisTests
{
    private static readonly Named[] Definitions = [new("1234"), new("Brand X"), new("Support")];

    public static IEnumerable<object[]> Cases => CaseFile.Lines("dnis.csv").Select(line => (object[])line.Split('\t'));

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void The_DNIS_of_every_call_of_the_table_is_what_the_table_says(string queue, string dialled, string definition, string text)
    {
        var dnis = CallDnis.Of(Definitions, queue, dialled);

        Assert.AreEqual((definition, text), (dnis.Definition?.Dnis ?? "", dnis.Text));
    }

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void What_was_kept_of_a_call_gives_the_same_DNIS_again(string queue, string dialled, string definition, string text)
    {
        var kept = CallDnis.Of(Definitions, queue, dialled).Text;

        var again = CallDnis.Of(Definitions, queue, CallDnis.DialledOf(kept, queue));

        Assert.AreEqual((definition, text), (again.Definition?.Dnis ?? "", again.Text));
    }

    private sealed record Named(string Dnis) : IDnisDefinition;
}
