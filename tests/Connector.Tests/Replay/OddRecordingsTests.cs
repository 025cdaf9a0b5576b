using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using Telephony.Connector.CommandLine;
using Telephony.Connector.Tests.Calls;

namespace Telephony.Connector.Tests.Replay;

/// <summary>Recordings as they come from other people's disks: without index, cut off, packed, with other line ends, or no recordings at all.</summary>
[TestClass]
public sealed class OddRecordingsTests
{
    private const string Story = "inbound-agent-ends";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("recordings-");

    [TestCleanup]
    public void RemoveFolder() => _folder.Delete(recursive: true);

    [TestMethod]
    [DataRow("inbound-caller-ends")]
    [DataRow("inbound-abandoned")]
    [DataRow("hold-resume")]
    [DataRow("blind-transfer")]
    [DataRow("consult-transfer")]
    [DataRow("consult-transfer-ami")]
    [DataRow("consult-cancelled")]
    [DataRow("conference-three")]
    [DataRow("two-calls-at-once")]
    [DataRow("hold-resume.timestamps-channelvars")]
    public void Without_an_index_the_states_come_in_the_same_order(string story)
    {
        var path = Put(story, File.ReadAllBytes(Traces.PathOf(story)), index: null);
        File.Copy(Path.ChangeExtension(Traces.PathOf(story), ".cmd"), Path.ChangeExtension(path, ".cmd"));

        Assert.AreEqual(StatesOf(Play(Traces.PathOf(story)).Output), StatesOf(Play(path).Output));
    }

    [TestMethod]
    [DataRow("outbound-agent-dials", "outbound")]
    [DataRow("internal-call", "outbound")]
    [DataRow("inbound-direct-did", "inbound")]
    [DataRow("c2d-answered", "clicktocall")]
    public void Without_the_clients_commands_a_call_keeps_its_direction(string story, string direction)
    {
        var output = Play(Put(story, File.ReadAllBytes(Traces.PathOf(story)), index: null)).Output;

        Assert.AreEqual(direction, (string?)JsonNode.Parse(output)!["calls"]!["c1"]!["direction"]);
    }

    [TestMethod]
    public void A_stream_that_begins_in_the_middle_gives_the_name_without_the_queues_prefix()
    {
        var text = File.ReadAllText(Traces.PathOf(Story));
        var middle = text[text.IndexOf("Event: DialState", StringComparison.Ordinal)..];
        var call = JsonNode.Parse(Play(Put("middle", Encoding.UTF8.GetBytes(middle), index: null)).Output)!["calls"]!["c1"]!;

        Assert.AreEqual("Anna Example", (string?)call["remoteName"]);
    }

    [TestMethod]
    public void Line_ends_a_byte_order_mark_and_a_missing_greeting_make_no_difference()
    {
        var text = File.ReadAllText(Traces.PathOf(Story));
        var expected = StatesOf(Play(Traces.PathOf(Story)).Output);

        Assert.AreEqual(expected, StatesOf(Play(Put("unix", Encoding.UTF8.GetBytes(text.Replace("\r\n", "\n", StringComparison.Ordinal)), index: null)).Output));
        Assert.AreEqual(expected, StatesOf(Play(Put("marked", [0xef, 0xbb, 0xbf, .. Encoding.UTF8.GetBytes(text)], index: null)).Output));
        Assert.AreEqual(expected, StatesOf(Play(Put("bare", Encoding.UTF8.GetBytes(text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..]), index: null)).Output));
    }

    [TestMethod]
    public void A_stream_cut_off_is_played_with_the_index_of_the_whole()
    {
        var bytes = File.ReadAllBytes(Traces.PathOf(Story));
        var (code, output) = Play(Put("cut", bytes[..(bytes.Length * 4 / 5)], File.ReadAllText(Path.ChangeExtension(Traces.PathOf(Story), ".idx")).Replace('\t', ' ')));

        Assert.AreEqual(0, code);
        Assert.AreEqual("c1 1001: incoming talk", StatesOf(output));
    }

    [TestMethod]
    public void An_index_that_is_none_is_named()
    {
        var (code, output) = Play(Put("strange", File.ReadAllBytes(Traces.PathOf(Story)), "time,offset,size\n"));

        Assert.AreEqual(2, code);
        Assert.Contains("'time,offset,size' in strange.idx is not an index line", output);
    }

    [TestMethod]
    public void A_file_that_is_no_recording_is_refused()
    {
        foreach (var bytes in new byte[][] { [], [0, 1, 2, 3, 255, 254], "hello"u8.ToArray() })
        {
            var (code, output) = Play(Put("nothing", bytes, index: null));

            Assert.AreEqual(2, code, output);
            Assert.Contains("nothing.ami cannot be played: there is not one AMI packet in it", output);
        }
    }

    [TestMethod]
    public void A_packed_recording_is_refused_with_what_to_do()
    {
        var (code, output) = Play(Put("packed", [0x1f, 0x8b, 8, 0, 0, 0], index: null));

        Assert.AreEqual(2, code);
        Assert.Contains("unpack it first", output);
    }

    // The states of every agent in every call, in their order.
    private static string StatesOf(string output) => string.Join('\n', JsonNode.Parse(output)!["timeline"]!.AsArray()
        .Where(line => line!["agent"] is not null)
        .GroupBy(line => $"{line!["call"]} {line["agent"]}")
        .Select(group => $"{group.Key}: {string.Join(' ', group.Select(line => line!["what"]))}")
        .Order(StringComparer.Ordinal));

    private static (int Code, string Output) Play(string path)
    {
        using var output = new StringWriter();
        var console = new InvocationConfiguration { Output = output, Error = output };
        var code = ConnectorCommandLine.Create().Parse(["replay", path]).Invoke(console);
        return (code, output.ToString());
    }

    private string Put(string name, byte[] bytes, string? index)
    {
        var path = Path.Combine(_folder.FullName, name + ".ami");
        File.WriteAllBytes(path, bytes);
        if (index is not null)
        {
            File.WriteAllText(Path.ChangeExtension(path, ".idx"), index);
        }

        return path;
    }
}
