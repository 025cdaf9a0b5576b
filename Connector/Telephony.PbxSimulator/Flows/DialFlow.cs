using Telephony.PbxSimulator.Model;
using Telephony.PbxSimulator.Settings;
using Telephony.PbxSimulator.Wire;

namespace Telephony.PbxSimulator.Flows;

/// <summary>The dialplan's Dial: somebody is called, and answers, refuses, or lets it ring.</summary>
internal sealed class DialFlow(Pbx pbx)
{
    private readonly List<DialAttempt> _attempts = [];

    public DialAttempt? AttemptTo(PbxChannel dest) => _attempts.Find(attempt => attempt.Dest == dest);

    public PbxChannel? CalledBy(PbxChannel caller) => _attempts.Find(attempt => attempt.Caller == caller)?.Dest;

    public PbxChannel? CallerOf(PbxChannel dest) => AttemptTo(dest)?.Caller;

    /// <summary>Keeps a new attempt, with what its device will do by itself.</summary>
    public DialAttempt Add(DialAttempt attempt)
    {
        _attempts.Add(attempt);
        if (pbx.PhoneOfDevice(attempt.Dest.Device)?.Settings.AnswersAfter is { } delay)
        {
            attempt.Behaviour = pbx.After(delay, () => Answer(attempt.Dest));
        }

        return attempt;
    }

    public void Remove(DialAttempt attempt)
    {
        attempt.StopTimers();
        _attempts.Remove(attempt);
    }

    /// <summary>The called device answers.</summary>
    public bool Answer(PbxChannel dest)
    {
        if (AttemptTo(dest) is not { } attempt)
        {
            return false;
        }

        Remove(attempt);
        pbx.Channels.SetState(dest, PbxChannel.Up);
        TellEnd(attempt.Caller, dest, "ANSWER");
        attempt.Answered();
        return true;
    }

    /// <summary>Calls a number for a channel: an extension rings its phone, anything else goes out over the trunk.</summary>
    /// <param name="answered">What follows the answer; null connects the two.</param>
    /// <param name="failed">What follows no answer, with the cause; null hangs the caller up.</param>
    public void Call(PbxChannel caller, string number, Action<PbxChannel>? answered = null, Action<int>? failed = null)
    {
        caller.Application = "Dial";
        failed ??= cause => EndCaller(caller, cause);
        answered ??= dest => Connect(caller, dest);
        if (pbx.PhoneOf(number) is { } phone)
        {
            CallPhone(caller, phone, answered, failed);
        }
        else
        {
            CallCustomer(caller, number, answered, failed);
        }
    }

    /// <summary>Takes back all calls that the channel makes.</summary>
    public void CancelFrom(PbxChannel caller)
    {
        foreach (var attempt in _attempts.Where(attempt => attempt.Caller == caller).ToList())
        {
            Remove(attempt);
            TellEnd(caller, attempt.Dest, "CANCEL");
            pbx.Channels.End(attempt.Dest, 16);
            pbx.Devices.RefreshAll(attempt.Dest.Device);
        }
    }

    public bool IsInUse(Phone phone) => phone.IsBusy || pbx.Channels.OfDevice(phone.Device) is not null;

    public void TellBegin(PbxChannel? caller, PbxChannel dest, string dialString) =>
        Tell("DialBegin", caller, dest, "DialString", dialString);

    public void TellRinging(PbxChannel? caller, PbxChannel dest) => Tell("DialState", caller, dest, "DialStatus", "RINGING");

    public void TellEnd(PbxChannel? caller, PbxChannel dest, string status) => Tell("DialEnd", caller, dest, "DialStatus", status);

    private void CallPhone(PbxChannel caller, Phone phone, Action<PbxChannel> answered, Action<int> failed)
    {
        if (!phone.IsRegistered)
        {
            failed(20);
            return;
        }

        var isInUse = IsInUse(phone);
        var dest = pbx.Channels.Outgoing(phone.Device, phone.Party, caller);
        dest.Exten = phone.Extension;
        pbx.Channels.SetConnected(dest, caller.Caller);
        TellBegin(caller, dest, phone.Extension);
        if (isInUse)
        {
            pbx.Hangups.TellRequest(dest, 17);
            Refuse(caller, dest, 17, failed);
            return;
        }

        pbx.Channels.SetConnected(caller, phone.Party);
        pbx.Channels.SetState(dest, PbxChannel.Ringing);
        pbx.Devices.RefreshAll(dest.Device);
        TellRinging(caller, dest);
        Await(caller, dest, answered, failed);
    }

    private void CallCustomer(PbxChannel caller, string number, Action<PbxChannel> answered, Action<int> failed)
    {
        var rule = pbx.Options.Customers.FirstOrDefault(one => one.Fits(number));
        var dest = pbx.Channels.Outgoing(PbxChannel.TrunkDevice, PbxParty.Unknown, caller);
        dest.Exten = number;
        pbx.Channels.SetCaller(dest, new PbxParty(number, caller.Connected.Name));
        pbx.Channels.SetConnected(dest, caller.Caller);
        TellBegin(caller, dest, number + "@trunk");
        if (rule?.Outcome != CustomerOutcome.Busy)
        {
            pbx.Channels.SetState(dest, PbxChannel.Ringing);
            pbx.Devices.RefreshAll(dest.Device);
            TellRinging(caller, dest);
        }

        var attempt = Await(caller, dest, answered, failed);
        attempt.Behaviour = rule?.Outcome switch
        {
            CustomerOutcome.Answers => pbx.After(rule.After, () => Answer(dest)),
            CustomerOutcome.Busy => pbx.After(rule.After, () => pbx.Hangups.ByDevice(dest)),
            _ => null,
        };
    }

    private DialAttempt Await(PbxChannel caller, PbxChannel dest, Action<PbxChannel> answered, Action<int> failed)
    {
        var attempt = Add(new DialAttempt(caller, dest)
        {
            StartedAt = pbx.Now,
            Answered = () => answered(dest),
            Refused = cause => Refuse(caller, dest, cause, failed),
        });
        attempt.TimeLimit = pbx.After(pbx.Options.DialTimeLimit, () =>
        {
            Remove(attempt);
            TellEnd(caller, dest, "NOANSWER");
            pbx.Channels.End(dest, 0);
            pbx.Devices.RefreshAll(dest.Device);
            failed(16);
        });
        return attempt;
    }

    private void Refuse(PbxChannel caller, PbxChannel dest, int cause, Action<int> failed)
    {
        TellEnd(caller, dest, "BUSY");
        pbx.Channels.End(dest, cause, "486");
        pbx.Devices.RefreshAll(dest.Device);
        failed(cause);
    }

    private void Connect(PbxChannel caller, PbxChannel dest)
    {
        dest.Exten = "";
        dest.Application = "AppDial";
        if (caller.State != PbxChannel.Up)
        {
            pbx.Channels.SetState(caller, PbxChannel.Up);
        }

        var bridge = pbx.Bridges.Create();
        pbx.Bridges.Enter(bridge, dest);
        pbx.Devices.RefreshAll(dest.Device);
        pbx.Bridges.Enter(bridge, caller);
        pbx.Devices.RefreshAll(caller.Device);
    }

    private void EndCaller(PbxChannel caller, int cause)
    {
        pbx.Hangups.TellSoft(caller, cause);
        pbx.Hangups.End(caller, cause);
    }

    private void Tell(string name, PbxChannel? caller, PbxChannel dest, string key, string value)
    {
        pbx.Events.Emit(name, "call", Fill);

        void Fill(AmiBlock block)
        {
            if (caller is not null)
            {
                block.Channel(caller);
            }

            block.Channel(dest, "Dest").Add(key, value);
        }
    }
}
