using System.Globalization;

namespace Telephony.PbxSimulator.Actions;

/// <summary>Actions about the session itself.</summary>
internal static class SessionActions
{
    public static void Ping(Exchange exchange) => exchange.Succeed(fill: block => block.Add("Ping", "Pong")
        .Add("Timestamp", (exchange.Pbx.Now.ToUnixTimeMilliseconds() / 1000.0).ToString("F6", CultureInfo.InvariantCulture)));

    public static void Logoff(Exchange exchange) => exchange.Reply("Goodbye", "Thanks for all the fish.", null);

    public static void Events(Exchange exchange)
    {
        exchange.Rights.SetMask(exchange["EventMask"]);
        exchange.Succeed(fill: block => block.Add("Events", exchange["EventMask"].Equals("off", StringComparison.OrdinalIgnoreCase) ? "Off" : "On"));
    }

    public static void Filter(Exchange exchange)
    {
        if (!exchange["Operation"].Equals("Add", StringComparison.OrdinalIgnoreCase))
        {
            exchange.Refuse("Unknown operation");
        }
        else if (!exchange.Rights.AddFilter(exchange["MatchCriteria"], exchange["Filter"]))
        {
            exchange.Refuse("The specified filter could not be added");
        }
        else
        {
            exchange.Succeed();
        }
    }

    public static void UserEvent(Exchange exchange)
    {
        exchange.Succeed("Event Sent");
        exchange.Pbx.Events.Emit("UserEvent", "user", block =>
        {
            block.Add("UserEvent", exchange["UserEvent"]);
            foreach (var (key, value) in exchange.Action.FieldsExcept("Action", "ActionID", "UserEvent"))
            {
                block.Add(key, value);
            }
        });
    }

    public static void Command(Exchange exchange) => exchange.Succeed("Command output follows", block => block.Add(
        "Output", $"No such command '{exchange["Command"]}' (type 'core show help' for other possible commands)"));
}
