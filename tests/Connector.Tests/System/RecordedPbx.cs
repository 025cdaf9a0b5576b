using Telephony.Ami.Recording;
using Telephony.Connector.Tests.Calls;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.System;

/// <summary>An Asterisk that takes the login, shows no calls, and then sends the live part of a recorded stream in pieces of a given size.</summary>
internal static class RecordedPbx
{
    public static FakeAsterisk Play(string trace, int pieceBytes, Task? start = null) => FakeAsterisk.Start(async client =>
    {
        if (!await client.AcceptLoginAsync())
        {
            return;
        }

        var sent = false;
        await client.ServeAsync(async action =>
        {
            if (action.Name != "Ping" || sent)
            {
                return false;
            }

            // The snapshot's barrier is up: what comes now is live.
            sent = true;
            await client.ReplyAsync(action, "Ping: Pong");
            _ = SendAsync(client, LivePartOf(trace), pieceBytes, start ?? Task.CompletedTask);
            return true;
        });
    });

    // The bytes behind the last answer of the recorded snapshot.
    private static ReadOnlyMemory<byte> LivePartOf(string trace)
    {
        var bytes = AmiRecording.Open(Traces.PathOf(trace)).Bytes;
        var mark = bytes.Span.IndexOf("Ping: Pong"u8);
        var end = mark + bytes.Span[mark..].IndexOf("\r\n\r\n"u8) + 4;
        return bytes[end..];
    }

    private static async Task SendAsync(FakeAsteriskClient client, ReadOnlyMemory<byte> bytes, int pieceBytes, Task start)
    {
        await start;
        for (var at = 0; at < bytes.Length; at += pieceBytes)
        {
            await client.SendAsync(bytes.Slice(at, Math.Min(pieceBytes, bytes.Length - at)));
        }
    }
}
