using System.CommandLine;
using Microsoft.Extensions.Logging.Abstractions;
using Telephony.Connector.Outbox;

namespace Telephony.Connector.CommandLine;

/// <summary>Lists and resends events that were set aside. It may run beside the connector: both use the same file.</summary>
internal static class OutboxVerb
{
    private const int Refused = 1;

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

        return 0;
    });

    public static int Resend(string[]? settings, string? key, InvocationConfiguration console) => With(settings, console, outbox =>
    {
        var count = outbox.Resend(key);
        if (count == 0 && key is not null)
        {
            console.Error.WriteLine($"No event '{key}' is set aside; 'outbox list' shows those that are.");
            return Refused;
        }

        console.Output.WriteLine($"{count} put back into the queue; the connector sends them within seconds while it is active, else when it is started.");
        return 0;
    });

    private static int With(string[]? settings, InvocationConfiguration console, Func<EventOutbox, int> use)
    {
        var options = Settings.Read(settings);
        if (!File.Exists(options.Outbox.Path))
        {
            console.Error.WriteLine($"There is no outbox {options.Outbox.Path}; check Connector:Outbox:Path.");
            return 2;
        }

        using var database = new ConnectorDatabase(options.Outbox.Path);
        return use(new EventOutbox(database, options.Outbox, TimeProvider.System, NullLogger<EventOutbox>.Instance));
    }
}
