namespace Telephony.Ami.Events;

/// <summary>A bridge: what joins channels so that their parties hear each other.</summary>
/// <param name="BridgeUniqueid">The bridge's id.</param>
/// <param name="BridgeType"><c>basic</c> for two parties, <c>base</c> for a conference, <c>holding</c> for parking.</param>
/// <param name="BridgeTechnology">How audio is mixed, for example <c>simple_bridge</c>.</param>
/// <param name="BridgeCreator">Which application made it, for example <c>ConfBridge</c>; empty when unknown.</param>
/// <param name="BridgeName">The conference's name; empty when it has none.</param>
/// <param name="BridgeNumChannels">How many channels are in it, silent announcers included: never count parties by this.</param>
public sealed record BridgeSnapshot(
    string BridgeUniqueid,
    string BridgeType,
    string BridgeTechnology,
    string BridgeCreator,
    string BridgeName,
    int BridgeNumChannels);
