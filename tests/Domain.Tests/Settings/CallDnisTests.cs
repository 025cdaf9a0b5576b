using Telephony.Domain.Settings;

namespace Telephony.Domain.Tests.Settings;

[TestClass]
public sealed class CallDnisTests
{
    private static readonly Named[] s_definitions = [new("1234"), new("Brand X"), new("Support")];

    public static IEnumerable<object[]> Cases => CaseFile.Lines("dnis.csv").Select(line => (object[])line.Split('\t'));

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void The_DNIS_of_every_call_of_the_table_is_what_the_table_says(string queue, string dialled, string definition, string text)
    {
        var dnis = CallDnis.Of(s_definitions, queue, dialled);

        Assert.AreEqual((definition, text), (dnis.Definition?.Dnis ?? "", dnis.Text));
    }

    private sealed record Named(string Dnis) : IDnisDefinition;
}
