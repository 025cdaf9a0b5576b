namespace Telephony.Connector.Commands;

/// <summary>A command was not carried out; the message is a sentence for the agent.</summary>
public sealed class CommandRefusedException(string message) : Exception(message);
