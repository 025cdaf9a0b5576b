using System.CommandLine;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Telephony.Ami;
using Telephony.Ami.Connection;
using Telephony.Connector.Asterisk;
using Telephony.Connector.Options;
using Telephony.Connector.Replay;

namespace Telephony.Connector.CommandLine;

/// <summary>
/// Records a live PBX: login, the snapshot's questions, then everything until Ctrl+C. The secret is in no file; what the PBX sends back
/// of it is masked too.
/// </summary>
internal static class RecordVerb
{
    private static readonly string[] Questions =
    [
        "Action: CoreSettings", "Action: CoreStatus", "Action: Status\r\nAllVariables: true", "Action: QueueStatus", "Action: CoreShowChannels",
        "Action: BridgeList", "Action: DeviceStateList", "Action: PJSIPShowContacts", "Action: Ping",
    ];

    public static async Task<int> RunAsync(FileInfo file, string[]? settings, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        var ami = Settings.Read(settings).Ami;
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(ami.Host, ami.Port, cancellationToken);
            await using var stream = await OpenAsync(client, ami, cancellationToken);
            await using var recorder = new StreamRecorder(file.FullName, [ami.Secret], TimeProvider.System);
            await AskAsync(stream, recorder, ami, cancellationToken);
            await console.Output.WriteLineAsync($"Recording to {file.FullName}; Ctrl+C ends it.");
            await recorder.CopyAsync(stream, cancellationToken);
            await console.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{recorder.Length} bytes recorded."));
            return 0;
        }
        catch (Exception fault) when (fault is SocketException or IOException or UnauthorizedAccessException or AmiException)
        {
            await console.Error.WriteLineAsync($"{ami.Host}:{ami.Port} cannot be recorded: {fault.Message}");
            return 2;
        }
    }

    private static async Task<Stream> OpenAsync(TcpClient client, AmiSettings ami, CancellationToken cancellationToken)
    {
        if (!ami.UseTls)
        {
            return client.GetStream();
        }

        return await AmiTls.EncryptAsync(client.GetStream(), AsteriskSession.OptionsFor(ami, TimeProvider.System), cancellationToken);
    }

    private static async Task AskAsync(Stream stream, StreamRecorder recorder, AmiSettings ami, CancellationToken cancellationToken)
    {
        var number = 1;
        foreach (var question in Questions.Prepend($"Action: Login\r\nUsername: {ami.Username}\r\nSecret: {ami.Secret}\r\nEvents: on"))
        {
            var name = question.Split("\r\n")[0]["Action: ".Length..];
            var text = $"{question}\r\nActionID: {name}-{number++}\r\n\r\n";
            recorder.NoteSent(text);
            await stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
        }
    }
}
