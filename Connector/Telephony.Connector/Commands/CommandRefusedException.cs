namespace Telephony.Connector.Commands;

/// <summary>A command was not carried out; the message is a sentence for the agent.</summary>
internal sealed class CommandRefusedException(string message) : Exception(message);
