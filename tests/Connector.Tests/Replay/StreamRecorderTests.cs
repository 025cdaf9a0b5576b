using System.Text;
using Telephony.Ami.Recording;
using Telephony.Connector.Replay;
using Telephony.Connector.Tests.Calls;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.Replay;

[TestClass]
public sealed class StreamRecorderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("recorder-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    [DataRow(1)]
    [DataRow(3)]
    [DataRow(100)]
    public async Task A_secret_is_masked_even_across_pieces(int pieceBytes)
    {
        var path = Path.Combine(_folder, "r.ami");
        await using (var recorder = new StreamRecorder(path, ["s3cret"], new FakeClock()))
        {
            recorder.NoteSent("Action: Login\r\nSecret: s3cret\r\n\r\n");
            foreach (var piece in "Echo: s3s3cret and s3cre"u8.ToArray().Chunk(pieceBytes))
            {
                recorder.Note(piece);
            }
        }

        Assert.AreEqual("Echo: s3****** and s3cre", await File.ReadAllTextAsync(path));
        Assert.Contains("Secret: ******", await File.ReadAllTextAsync(Path.ChangeExtension(path, ".cmd")));
    }

    [TestMethod]
    public async Task A_recording_that_is_killed_can_be_played_as_far_as_it_goes()
    {
        var clock = new FakeClock();
        var path = Path.Combine(_folder, "killed.ami");
        await using var recorder = new StreamRecorder(path, [], clock);
        clock.Advance(TimeSpan.FromSeconds(2));

        recorder.Note("Event: Hangup\r\n\r\n"u8);

        var copy = Directory.CreateDirectory(Path.Combine(_folder, "copy")).FullName;
        foreach (var file in Directory.GetFiles(_folder, "killed.*"))
        {
            using var from = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var to = File.Create(Path.Combine(copy, Path.GetFileName(file)));
            await from.CopyToAsync(to);
        }

        var chunk = AmiRecording.Open(Path.Combine(copy, "killed.ami")).Chunks.Single();
        Assert.AreEqual((TimeSpan.FromSeconds(2), 0, 17), (chunk.At, chunk.Offset, chunk.Length));
    }

    [TestMethod]
    public async Task A_recording_can_be_played_again_with_its_times()
    {
        var clock = new FakeClock();
        var original = AmiRecording.Open(Traces.PathOf("inbound-abandoned"));
        var path = Path.Combine(_folder, "inbound-abandoned.ami");
        await using (var recorder = new StreamRecorder(path, [], clock))
        {
            var before = TimeSpan.Zero;
            foreach (var chunk in original.Chunks)
            {
                clock.Advance(chunk.At - before);
                before = chunk.At;
                recorder.Note(original.Bytes.Span.Slice(chunk.Offset, chunk.Length));
            }
        }

        var played = new RecordedSession(path, new Connector.Calls.CallTrackerOptions()).Play("inbound-abandoned");

        Assert.IsEmpty(TimelineComparison.Faults(Traces.Expected("inbound-abandoned"), played));
        Assert.AreEqual(Encoding.UTF8.GetString(original.Bytes.Span), await File.ReadAllTextAsync(path));
    }
}
