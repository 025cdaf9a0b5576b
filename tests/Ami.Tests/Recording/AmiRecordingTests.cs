using Telephony.Ami.Recording;

namespace Telephony.Ami.Tests.Recording;

[TestClass]
public sealed class AmiRecordingTests
{
    [TestMethod]
    public void Packets_have_the_time_at_which_their_last_byte_came()
    {
        var recording = AmiRecording.Open(Path.Combine(Recordings.Folder, "inbound-agent-ends.ami"));

        var answered = recording.ReadPackets().First(packet => packet.Event?.Name == "AgentConnect");
        var goodbye = recording.ReadPackets().Last(packet => packet.Response is not null);

        Assert.IsTrue(answered.At > TimeSpan.FromSeconds(1.0) && answered.At < TimeSpan.FromSeconds(1.03), answered.At.ToString());
        Assert.AreEqual("Goodbye", goodbye.Response?.Response);
        Assert.AreEqual(TimeSpan.FromMilliseconds(5120.3), goodbye.At);
    }

    [TestMethod]
    public void Live_events_of_no_interest_are_left_out_but_rows_are_not()
    {
        var recording = AmiRecording.Open(Path.Combine(Recordings.Folder, "inbound-agent-ends.ami"));

        var names = recording.ReadPackets(AmiEventInterest.Only("Hangup")).Select(packet => packet.Event?.Name).OfType<string>().Distinct().ToList();

        CollectionAssert.Contains(names, "Hangup");
        CollectionAssert.Contains(names, "QueueMember");
        CollectionAssert.DoesNotContain(names, "Newchannel");
    }

    [TestMethod]
    public void An_index_line_that_is_none_is_refused_and_shown()
    {
        var folder = Directory.CreateTempSubdirectory("ami-recording-");
        try
        {
            var path = Path.Combine(folder.FullName, "x.ami");
            File.WriteAllText(path, "Event: A\r\n\r\n");
            File.WriteAllText(Path.ChangeExtension(path, ".idx"), "# remark\n0.1\t0\tmany\n");

            var error = Assert.ThrowsExactly<InvalidDataException>(() => AmiRecording.Open(path));

            StringAssert.Contains(error.Message, "many");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
