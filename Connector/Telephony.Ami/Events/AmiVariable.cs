namespace Telephony.Ami.Events;

/// <summary>A channel variable. Its value may hold anything that a caller or a dialplan put there.</summary>
public readonly record struct AmiVariable(string Name, string Value);
