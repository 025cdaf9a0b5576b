using System.Text.Encodings.Web;
using System.Text.Json;
using Telephony.Contracts;
using Telephony.Contracts.Api;
using Telephony.Contracts.Hub;
using Telephony.TestKit;

namespace Telephony.Hub.Tests;

/// <summary>Every message has a file in tests/contracts that both languages read; here C# reads it and writes exactly the same again.</summary>
[TestClass]
public sealed class ContractFixtureTests
{
    private static readonly Dictionary<string, Type> Messages = new[]
    {
        typeof(AgentCommand), typeof(ColleaguePresence), typeof(DirectoryAnswer), typeof(AgentMessage), typeof(AgentSnapshot), typeof(CallMessage), typeof(CallPreview), typeof(CommandResult),
        typeof(ConnectorMessage), typeof(ConnectorSnapshot), typeof(HubRefusal), typeof(HubSession), typeof(HubSessionRequest), typeof(HubStopMessage), typeof(RedeemedTicket), typeof(VouchedUser), typeof(PopMessage), typeof(TeamSnapshot), typeof(TeamUpdate), typeof(CallEventBatch), typeof(CallReceipt),
        typeof(OutcomeResult), typeof(HistoryCall), typeof(PopDecision), typeof(PopOrder), typeof(RefusedEvent), typeof(ReportColumn), typeof(ReportRow), typeof(TelephonyContext), typeof(WorklistCaller),
    }.ToDictionary(type => type.Name);

    public static IEnumerable<object[]> Fixtures =>
        Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "tests", "contracts"), "*.json", SearchOption.AllDirectories)
            .Where(file => file.Contains("/hub/", StringComparison.Ordinal) || file.Contains("/api/", StringComparison.Ordinal))
            .Select(file => new object[] { file });

    [TestMethod]
    [DynamicData(nameof(Fixtures))]
    public void Csharp_writes_exactly_what_the_fixture_says(string file)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };
        ContractJson.Apply(options);
        var fixture = File.ReadAllText(file);

        var message = JsonSerializer.Deserialize(fixture, Messages[Path.GetFileNameWithoutExtension(file)], options);

        Assert.AreEqual(fixture, JsonSerializer.Serialize(message, options) + "\n");
    }

    [TestMethod]
    public void Every_message_has_a_fixture() => Assert.HasCount(Messages.Count, Fixtures);
}
