using Telephony.Ami.Wire;

namespace Telephony.Ami.Actions;

/// <summary>Asterisk's answer to an action.</summary>
/// <param name="Response"><c>Success</c>, <c>Error</c> or <c>Goodbye</c>.</param>
/// <param name="Fields">All lines of the answer, the first one included.</param>
public sealed record AmiResponse(string Response, AmiFields Fields)
{
    /// <summary>Whether Asterisk did it. <c>Goodbye</c> answers a Logoff.</summary>
    public bool IsSuccess => Response is "Success" or "Goodbye" or "Follows";

    /// <summary>The action that is answered; null when the answer names none.</summary>
    public string? ActionId => Fields.Get("ActionID");

    /// <summary>Asterisk's words; empty when it said nothing.</summary>
    public string Message => Fields["Message"];

    /// <summary>The first value of a key; empty when it is not there.</summary>
    public string this[string key] => Fields[key];

    /// <summary>What a <c>Command</c> printed, line by line.</summary>
    public IEnumerable<string> Output => Fields.GetAll("Output");

    internal bool StartsList => string.Equals(Fields.Get("EventList"), "start", StringComparison.OrdinalIgnoreCase);

    internal static AmiResponse From(AmiPacket packet) => new(packet.Name, packet.ToFields());
}
