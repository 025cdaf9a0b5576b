using Telephony.Ami.Actions;
using Telephony.Ami.Events;
using Telephony.TestKit;

namespace Telephony.Ami.Tests;

[TestClass]
public sealed class ProtocolPageTests
{
    private static readonly string Page = File.ReadAllText(RepositoryRoot.Combine("Connector", "Telephony.Ami", "PROTOCOL.md"));

    public static IEnumerable<object[]> Records => typeof(AmiEvent).Assembly.GetExportedTypes()
        .Where(type => type is { IsAbstract: false } && (type.IsAssignableTo(typeof(AmiEvent)) || type.IsAssignableTo(typeof(AmiAction))))
        .Where(type => type != typeof(UnknownEvent))
        .Select(type => new object[] { type.Name });

    [TestMethod]
    [DynamicData(nameof(Records))]
    public void Every_action_and_event_stands_on_the_page(string record)
    {
        var line = record.EndsWith("Action", StringComparison.Ordinal) ? $"\n| {record[..^"Action".Length]} |" : $" | `{record}` | ";

        Assert.IsTrue(Page.Contains(line, StringComparison.Ordinal), $"PROTOCOL.md has no line {line.Trim()}");
    }
}
