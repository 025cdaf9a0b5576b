using System.Text.RegularExpressions;
using Telephony.PbxSimulator.Model;
using Telephony.PbxSimulator.Wire;

namespace Telephony.PbxSimulator.Flows;

/// <summary>Click-to-dial: the agent's own phone rings first; when it is answered the dialplan calls the number.</summary>
internal sealed partial class OriginateFlow(Pbx pbx)
{
    private const int ReasonFailure = 0;
    private const int ReasonNoAnswer = 3;
    private const int ReasonAnswered = 4;

    /// <summary>Rings the phone. Everything else is told by events.</summary>
    public void Begin(IncomingAction order)
    {
        if (order["Channel"].StartsWith("Local/spy@", StringComparison.Ordinal))
        {
            Play(order);
            return;
        }

        if (pbx.PhoneOfDevice(order["Channel"]) is not { IsRegistered: true } phone)
        {
            Tell(order, order["Channel"], ReasonFailure, order["ChannelId"]);
            return;
        }

        var isInUse = pbx.Dialling.IsInUse(phone);
        var shown = PartyOf(order["CallerID"]) ?? phone.Party;
        var channel = pbx.Channels.Outgoing(phone.Device, phone.Party, null, order["ChannelId"]);
        pbx.CallsProcessed++;
        foreach (var variable in order.All("Variable").Select(text => text.Split('=', 2)).Where(parts => parts.Length == 2))
        {
            channel.Variables[variable[0].TrimStart('_')] = variable[1];
        }

        pbx.Channels.SetCaller(channel, shown);
        pbx.Channels.SetConnected(channel, shown);
        pbx.Dialling.TellBegin(null, channel, phone.Extension);
        if (isInUse)
        {
            pbx.Hangups.TellRequest(channel, 17);
            Refuse(order, channel, 17);
            return;
        }

        Ring(order, channel);
    }

    // A file for a call: one half of a Local channel joins the call as a spy that everybody hears, the other one plays.
    private void Play(IncomingAction order)
    {
        var spied = order.All("Variable").Select(text => text.Split('=', 2)).FirstOrDefault(parts => parts is [var name, _] && name.TrimStart('_') == "CHAN")?[1] ?? "";
        var isThere = pbx.Channels.All.Any(channel => channel.Name == spied && channel.State == PbxChannel.Up);
        Tell(order, order["Channel"], isThere ? ReasonAnswered : ReasonFailure, order["ChannelId"]);
    }

    private void Ring(IncomingAction order, PbxChannel channel)
    {
        pbx.Channels.SetState(channel, PbxChannel.Ringing);
        pbx.Devices.Refresh(channel.Device);
        pbx.Dialling.TellRinging(null, channel);
        pbx.Devices.TellMembers(channel.Device);
        var attempt = pbx.Dialling.Add(new DialAttempt(null, channel)
        {
            StartedAt = pbx.Now,
            Answered = () => GoOn(order, channel),
            Refused = cause => Refuse(order, channel, cause),
        });
        var limit = int.TryParse(order["Timeout"], out var milliseconds) ? milliseconds : 30_000;
        attempt.TimeLimit = pbx.After(TimeSpan.FromMilliseconds(limit), () => GiveUp(order, attempt));
        if (channel.Variables.Any(variable => variable.Value.Contains("answer-after=0", StringComparison.Ordinal)))
        {
            attempt.Behaviour = pbx.After(TimeSpan.FromMilliseconds(1), () => pbx.Dialling.Answer(channel));
        }
    }

    private void GoOn(IncomingAction order, PbxChannel channel)
    {
        pbx.Devices.Refresh(channel.Device);
        Tell(order, channel.Name, ReasonAnswered, channel.Uniqueid);
        pbx.Devices.TellMembers(channel.Device);
        channel.Context = order["Context"];
        channel.Exten = order["Exten"];
        if (pbx.PhoneOf(channel.Exten) is null)
        {
            pbx.Channels.SetCaller(channel, channel.Caller with { Number = pbx.Options.OutboundNumber });
        }

        pbx.Dialling.Call(channel, order["Exten"]);
    }

    private void GiveUp(IncomingAction order, DialAttempt attempt)
    {
        pbx.Dialling.Remove(attempt);
        Tell(order, order["Channel"], ReasonNoAnswer, attempt.Dest.Uniqueid);
        End(attempt.Dest, 19);
    }

    private void Refuse(IncomingAction order, PbxChannel channel, int cause)
    {
        pbx.Dialling.TellEnd(null, channel, cause == 17 ? "BUSY" : "CANCEL");
        Tell(order, order["Channel"], ReasonFailure, channel.Uniqueid);
        End(channel, cause);
    }

    private void End(PbxChannel channel, int cause)
    {
        pbx.Channels.End(channel, cause, cause == 17 ? "486" : "");
        pbx.Devices.RefreshAll(channel.Device);
        pbx.Queues.OfferAll();
    }

    private void Tell(IncomingAction order, string channel, int reason, string uniqueid)
    {
        var shown = PartyOf(order["CallerID"]) ?? PbxParty.Unknown;
        pbx.Events.Emit("OriginateResponse", "call", block => block.Add("ActionID", order.ActionId)
            .Add("Response", reason == ReasonAnswered ? "Success" : "Failure").Add("Channel", channel)
            .Add("Context", order["Context"]).Add("Exten", order["Exten"]).Add("Reason", reason)
            .Add("Uniqueid", uniqueid.Length == 0 ? "<null>" : uniqueid)
            .Add("CallerIDNum", shown.Number).Add("CallerIDName", shown.Name));
    }

    private static PbxParty? PartyOf(string callerId)
    {
        var match = NameAndNumber().Match(callerId);
        return match.Success ? new PbxParty(match.Groups["number"].Value, match.Groups["name"].Value.Trim().Trim('"')) : null;
    }

    [GeneratedRegex("^(?<name>[^<]*)<(?<number>[^>]+)>$")]
    private static partial Regex NameAndNumber();
}
