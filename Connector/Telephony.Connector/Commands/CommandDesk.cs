using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Telephony.Ami;
using Telephony.Connector.Calls;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Lease;
using Telephony.Connector.Lines;
using Telephony.Connector.Live;
using Telephony.Connector.Telemetry;
using Telephony.Contracts.Hub;

namespace Telephony.Connector.Commands;

/// <summary>
/// Takes commands of agents: each id once, one at a time per agent, only with the agent's own phone as Dataverse has it, only for the agent's own
/// call, only what makes sense now. Every command gets exactly one answer, and no answer says more than the PBX did.
/// </summary>
internal sealed class CommandDesk(
    CallDesk desk, PbxCommands commands, WrapCommands wraps, NotReadyReasons reasons, AgentDirectory agents, ConnectorRole role, ConnectorTelemetry telemetry, ILogger<CommandDesk> logger)
{
    private const int Remembered = 2000;
    private const int LongestReason = 500;

    private readonly ConcurrentDictionary<string, Lazy<Task<CommandResult>>> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _order = new();
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _turns = new(StringComparer.Ordinal);

    /// <summary>Carries out a command; a repeated id gets the first answer.</summary>
    public Task<CommandResult> ExecuteAsync(AgentCommand command, CancellationToken cancellationToken)
    {
        command = Whole(command);
        if (agents.FindTrusted(command.Extension, command.SystemUserId) is null)
        {
            var reason = agents.Vouched is null
                ? "The connector has not read the list of agents from Dataverse yet. Try again in a moment."
                : "This phone is no longer yours, or the administrator has not given it to you. Sign in again.";
            Log.CommandFailed(logger, command.Name, PbxText.Clean(command.Extension, PbxText.LongestExtension), reason);
            return Task.FromResult(Failed(command, reason));
        }

        var key = $"{command.Extension} {command.CommandId}";
        var answer = _answers.GetOrAdd(key, _ => new Lazy<Task<CommandResult>>(() => InTurnAsync(command, cancellationToken)));
        if (!answer.IsValueCreated)
        {
            Remember(key);
        }

        return answer.Value;
    }

    private void Remember(string key)
    {
        _order.Enqueue(key);
        while (_order.Count > Remembered && _order.TryDequeue(out var oldest))
        {
            _answers.TryRemove(oldest, out _);
        }
    }

    private async Task<CommandResult> InTurnAsync(AgentCommand command, CancellationToken cancellationToken)
    {
        var turn = _turns.GetOrAdd(TurnOf(command), _ => new SemaphoreSlim(1, 1));
        await turn.WaitAsync(cancellationToken);
        try
        {
            using var trace = telemetry.Traces.StartActivity($"command {command.Name}");
            var result = await AnswerAsync(command, cancellationToken);
            telemetry.Commanded(command.Name.ToString(), result.Succeeded);
            trace?.SetStatus(result.Succeeded ? ActivityStatusCode.Ok : ActivityStatusCode.Error);
            if (result.Succeeded)
            {
                Log.CommandDone(logger, command.Name, command.Extension);
            }
            else
            {
                Log.CommandFailed(logger, command.Name, command.Extension, PbxText.Clean(result.Reason, LongestReason));
            }

            return result;
        }
        finally
        {
            turn.Release();
        }
    }

    // Digits take their time: they wait for each other, and nothing waits for them.
    private static string TurnOf(AgentCommand command) => command.Name == AgentCommandName.SendDtmf ? command.Extension + " digits" : command.Extension;

    private async Task<CommandResult> AnswerAsync(AgentCommand command, CancellationToken cancellationToken)
    {
        try
        {
            var callKey = await CarryOutAsync(command, cancellationToken);
            return new CommandResult { CommandId = command.CommandId, Succeeded = true, CallKey = callKey };
        }
        catch (CommandRefusedException refused)
        {
            return Failed(command, refused.Message);
        }
        catch (PbxAwayException away)
        {
            return Failed(command, away.Message);
        }
        catch (AmiActionRefusedException refused)
        {
            return Failed(command, $"The telephone system refused: {refused.Reply}.");
        }
        catch (AmiException fault)
        {
            return Failed(command, fault is AmiActionTimeoutException
                ? "The telephone system did not answer in time; whether it did as asked is not known."
                : "The line to the telephone system was lost meanwhile; whether it did as asked is not known.");
        }
        catch (ArgumentException fault)
        {
            // The AMI client writes no line that the PBX could read as two.
            Log.CommandFaulty(logger, command.Name, command.Extension, PbxText.Clean(fault.Message, LongestReason));
            return Failed(command, "The command holds characters that the telephone system does not accept. Nothing was done.");
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or OutOfMemoryException))
        {
            Log.CommandFaulty(logger, command.Name, command.Extension, PbxText.Clean(fault.Message, LongestReason));
            return Failed(command, "The connector failed to carry out this command. Look at the phone to see whether it was done.");
        }
    }

    private async Task<string> CarryOutAsync(AgentCommand command, CancellationToken cancellationToken)
    {
        if (!role.IsActive)
        {
            throw new CommandRefusedException("Another connector looks after the telephone system now. Try again in a moment.");
        }

        PreviewCommands.Refuse(command.Name);
        if (!WrapCommands.Has(command.Name) && !desk.Capabilities.Contains(command.Name))
        {
            throw new CommandRefusedException("This telephone system cannot do that, or its administrator has not allowed it.");
        }

        switch (command.Name)
        {
            case AgentCommandName.Dial:
                return await commands.DialAsync(command, cancellationToken);
            case AgentCommandName.Ready:
                await commands.PauseInQueuesAsync(command.Extension, paused: false, "", cancellationToken);
                return "";
            case AgentCommandName.NotReady:
                var reason = agents.Find(command.Extension) is { } agent ? await reasons.ReadAsync(command.Reason, agent, cancellationToken) : "";
                await commands.PauseInQueuesAsync(command.Extension, paused: true, reason, cancellationToken);
                return "";
            case var wrap when WrapCommands.Has(wrap):
                wraps.CarryOut(command, OwnCall(command));
                return "";
            default:
                await commands.CarryOutAsync(command, OwnCall(command), cancellationToken);
                return "";
        }
    }

    // The call, if it is this agent's and the command makes sense for it now.
    private CallRow OwnCall(AgentCommand command)
    {
        var row = desk.Find(command.CallKey);
        if (row is null || row.State == Domain.Calls.CallState.End)
        {
            throw new CommandRefusedException("This call is over.");
        }

        if (row.Extension != command.Extension)
        {
            throw new CommandRefusedException("This is not your call.");
        }

        // Those that join two calls say themselves what is missing.
        var joins = command.Name is AgentCommandName.TransferComplete or AgentCommandName.Conference;
        return joins || WrapCommands.IsQuiet(command.Name) || AllowedCommands.Of(row, desk.OthersOf(row), [command.Name]).Contains(command.Name)
            ? row
            : throw new CommandRefusedException($"That is not possible while the call is in the state '{Domain.Words.Of(row.State)}'.");
    }

    // The command with empty texts where the message had nulls.
    private static AgentCommand Whole(AgentCommand command) => command with
    {
        CommandId = command.CommandId ?? "",
        CallKey = command.CallKey ?? "",
        OtherCallKey = command.OtherCallKey ?? "",
        Number = command.Number ?? "",
        Digits = command.Digits ?? "",
        FileName = command.FileName ?? "",
        ParticipantId = command.ParticipantId ?? "",
        Reason = command.Reason ?? "",
        Extension = command.Extension ?? "",
        SystemUserId = command.SystemUserId ?? "",
    };

    private static CommandResult Failed(AgentCommand command, string reason) =>
        new() { CommandId = command.CommandId, Succeeded = false, Reason = reason };
}
