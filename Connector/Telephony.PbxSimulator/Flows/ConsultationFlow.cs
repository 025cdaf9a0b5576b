using Telephony.PbxSimulator.Model;

namespace Telephony.PbxSimulator.Flows;

/// <summary>
/// Attended transfer by Atxfer, with the Local channel that Asterisk puts between and takes out again. Hanging up the transferer
/// completes it, CancelAtxfer or the target's end brings the transferer back to the caller.
/// </summary>
internal sealed class ConsultationFlow(Pbx pbx)
{
    private static readonly TimeSpan OptimisationDelay = TimeSpan.FromMilliseconds(500);

    private readonly List<Consultation> _running = [];
    private readonly List<AskedNumber> _asked = [];

    public Consultation? Of(PbxChannel transferer) => _running.Find(one => one.Transferer == transferer && !one.IsCompleted);

    /// <summary>Whether the channel talks with somebody, and consults nobody yet.</summary>
    public bool CanBegin(PbxChannel transferer) =>
        BridgeFlow.PeerOf(transferer) is { IsLocal: false } && Of(transferer) is null && AskedOf(transferer) is null;

    /// <summary>
    /// Begins, where <see cref="CanBegin"/> says so. The number is typed as digits: where it may go on, Asterisk waits for more; what the dialplan
    /// does not have, it announces, and gives up after a while. Until there is a second call nothing else is heard.
    /// </summary>
    public void Begin(PbxChannel transferer, string context, string exten)
    {
        TellDigits(transferer, "*2");
        pbx.Holding.Hold(transferer);
        TellDigits(transferer, exten);
        if (pbx.HasNumber(exten) && !pbx.IsOutside(exten))
        {
            Dial(transferer, context, exten);
            return;
        }

        var asked = new AskedNumber(transferer, context, exten);
        _asked.Add(asked);
        Wait(asked);
    }

    private AskedNumber? AskedOf(PbxChannel transferer) => _asked.Find(one => one.Transferer == transferer);

    private void Wait(AskedNumber asked)
    {
        asked.Timer?.Dispose();
        var isOpen = pbx.IsOutside(asked.Number);
        asked.Timer = pbx.After(
            isOpen ? pbx.Options.TransferDigitTimeout : pbx.Options.InvalidAnnouncements,
            isOpen ? () => EndNumber(asked) : () => GiveUp(asked));
    }

    private void EndNumber(AskedNumber asked)
    {
        if (Forget(asked))
        {
            Dial(asked.Transferer, asked.Context, asked.Number);
        }
    }

    private void GiveUp(AskedNumber asked)
    {
        if (Forget(asked))
        {
            pbx.Holding.Resume(asked.Transferer);
        }
    }

    private bool Forget(AskedNumber asked)
    {
        asked.Timer?.Dispose();
        return _asked.Remove(asked) && !asked.Transferer.IsGone && BridgeFlow.PeerOf(asked.Transferer) is not null;
    }

    private void TakeNumberDigit(AskedNumber asked, string digit)
    {
        if (!pbx.IsOutside(asked.Number))
        {
            return;
        }

        if (digit == "#")
        {
            EndNumber(asked);
            return;
        }

        asked.Number += digit;
        Wait(asked);
    }

    private void Dial(PbxChannel transferer, string context, string exten)
    {
        var (main, caller) = (transferer.Bridge!, BridgeFlow.PeerOf(transferer)!);
        main.IsKept = true;
        var (one, two) = pbx.Channels.Local(context, exten, transferer);
        var second = pbx.Bridges.Create();
        pbx.Channels.SetCaller(two, transferer.Caller);
        TellLocalBridge(one, two);
        pbx.Channels.SetConnected(one, transferer.Caller);
        pbx.Bridges.Enter(second, one);
        pbx.Bridges.Leave(transferer);
        pbx.Bridges.Enter(second, transferer);
        var consultation = new Consultation(transferer, caller, main, second, one, two);
        _running.Add(consultation);
        pbx.Dialling.Call(two, exten, target => Answer(consultation, target), _ => Fail(consultation));
        if (pbx.Dialling.CalledBy(two) is { } called)
        {
            consultation.Asked = called.Caller;
            one.Caller = called.Caller;
            pbx.Channels.SetState(one, PbxChannel.Ringing);
            pbx.Channels.SetCaller(one, called.Caller);
            pbx.Dialling.TellRinging(null, one);
        }
    }

    /// <summary>Presses the keys of <c>atxferabort</c>: brings the transferer back to the caller; while a number is typed they are digits of it.</summary>
    public void Cancel(PbxChannel transferer)
    {
        TellDigits(transferer, "*1");
        if (Of(transferer) is { } consultation)
        {
            Return(consultation);
        }
        else if (AskedOf(transferer) is { } asked)
        {
            TakeNumberDigit(asked, "*");
            TakeNumberDigit(asked, "1");
        }
    }

    /// <summary>A digit of the transferer: <c>*3</c> joins caller and target while the transferer stays, as atxferthreeway does; <c>*4</c> changes over between them, as atxferswap does.</summary>
    public void TakeDigit(PbxChannel transferer, string digit)
    {
        if (AskedOf(transferer) is { } asked)
        {
            TakeNumberDigit(asked, digit);
        }
        else if (Of(transferer) is { Target: not null } consultation)
        {
            consultation.Digits += digit;
            if (consultation.Digits.EndsWith("*3", StringComparison.Ordinal))
            {
                Join(consultation);
            }
            else if (consultation.Digits.EndsWith("*4", StringComparison.Ordinal))
            {
                Swap(consultation);
            }
        }
    }

    // The transferer changes over: who is left alone hears music.
    private void Swap(Consultation consultation)
    {
        var (transferer, caller) = (consultation.Transferer, consultation.Caller);
        if (transferer.Bridge == consultation.Main)
        {
            pbx.Holding.Hold(transferer);
            pbx.Bridges.Leave(transferer);
            pbx.Bridges.Enter(consultation.Second, transferer);
            return;
        }

        pbx.Bridges.Leave(transferer);
        pbx.Bridges.Enter(consultation.Main, transferer);
        transferer.IsHolding = false;
        pbx.Holding.StopMusic(caller);
        pbx.Channels.Tell("Unhold", transferer);
    }

    /// <summary>A channel hangs up: true when that means something to a consultation, which then deals with it.</summary>
    public bool TakeHangup(PbxChannel channel)
    {
        if (_asked.Find(one => one.Transferer == channel) is { } asked)
        {
            Forget(asked);
        }

        if (_running.Find(one => !one.IsCompleted && (one.Transferer == channel || one.Caller == channel || one.Target == channel)) is not { } consultation)
        {
            return false;
        }

        if (channel == consultation.Caller)
        {
            consultation.Main.IsKept = false;
            _running.Remove(consultation);
            return false;
        }

        if (channel == consultation.Transferer)
        {
            Complete(consultation);
        }
        else
        {
            Return(consultation);
        }

        return true;
    }

    private void Answer(Consultation consultation, PbxChannel target)
    {
        pbx.Channels.SetState(consultation.Two, PbxChannel.Up);
        pbx.Channels.SetState(consultation.One, PbxChannel.Up);
        consultation.Target = target;
        target.Exten = "";
        consultation.Third = pbx.Bridges.Create();
        pbx.Dialling.TellEnd(null, consultation.One, "ANSWER");
        pbx.Bridges.Enter(consultation.Third, target);
        pbx.Devices.RefreshAll(target.Device);
        pbx.Bridges.Enter(consultation.Third, consultation.Two);
        if (consultation.IsCompleted)
        {
            pbx.After(OptimisationDelay, () => Optimise(consultation));
        }
    }

    private void Complete(Consultation consultation)
    {
        var (transferer, caller, one) = (consultation.Transferer, consultation.Caller, consultation.One);
        consultation.IsCompleted = true;
        transferer.IsHolding = false;
        pbx.Holding.StopMusic(caller);
        pbx.Events.Emit("BridgeMerge", "call", block => block.Bridge(consultation.Main, "To").Bridge(consultation.Second, "From"));
        pbx.Bridges.Leave(one);
        pbx.Bridges.Enter(consultation.Main, one);
        pbx.Devices.RefreshAll(caller.Device);
        TellTransfer(consultation);
        pbx.Bridges.Leave(transferer);
        pbx.Channels.SetConnected(caller, consultation.Asked);
        pbx.Channels.SetConnected(one, caller.Caller);
        pbx.Bridges.DestroyIfEmpty(consultation.Second);
        consultation.Main.IsKept = false;
        pbx.Channels.End(transferer, 16);
        if (pbx.Queues.AnsweredOf(transferer) is { } call)
        {
            pbx.Queues.Complete(call, "transfer");
        }

        pbx.Devices.RefreshAll(transferer.Device);
        if (consultation.Target is not null)
        {
            pbx.After(OptimisationDelay, () => Optimise(consultation));
        }

        pbx.Queues.OfferAll();
    }

    private void Join(Consultation consultation)
    {
        var (transferer, caller, one) = (consultation.Transferer, consultation.Caller, consultation.One);
        consultation.IsCompleted = true;
        transferer.IsHolding = false;
        pbx.Holding.StopMusic(caller);
        pbx.Events.Emit("BridgeMerge", "call", block => block.Bridge(consultation.Main, "To").Bridge(consultation.Second, "From"));
        foreach (var channel in new[] { one, transferer })
        {
            pbx.Bridges.Leave(channel);
            pbx.Bridges.Enter(consultation.Main, channel);
        }

        pbx.Devices.RefreshAll(caller.Device);
        pbx.Events.Emit("AttendedTransfer", "call", block => block.Add("Result", "Success")
            .Channel(transferer, "OrigTransferer").Bridge(consultation.Main, "Orig")
            .Channel(transferer, "SecondTransferer").Bridge(consultation.Second, "Second")
            .Add("IsExternal", "No").Add("DestType", "Threeway").Add("DestBridgeUniqueid", consultation.Main.Id));
        pbx.Bridges.DestroyIfEmpty(consultation.Second);
        consultation.Main.IsKept = false;
        pbx.After(OptimisationDelay, () => Optimise(consultation));
    }

    // The Local channel is taken out from between target and caller.
    private void Optimise(Consultation consultation)
    {
        _running.Remove(consultation);
        var (one, two, third) = (consultation.One, consultation.Two, consultation.Third);
        if (one.IsGone || two.IsGone || third is null || consultation.Target is not { IsGone: false } target)
        {
            return;
        }

        pbx.Bridges.Leave(target);
        pbx.Bridges.Leave(one);
        pbx.Bridges.Enter(consultation.Main, target, inPlaceOf: one);
        pbx.Channels.SetCaller(two, consultation.Caller.Caller);
        pbx.Bridges.Leave(two);
        pbx.Hangups.TellRequest(two, 16);
        pbx.Channels.End(one, 16);
        pbx.Bridges.DestroyIfEmpty(third);
        pbx.Hangups.TellSoft(two, 16);
        pbx.Channels.End(two, 16);
    }

    private void Fail(Consultation consultation)
    {
        if (consultation.IsCompleted)
        {
            _running.Remove(consultation);
            pbx.Hangups.End(consultation.One, 16);
        }
        else
        {
            Return(consultation);
        }
    }

    private void Return(Consultation consultation)
    {
        var (transferer, caller) = (consultation.Transferer, consultation.Caller);
        _running.Remove(consultation);
        pbx.Bridges.Leave(transferer);
        pbx.Bridges.Enter(consultation.Main, transferer);
        consultation.Main.IsKept = false;
        transferer.IsHolding = false;
        pbx.Devices.RefreshAll(caller.Device);
        pbx.Holding.StopMusic(caller);
        pbx.Channels.Tell("Unhold", transferer);
        pbx.Hangups.TellRequest(consultation.Two, 16);
        pbx.Hangups.End(consultation.One, 16);
    }

    private void TellDigits(PbxChannel channel, string digits)
    {
        foreach (var digit in digits)
        {
            pbx.Events.Emit("DTMFEnd", "dtmf", block => block.Channel(channel).Add("Digit", digit.ToString())
                .Add("DurationMs", 0).Add("Direction", "Received"));
        }
    }

    private void TellLocalBridge(PbxChannel one, PbxChannel two) =>
        pbx.Events.Emit("LocalBridge", "call", block => block.Channel(one, "LocalOne").Channel(two, "LocalTwo")
            .Add("Context", two.Context).Add("Exten", two.Exten).Add("LocalOptimization", "Yes"));

    private void TellTransfer(Consultation consultation) =>
        pbx.Events.Emit("AttendedTransfer", "call", block => block.Add("Result", "Success")
            .Channel(consultation.Transferer, "OrigTransferer").Bridge(consultation.Main, "Orig")
            .Channel(consultation.Transferer, "SecondTransferer").Bridge(consultation.Second, "Second")
            .Channel(consultation.Caller, "Transferee").Channel(consultation.One, "TransferTarget")
            .Add("IsExternal", "No").Add("DestType", "Bridge").Add("DestBridgeUniqueid", consultation.Main.Id));
}
