using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Telephony.Ami;
using Telephony.Connector.Calls;
using Telephony.Connector.Replay;

namespace Telephony.Connector.CommandLine;

/// <summary>Prints the calls and the timeline of a recorded stream as one JSON object.</summary>
internal static class ReplayVerb
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Run(FileInfo file, string? agents, string[]? settings, InvocationConfiguration console)
    {
        if (!file.Exists)
        {
            console.Error.WriteLine($"There is no file {file.FullName}.");
            return 2;
        }

        try
        {
            var calls = Settings.Read(settings).Calls;
            var phones = agents is null ? null : calls.PhonesOf(PhonesOf(agents));
            var session = new RecordedSession(file.FullName, calls.ToTrackerOptions(() => phones));
            var timeline = session.Play(Path.GetFileNameWithoutExtension(file.Name));
            if (session.Packets == 0)
            {
                throw new InvalidDataException("there is not one AMI packet in it; expected are the bytes that Asterisk's manager interface sent.");
            }

            console.Output.WriteLine(timeline.ToJsonString(Readable));
            return 0;
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or AmiException)
        {
            console.Error.WriteLine($"{file.Name} cannot be played: {fault.Message}");
            return 2;
        }
    }

    private static List<AgentPhone> PhonesOf(string agents) =>
        [.. agents.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(agent => agent.Split('=', 2)).Select(parts => new AgentPhone(parts[0], parts.ElementAtOrDefault(1) ?? ""))];
}
