using System.Globalization;
using System.Text.RegularExpressions;
using Telephony.PbxSimulator.Flows;
using Telephony.PbxSimulator.Model;

namespace Telephony.PbxSimulator.Actions;

/// <summary>What a manager client can do to calls.</summary>
internal static partial class CallActions
{
    public static void Originate(Exchange exchange)
    {
        if (exchange["ChannelId"] is { Length: > 0 } id && exchange.Pbx.Channels.FindById(id) is not null)
        {
            exchange.Refuse("Originate failed: the ChannelId is in use");
            return;
        }

        if (!exchange["Channel"].StartsWith("Local/", StringComparison.Ordinal) && exchange["Exten"].Length > 0 && !exchange.Pbx.HasNumber(exchange["Exten"]))
        {
            exchange.Refuse("Extension does not exist.");
            return;
        }

        exchange.Succeed("Originate successfully queued");
        exchange.Pbx.Originating.Begin(exchange.Action);
    }

    public static void Hangup(Exchange exchange)
    {
        if (exchange.Channel() is not { } channel)
        {
            return;
        }

        exchange.Succeed("Channel Hungup");
        exchange.Pbx.Hangups.ByPbx(channel, int.TryParse(exchange["Cause"], out var cause) ? cause : 16);
    }

    public static void Redirect(Exchange exchange)
    {
        if (exchange["ExtraChannel"].Length > 0)
        {
            exchange.Refuse("The simulator redirects one channel at a time");
        }
        else if (exchange.Channel() is { } channel)
        {
            exchange.Succeed("Redirect successful");
            exchange.Pbx.Transfers.Redirect(channel, exchange["Context"], exchange["Exten"]);
        }
    }

    public static void BlindTransfer(Exchange exchange)
    {
        if (exchange.Channel() is not { } channel)
        {
            return;
        }

        if (exchange.Pbx.Transfers.Blind(channel, exchange["Context"], exchange["Exten"]))
        {
            exchange.Succeed("Transfer succeeded");
        }
        else
        {
            exchange.Refuse("Transfer invalid");
        }
    }

    public static void Bridge(Exchange exchange)
    {
        if (exchange.Channel("Channel1") is not { } one || exchange.Channel("Channel2") is not { } other)
        {
            return;
        }

        if (exchange.Pbx.Transfers.Join(one, other))
        {
            exchange.Succeed("Channels have been bridged");
        }
        else
        {
            exchange.Refuse("Cannot bridge channels which are bridged");
        }
    }

    public static void Atxfer(Exchange exchange)
    {
        if (exchange.Channel() is not { } channel)
        {
            return;
        }

        if (!exchange.Pbx.Consultations.CanBegin(channel))
        {
            exchange.Refuse("Atxfer failed: the channel talks with nobody, or consults already");
            return;
        }

        exchange.Succeed("Atxfer successfully queued");
        exchange.Pbx.Consultations.Begin(channel, exchange["Context"], exchange["Exten"]);
    }

    public static void CancelAtxfer(Exchange exchange)
    {
        if (exchange.Channel() is not { } channel)
        {
            return;
        }

        exchange.Succeed("CancelAtxfer successfully queued");
        exchange.Pbx.Consultations.Cancel(channel);
    }

    public static void PlayDigit(Exchange exchange)
    {
        if (exchange.Channel() is not { } channel)
        {
            return;
        }

        exchange.Succeed("DTMF successfully queued");
        if (!exchange.Action.Flag("Receive"))
        {
            return;
        }

        exchange.Pbx.Events.Emit("DTMFBegin", "dtmf", block => block.Channel(channel).Add("Digit", exchange["Digit"]).Add("Direction", "Received"));
        exchange.Pbx.Events.Emit("DTMFEnd", "dtmf", block => block.Channel(channel).Add("Digit", exchange["Digit"])
            .Add("DurationMs", 100).Add("Direction", "Received"));
        exchange.Pbx.Consultations.TakeDigit(channel, exchange["Digit"]);
    }

    public static void Mute(Exchange exchange)
    {
        if (exchange.Channel() is not null)
        {
            exchange.Succeed();
        }
    }

    /// <summary>A NOTIFY in the phone's call: talk answers or resumes, hold holds, as desk phones do that know it.</summary>
    public static void Notify(Exchange exchange)
    {
        if (exchange.Channel() is not { } channel)
        {
            return;
        }

        exchange.Succeed("NOTIFY sent");
        var (isTalk, isHold) = (exchange.Action.All("Variable").Contains("Event=talk"), exchange.Action.All("Variable").Contains("Event=hold"));
        if (isTalk && !exchange.Pbx.Dialling.Answer(channel))
        {
            exchange.Pbx.Holding.Resume(channel);
        }
        else if (isHold)
        {
            exchange.Pbx.Holding.Hold(channel);
        }
    }

    public static void Getvar(Exchange exchange)
    {
        var channel = exchange["Channel"].Length == 0 ? null : exchange.Channel();
        if (channel is null && exchange["Channel"].Length > 0)
        {
            return;
        }

        exchange.Succeed(fill: block => block.Add("Variable", exchange["Variable"]).Add("Value", ValueOf(exchange.Pbx, channel, exchange["Variable"])));
    }

    /// <summary>A variable of a channel, or without one the state of a custom device: <c>DEVICE_STATE(Custom:lamp)</c>.</summary>
    public static void Setvar(Exchange exchange)
    {
        if (exchange["Channel"].Length == 0 && CustomDevice().Match(exchange["Variable"]) is { Success: true } device)
        {
            exchange.Succeed("Variable Set");
            exchange.Pbx.Devices.TellState(device.Groups["name"].Value, exchange["Value"]);
        }
        else if (exchange.Channel() is { } channel)
        {
            channel.Variables[exchange["Variable"]] = exchange["Value"];
            exchange.Succeed("Variable Set");
        }
    }

    private static string ValueOf(Pbx pbx, PbxChannel? channel, string variable) => (channel, variable) switch
    {
        (_, _) when Existence().Match(variable) is { Success: true } asked => pbx.HasNumber(asked.Groups["exten"].Value) ? "1" : "0",
        (null, "EPOCH") => pbx.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        (null, _) => "",
        (_, "CHANNEL(rtp,hold,audio)") => channel.IsHolding ? "1" : "0",
        (_, "BRIDGEPEER") => BridgeFlow.PeerOf(channel)?.Name ?? "",
        _ => channel.Variables.GetValueOrDefault(variable, ""),
    };

    [GeneratedRegex(@"^DIALPLAN_EXISTS\([^,)]+,(?<exten>[^,)]*)(?:,1)?\)$")]
    private static partial Regex Existence();

    [GeneratedRegex(@"^DEVICE_STATE\((?<name>Custom:[^)]+)\)$")]
    private static partial Regex CustomDevice();
}
