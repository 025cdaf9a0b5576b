using Telephony.Ami.Actions;
using Telephony.Connector.Calls;
using Telephony.Connector.Lines;
using Telephony.Connector.Live;
using Telephony.Connector.Options;
using Telephony.Connector.Presence;
using Telephony.Contracts.Hub;
using Telephony.Domain.Calls;
using Telephony.Domain.PhoneNumbers;

namespace Telephony.Connector.Commands;

/// <summary>
/// Commands as AMI actions. Where the PBX reports what happened (a hold, an answer, an end), the answer waits for that report and says no
/// when it does not come.
/// </summary>
internal sealed partial class PbxCommands(
    CallDesk desk,
    PbxLine line,
    DialplanQuestions dialplan,
    RingingPhones phones,
    OriginateWatch originates,
    AgentPresence presence,
    HubOutbound hub,
    ConnectorOptions options,
    TimeProvider clock)
{
    private const int NormalClearing = 16;
    private const int CallRejected = 21;
    private const int LongestReason = 80;
    private const string CallerStays = "The caller stays with you.";

    // The key that ends a number: Asterisk then calls it at once, without waiting for further digits.
    private const string NumberEnds = "#";
    private static readonly TimeSpan SecondCallLimit = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan BetweenDigits = TimeSpan.FromMilliseconds(250);

    // After a cancelled consultation Asterisk plays a sound to the agent and swallows the digits that Atxfer makes; seen on 16 and 22.
    private static readonly TimeSpan BeforeConsultation = TimeSpan.FromSeconds(1);

    private readonly TimeSpan _confirmLimit = TimeSpan.FromSeconds(options.Commands.ConfirmSeconds);

    /// <summary>Rings the agent's phone, then the number; gives the key of the new call. The rest shows in the call's state.</summary>
    public async Task<string> DialAsync(AgentCommand command, CancellationToken cancellationToken)
    {
        var number = DialledNumber.Read(command.Number);
        if (!line.IsOpen)
        {
            throw new PbxAwayException();
        }

        await dialplan.DemandAsync(options.Calls.ClickToDialContext, number, channel: null, "Nothing was dialled.", cancellationToken);

        // The call is known before the PBX speaks of it: its first event may come before the answer.
        var id = DialIds.New();
        var originate = OriginateOf(command.Extension, number, id);
        var key = desk.BeginDial(id, command.Extension, number);
        try
        {
            await line.SendAsync(originate, cancellationToken);
        }
        catch (Exception fault) when (fault is Ami.AmiActionRefusedException or PbxAwayException or ArgumentException)
        {
            desk.RefuseDial(id, command.Extension);
            throw;
        }

        _ = ReportFailureAsync(command, key, cancellationToken);
        return key;
    }

    /// <summary>Pauses or unpauses the agent in every queue.</summary>
    public async Task PauseInQueuesAsync(string extension, bool paused, string reason, CancellationToken cancellationToken)
    {
        var interfaces = presence.InterfacesOf(extension);
        if (interfaces.Count == 0)
        {
            throw new CommandRefusedException("You are not in any queue of the telephone system.");
        }

        foreach (var member in interfaces)
        {
            await line.SendAsync(new QueuePauseAction(member, paused, Queue: null, PbxText.Harmless(reason, LongestReason) is { Length: > 0 } text ? text : null), cancellationToken);
        }
    }

    /// <summary>Carries out a command about a call.</summary>
    public Task CarryOutAsync(AgentCommand command, CallRow row, CancellationToken cancellationToken) => command.Name switch
    {
        AgentCommandName.Answer => AnswerAsync(row, cancellationToken),
        AgentCommandName.Release => ReleaseAsync(row, cancellationToken),
        AgentCommandName.HoldResume => HoldResumeAsync(row, cancellationToken),
        AgentCommandName.TransferBlind => TransferBlindAsync(row, DialledNumber.Read(command.Number), cancellationToken),
        AgentCommandName.TransferConsult => ConsultAsync(row, DialledNumber.Read(command.Number), cancellationToken),
        AgentCommandName.TransferComplete => CompleteAsync(CallPair.Of(row, command.OtherCallKey, desk.OthersOf(row), mayRing: true), cancellationToken),
        AgentCommandName.Conference => ConferenceAsync(CallPair.Of(row, command.OtherCallKey, desk.OthersOf(row), mayRing: false), cancellationToken),
        AgentCommandName.Swap => SwapAsync(CallPair.Of(row, command.OtherCallKey, desk.OthersOf(row), mayRing: false), cancellationToken),
        AgentCommandName.SendDtmf => SendDigitsAsync(row, command.Digits, cancellationToken),
        AgentCommandName.PlayWaveFile => PlayAsync(row, command.FileName, cancellationToken),
        AgentCommandName.DropParticipant => DropAsync(row, command.ParticipantId, cancellationToken),
        _ => throw new CommandRefusedException("The connector does not know this command."),
    };

    // Channel is not the dialplan: no context restricts what is written there.
    private static string Sound(string extension) => PbxText.IsExtension(extension)
        ? extension
        : throw new CommandRefusedException("Your extension has characters that a phone's name must not have. Ask an administrator to correct it.");

    private OriginateAction OriginateOf(string extension, string number, string id) => new()
    {
        Channel = presence.ChannelOf(Sound(extension)),
        Context = options.Calls.ClickToDialContext,
        Exten = number,
        CallerId = $"\"{options.Calls.ClickToDialCallerName}\" <{number}>",
        TimeoutMs = options.Calls.ClickToDialSeconds * 1000,
        ChannelId = id,
        Variables =
        [
            new("__CONNECTOR_CALL", id),
            .. options.Calls.ClickToDialVariables.Select(variable => variable.Split('=', 2)).Select(parts => KeyValuePair.Create(parts[0], parts.ElementAtOrDefault(1) ?? "")),
        ],
    };

    private async Task ReportFailureAsync(AgentCommand command, string key, CancellationToken cancellationToken)
    {
        try
        {
            var limit = TimeSpan.FromSeconds(options.Calls.ClickToDialSeconds + 10);
            await desk.WaitForAsync(key, row => row.State != CallState.Start, limit, cancellationToken);
            if (desk.Find(key) is { State: CallState.Idle, Reason: ReleaseReason.Failed })
            {
                hub.CommandFailed(command.Extension, new CommandResult
                {
                    CommandId = command.CommandId,
                    Succeeded = false,
                    CallKey = key,
                    Reason = "Your own phone did not take the call: it is not registered, is busy, or was not answered.",
                });
            }
        }
        catch (OperationCanceledException)
        {
            // The connector stops.
        }
    }

    private async Task AnswerAsync(CallRow row, CancellationToken cancellationToken)
    {
        var phone = await phones.ToAnswerAsync(OwnChannels(row), cancellationToken);
        await line.SendAsync(Notify(phone, "talk"), cancellationToken);
        await ConfirmAsync(row, after => after.State != CallState.Incoming, "The phone did not answer; it may not support remote control.", cancellationToken);
        if (desk.Find(row.Key) is not { State: CallState.Talk })
        {
            throw new CommandRefusedException("The call ended before it was answered.");
        }
    }

    private async Task ReleaseAsync(CallRow row, CancellationToken cancellationToken)
    {
        var own = OwnChannel(row);
        var shares = desk.SharerOf(row) is not null;
        desk.NoteReleaseCommanded(row);

        // The phone has one line for the held call and the consultation: hanging it up would join the two.
        await ((shares, row.State) switch
        {
            (true, CallState.Talk) when !desk.IsConsultation(row) => SendAsync(new HangupAction(OtherChannel(row), NormalClearing)),
            (true, CallState.Hold) => SendAsync(new HangupAction(OtherChannel(row), NormalClearing)),
            (true, _) => SendAsync(new CancelAtxferAction(own)),
            (false, CallState.Incoming) => RejectAsync(OwnChannels(row), cancellationToken),
            _ => SendAsync(new HangupAction(own, NormalClearing)),
        });
        await ConfirmAsync(row, after => !after.IsActive, "The telephone system did not end the call.", cancellationToken);

        Task SendAsync(AmiAction action) => line.SendAsync(action, cancellationToken);
    }

    // Stops every phone of the agent that rings. One that stopped by itself meanwhile is as good.
    private async Task RejectAsync(IReadOnlyList<string> ringing, CancellationToken cancellationToken)
    {
        Ami.AmiActionRefusedException? refusal = null;
        foreach (var phone in ringing)
        {
            try
            {
                await line.SendAsync(new HangupAction(phone, CallRejected), cancellationToken);
            }
            catch (Ami.AmiActionRefusedException refused)
            {
                refusal = refused;
            }
        }

        if (refusal is not null && ringing.Count == 1)
        {
            throw refusal;
        }
    }

    private async Task HoldResumeAsync(CallRow row, CancellationToken cancellationToken)
    {
        var own = OwnChannel(row);
        if (row.State == CallState.Talk)
        {
            await line.SendAsync(Notify(own, "hold"), cancellationToken);
            await ConfirmAsync(row, after => after.State != CallState.Talk, "The phone did not hold the call; it may not support remote control.", cancellationToken);
            return;
        }

        if (row.IsConsulting && desk.SharerOf(row) is null)
        {
            await EndNumberAsync(row, own, cancellationToken);
        }

        var sharer = desk.SharerOf(row);
        if (sharer is null && desk.Find(row.Key) is not { State: CallState.Hold })
        {
            return;
        }

        // Who answered stays on hold meanwhile; a colleague whose phone still rings cannot.
        var changesOver = sharer?.State == CallState.Talk && desk.Capabilities.Contains(AgentCommandName.Swap);
        if (changesOver || (sharer is not null && desk.IsConsultation(row)))
        {
            await ChangeOverAsync(row, cancellationToken);
            return;
        }

        AmiAction action = sharer is not null ? new CancelAtxferAction(own) : Notify(own, "talk");
        await line.SendAsync(action, cancellationToken);
        await ConfirmAsync(row, after => after.State != CallState.Hold, "The phone did not resume the call; it may not support remote control.", cancellationToken);
    }

    // A consultation that has no second call yet: Asterisk still collects the digits of the number, and would take those of CancelAtxfer for more of
    // them. Where the number is complete, its second call begins at once and can be cancelled; where it is wrong, Asterisk plays its announcements to
    // the agent and comes back by itself.
    private async Task EndNumberAsync(CallRow row, string own, CancellationToken cancellationToken)
    {
        var limit = _confirmLimit < SecondCallLimit ? _confirmLimit : SecondCallLimit;
        await line.SendAsync(new PlayDTMFAction(own, NumberEnds, DurationMs: 100, Receive: true), cancellationToken);
        if (!await desk.WaitForAsync(row.Key, after => after.State != CallState.Hold || desk.SharerOf(after) is not null, limit, cancellationToken))
        {
            throw new CommandRefusedException("The telephone system is still waiting for the consultation's number. It will give you the caller back by itself within half a minute.");
        }
    }

    private async Task TransferBlindAsync(CallRow row, string number, CancellationToken cancellationToken)
    {
        await dialplan.DemandAsync(options.Calls.TransferContext, number, desk.ChannelsOf(row).Other, CallerStays, cancellationToken);
        await line.SendAsync(new BlindTransferAction(OwnChannel(row), options.Calls.TransferContext, number), cancellationToken);
        await ConfirmAsync(row, after => !after.IsActive, "The telephone system did not transfer the call.", cancellationToken);
    }

    private async Task ConsultAsync(CallRow row, string number, CancellationToken cancellationToken)
    {
        await dialplan.DemandAsync(options.Calls.TransferContext, number, OwnChannel(row), CallerStays, cancellationToken);
        var rest = row.StateSince + BeforeConsultation - clock.GetUtcNow();
        await Task.Delay(TimeSpan.FromTicks(Math.Clamp(rest.Ticks, 0, BeforeConsultation.Ticks)), clock, cancellationToken);
        await line.SendAsync(new AtxferAction(OwnChannel(row), number, options.Calls.TransferContext), cancellationToken);
        await ConfirmAsync(row, after => after.State != CallState.Talk, "The telephone system did not hold the call for the consultation.", cancellationToken);
        if (desk.Find(row.Key) is not { State: CallState.Hold })
        {
            throw new CommandRefusedException("The call ended meanwhile.");
        }

        desk.NoteConsultation(row.Key);
    }

    private async Task CompleteAsync(CallPair pair, CancellationToken cancellationToken)
    {
        var (held, current) = (desk.ChannelsOf(pair.Held), desk.ChannelsOf(pair.Current));
        AmiAction action = (desk.SharerOf(pair.Held)?.Key == pair.Current.Key, pair.Current.State) switch
        {
            (true, _) => new HangupAction(OwnChannel(pair.Held), NormalClearing),
            (_, CallState.Ringing) => throw new CommandRefusedException("The second party has not answered yet."),
            _ => new BridgeAction(
                held.Other ?? throw new CommandRefusedException("The first party is gone."),
                current.Other ?? throw new CommandRefusedException("The second party is gone.")),
        };
        await line.SendAsync(action, cancellationToken);
        if (pair.Current.State == CallState.Ringing)
        {
            desk.NoteHungUp(pair.Held);
        }

        await ConfirmAsync(pair.Held, after => !after.IsActive, "The telephone system did not join the two calls.", cancellationToken);
    }

    private async Task ConferenceAsync(CallPair pair, CancellationToken cancellationToken)
    {
        if (desk.SharerOf(pair.Held)?.Key != pair.Current.Key)
        {
            throw new CommandRefusedException("Two calls of the phone's own cannot be joined from here; consult with the softphone, or join them on the phone.");
        }

        var own = OwnChannel(pair.Held);
        await PressAsync(options.Commands.ThreeWayDigits, digit => new PlayDTMFAction(own, digit, DurationMs: 100, Receive: true), cancellationToken);
        await ConfirmAsync(pair.Held, after => after.State != CallState.Hold, "The telephone system did not join the calls.", cancellationToken);
    }

    private async Task SendDigitsAsync(CallRow row, string digits, CancellationToken cancellationToken)
    {
        if (!TypedNumber.AreKeys(digits))
        {
            throw new CommandRefusedException("Only the digits 0 to 9, * and # can be sent.");
        }

        var other = desk.ChannelsOf(row).Other ?? throw new CommandRefusedException("The other party is gone.");
        await PressAsync(digits, digit => new PlayDTMFAction(other, digit), cancellationToken);
    }

    private async Task PressAsync(string digits, Func<string, PlayDTMFAction> press, CancellationToken cancellationToken)
    {
        foreach (var digit in digits)
        {
            await line.SendAsync(press(digit.ToString()), cancellationToken);
            await Task.Delay(BetweenDigits, clock, cancellationToken);
        }
    }

    // The dialplan plays: a spy on the agent's channel that both parties hear, and the file's extension for it.
    private async Task PlayAsync(CallRow row, string fileName, CancellationToken cancellationToken)
    {
        var name = Path.GetFileNameWithoutExtension(fileName);
        if (name.Length is 0 or > 80 || name.Any(sign => !char.IsAsciiLetterOrDigit(sign) && sign is not ('-' or '_')))
        {
            throw new CommandRefusedException("A file's name may have only letters, digits, - and _.");
        }

        var id = $"cts-play-{Guid.NewGuid():N}";
        var done = originates.Expect(id);
        try
        {
            await line.SendAsync(PlayOf(row, name, id), cancellationToken);
            if (!await done.WaitAsync(_confirmLimit, clock, cancellationToken))
            {
                throw new CommandRefusedException("The telephone system could not play the file into the call.");
            }
        }
        catch (TimeoutException)
        {
            throw new CommandRefusedException("The telephone system did not say whether it is playing the file.");
        }
        finally
        {
            originates.Forget(id);
        }
    }

    private OriginateAction PlayOf(CallRow row, string name, string id) => new()
    {
        Channel = $"Local/spy@{options.Commands.PlayContext}/n",
        Context = options.Commands.PlayContext,
        Exten = "file",
        ChannelId = id,
        Variables = [new("__CHAN", OwnChannel(row)), new("__FILE", name)],
    };

    private static PJSIPNotifyAction Notify(string channel, string @event) => new(channel, [new("Event", @event)]);

    private string OwnChannel(CallRow row) => OwnChannels(row)[0];

    private IReadOnlyList<string> OwnChannels(CallRow row) => desk.ChannelsOf(row).Own is { Count: > 0 } own
        ? own
        : throw new CommandRefusedException("The phone has no line for this call yet. Try again in a moment.");

    private async Task ConfirmAsync(CallRow row, Func<CallRow, bool> isSo, string otherwise, CancellationToken cancellationToken)
    {
        if (!await desk.WaitForAsync(row.Key, isSo, _confirmLimit, cancellationToken))
        {
            throw new CommandRefusedException(otherwise);
        }
    }
}
