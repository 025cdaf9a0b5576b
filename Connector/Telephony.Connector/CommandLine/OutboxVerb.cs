using System.CommandLine;
using Microsoft.Extensions.Logging.Abstractions;
using Telephony.Connector.Outbox;

namespace Telephony.Connector.CommandLine;

/// <summary>Lists and resends events that were set aside. It may run beside the connector: both use the same file.</summary>
internal static class OutboxVerb
{
    public static int List(string[]? settings, InvocationConfiguration console) => With(settings, console, outbox =>
    {
        var aside = outbox.ListSetAside();
        foreach (var item in aside)
        {
            console.Output.WriteLine($"{item.EventKey}\t{item.Refusal}");
        }

        console.Output.WriteLine($"{aside.Count} set aside, {outbox.PendingCount} waiting.");
        if (outbox.Lost is { } lost)
        {
            console.Output.WriteLine($"{lost.Calls} calls between {lost.First:u} and {lost.Last:u} were not logged: the outbox was full.");
        }
    });

    public static int Resend(string[]? settings, string? key, InvocationConfiguration console) => With(settings, console, outbox =>
        console.Output.WriteLine($"{outbox.Resend(key)} put back into the queue; a running connector sends them with its next event."));

    private static int With(string[]? settings, InvocationConfiguration console, Action<EventOutbox> use)
    {
        var options = Settings.Read(settings);
        if (!File.Exists(options.Outbox.Path))
        {
            console.Error.WriteLine($"There is no outbox {options.Outbox.Path}; check Connector:Outbox:Path.");
            return 2;
        }

        using var database = new ConnectorDatabase(options.Outbox.Path);
        use(new EventOutbox(database, options.Outbox, TimeProvider.System, NullLogger<EventOutbox>.Instance));
        return 0;
    }
}
