namespace Telephony.PbxSimulator.Wire;

/// <summary>An event ready to be sent, with what decides who gets it.</summary>
/// <param name="Name">The event's name.</param>
/// <param name="Class">Its class, for example <c>call</c>.</param>
internal sealed record PbxEvent(string Name, string Class, byte[] Bytes);
