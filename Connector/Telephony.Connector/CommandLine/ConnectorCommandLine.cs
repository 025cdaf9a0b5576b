using System.CommandLine;

namespace Telephony.Connector.CommandLine;

/// <summary>The verbs: run (default), replay, record, doctor, outbox list and resend, health.</summary>
internal static class ConnectorCommandLine
{
    /// <summary>
    /// How the program runs a verb. After a signal a verb has longer than the host may take to stop (30 s, <c>HostOptions.ShutdownTimeout</c>);
    /// the library's own default of 2 s would end the process while the outbox is still being sent.
    /// </summary>
    public static InvocationConfiguration Invocation => new() { ProcessTerminationTimeout = TimeSpan.FromSeconds(40), EnableDefaultExceptionHandler = false };

    /// <summary>The program: runs the verb and answers with its exit code. What keeps a verb from its work is one sentence, not a stack trace.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var invocation = Invocation;
        try
        {
            return await Create().Parse(arguments).InvokeAsync(invocation);
        }
        catch (Exception fault) when (fault is InvalidOperationException or InvalidDataException or UnauthorizedAccessException)
        {
            await invocation.Error.WriteLineAsync(Sentence(fault));
            return 1;
        }
        catch (OperationCanceledException)
        {
            return 1;
        }
    }

    /// <summary>What went wrong, for a person; of a file that cannot be read also where in it.</summary>
    public static string Sentence(Exception fault) => fault is InvalidDataException { InnerException: not null } ? $"{fault.Message} {fault.GetBaseException().Message}" : fault.Message;

    /// <summary>The root command. <see cref="Settings"/> says where settings come from.</summary>
    public static RootCommand Create()
    {
        var settings = new Option<string[]>("--set")
        {
            Description = "A setting, such as Connector:Ami:Host=pbx.example.",
            AllowMultipleArgumentsPerToken = true,
            Recursive = true,
        };
        var root = new RootCommand("Connects an Asterisk PBX with Dataverse and the telephony hub.") { settings };
        root.SetAction((parsed, token) => RunVerb.RunAsync(parsed.GetValue(settings), token));
        root.Subcommands.Add(Run(settings));
        root.Subcommands.Add(Replay(settings));
        root.Subcommands.Add(Record(settings));
        root.Subcommands.Add(Doctor(settings));
        root.Subcommands.Add(Outbox(settings));
        root.Subcommands.Add(Health(settings));
        return root;
    }

    private static Command Run(Option<string[]> settings)
    {
        var run = new Command("run", "Runs the connector; the same as no verb.");
        run.SetAction((parsed, token) => RunVerb.RunAsync(parsed.GetValue(settings), token));
        return run;
    }

    private static Command Replay(Option<string[]> settings)
    {
        var file = new Argument<FileInfo>("file") { Description = "NAME.ami; NAME.idx and NAME.cmd beside it are read too." };
        var agents = new Option<string?>("--agents") { Description = "The agents, as their rows would say: EXTENSION or EXTENSION=ENDPOINT, separated by commas. Left out: whom the pattern of endpoints takes." };
        var replay = new Command("replay", "Plays a recorded stream and prints the calls and their timeline as JSON.") { file, agents };
        replay.SetAction(parsed => ReplayVerb.Run(parsed.GetRequiredValue(file), parsed.GetValue(agents), parsed.GetValue(settings), parsed.InvocationConfiguration));
        return replay;
    }

    private static Command Record(Option<string[]> settings)
    {
        var file = new Argument<FileInfo>("file") { Description = "NAME.ami to write; NAME.idx and NAME.cmd are written beside it." };
        var record = new Command("record", "Records what the PBX sends, with secrets removed, until Ctrl+C.") { file };
        record.SetAction((parsed, token) => RecordVerb.RunAsync(parsed.GetRequiredValue(file), parsed.GetValue(settings), parsed.InvocationConfiguration, token));
        return record;
    }

    private static Command Doctor(Option<string[]> settings)
    {
        var doctor = new Command("doctor", "Checks settings, PBX, Dataverse and hub, and says what to change.");
        doctor.SetAction((parsed, token) => DoctorVerb.RunAsync(parsed.GetValue(settings), parsed.InvocationConfiguration, token));
        return doctor;
    }

    private static Command Health(Option<string[]> settings)
    {
        var health = new Command("health", "Asks the connector on this machine whether it is ready.");
        health.SetAction((parsed, token) => HealthVerb.RunAsync(parsed.GetValue(settings), parsed.InvocationConfiguration, token));
        return health;
    }

    private static Command Outbox(Option<string[]> settings)
    {
        var list = new Command("list", "Lists the events that were set aside, with the reason.");
        list.SetAction(parsed => OutboxVerb.List(parsed.GetValue(settings), parsed.InvocationConfiguration));
        var key = new Argument<string?>("key") { Description = "Key of one event; all when left out.", Arity = ArgumentArity.ZeroOrOne };
        var resend = new Command("resend", "Puts events that were set aside back into the queue.") { key };
        resend.SetAction(parsed => OutboxVerb.Resend(parsed.GetValue(settings), parsed.GetValue(key), parsed.InvocationConfiguration));
        return new Command("outbox", "Looks after events that Dataverse did not accept.") { list, resend };
    }
}
