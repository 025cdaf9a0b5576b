using System.Text.Json.Nodes;
using Telephony.Connector.Calls;
using Telephony.Connector.Options;
using Telephony.Connector.Replay;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.Calls;

/// <summary>The recorded streams of tests/cases/ami and what a tracker must say about them.</summary>
internal static class Traces
{
    public static string Folder { get; } = RepositoryRoot.Combine("tests", "cases", "ami");

    public static IEnumerable<object[]> All => Directory.EnumerateFiles(Folder, "*.expected.json")
        .Select(path => Path.GetFileName(path)[..^".expected.json".Length])
        .Order(StringComparer.Ordinal)
        .Select(name => new object[] { name });

    public static string PathOf(string name) => Path.Combine(Folder, name + ".ami");

    public static RecordedSession Open(string name) => new(PathOf(name), OptionsOf(name));

    /// <summary>What a tracker has to know for a stream.</summary>
    public static CallTrackerOptions OptionsOf(string name)
    {
        var phones = PhonesOf(name);
        return new CallSettings().ToTrackerOptions(() => phones);
    }

    // The directory of agents that the expectation names; null where it names none.
    private static AgentPhones? PhonesOf(string name) => Expected(name)["agents"] is JsonArray agents
        ? new CallSettings().PhonesOf([.. agents.Select(agent => agent!.GetValue<string>().Split('=')).Select(parts => new AgentPhone(parts[0], parts.ElementAtOrDefault(1) ?? ""))])
        : null;

    public static JsonObject Expected(string name) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, name + ".expected.json")))!.AsObject();
}
