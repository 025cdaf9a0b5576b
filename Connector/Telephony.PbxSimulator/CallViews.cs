using Telephony.PbxSimulator.Flows;
using Telephony.PbxSimulator.Model;

namespace Telephony.PbxSimulator;

/// <summary>Calls and phones as people see them.</summary>
internal static class CallViews
{
    public static IReadOnlyList<SimulatedCall> CallsOf(Pbx pbx) =>
        [.. pbx.Channels.All.Where(channel => channel.IsTrunk).Select(channel => Of(pbx, channel))];

    public static IReadOnlyList<SimulatedPhoneStatus> PhonesOf(Pbx pbx) => [.. pbx.Phones.Select(phone => Of(pbx, phone))];

    public static SimulatedCall Of(Pbx pbx, PbxChannel customer)
    {
        var other = BridgeFlow.FarEndOf(customer) ?? pbx.Dialling.CalledBy(customer) ?? pbx.Dialling.CallerOf(customer);
        return new SimulatedCall(
            customer.Uniqueid,
            Known(customer.Caller.Number),
            Known(customer.OwnName.Length > 0 ? customer.OwnName : customer.Caller.Name),
            customer.Dnid,
            customer.Variables.GetValueOrDefault("QUEUENAME", ""),
            StateOf(customer, other),
            pbx.PhoneOfDevice(other?.Device ?? "")?.Extension ?? "");
    }

    private static SimulatedCallState StateOf(PbxChannel customer, PbxChannel? other)
    {
        if (customer.IsGone)
        {
            return SimulatedCallState.Ended;
        }

        if (customer.Bridge is { } bridge)
        {
            return bridge.IsKept || BridgeFlow.PeerOf(customer) is { IsHolding: true } ? SimulatedCallState.Held : SimulatedCallState.Talking;
        }

        return other is null ? SimulatedCallState.Waiting : SimulatedCallState.Ringing;
    }

    private static SimulatedPhoneStatus Of(Pbx pbx, Phone phone)
    {
        var channel = pbx.Channels.OfDevice(phone.Device);
        var peer = channel is null ? null : BridgeFlow.FarEndOf(channel) ?? pbx.Dialling.CalledBy(channel) ?? pbx.Dialling.CallerOf(channel);
        return new SimulatedPhoneStatus(phone.Extension, phone.Settings.Name, StateOf(phone, channel), Known(peer is null ? "" : NumberOf(pbx, peer)));
    }

    // A phone that dials from a screen was rung with the number that it is to call.
    private static string NumberOf(Pbx pbx, PbxChannel channel) => pbx.Phones.FirstOrDefault(phone => phone.Device == channel.Device)?.Extension ?? channel.Caller.Number;

    private static SimulatedPhoneState StateOf(Phone phone, PbxChannel? channel) => channel switch
    {
        null => phone.IsRegistered ? SimulatedPhoneState.Free : SimulatedPhoneState.Unregistered,
        { State: PbxChannel.Ringing } => SimulatedPhoneState.Ringing,
        { Bridge: null } => SimulatedPhoneState.Calling,
        { IsHolding: true } when !IsConsulting(channel) => SimulatedPhoneState.Holding,
        _ => SimulatedPhoneState.Talking,
    };

    private static bool IsConsulting(PbxChannel channel) => BridgeFlow.PeerOf(channel) is { IsLocal: true };

    private static string Known(string text) => text == PbxParty.Unknown.Number ? "" : text;
}
