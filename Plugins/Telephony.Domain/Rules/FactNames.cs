namespace Telephony.Domain.Rules;

/// <summary>The names that conditions know: the parameters of custom pages and the fields of the client API's payload, and a few of ours.</summary>
public static class FactNames
{
    /// <summary>Logical name of the other party's table.</summary>
    public const string FromPartyKey = "fromParty.Key";

    /// <summary>How many records have the caller's number.</summary>
    public const string LookupCount = "lookupCount";

    /// <summary>What the customer dialled: the definition's DNIS, the number, the queue.</summary>
    public const string Dnis = "dnis";

    /// <summary>Label of the DNIS definition, or the queue's name.</summary>
    public const string DnisName = "dnisName";

    /// <summary>The queue's name.</summary>
    public const string QueueName = "queueName";

    /// <summary><c>inbound</c> or <c>queue</c>, and the word of the payload.</summary>
    public const string Direction = "direction";

    /// <summary>The caller's name as the phone network gives it.</summary>
    public const string CallerName = "callerName";

    /// <summary>Time of day, <c>HH:mm</c>.</summary>
    public const string Time = "time";

    /// <summary>Day of the week: mon, tue, wed, thu, fri, sat, sun.</summary>
    public const string Weekday = "weekday";

    /// <summary>What a channel variable's name begins with.</summary>
    public const string VariablePrefix = "var.";

    /// <summary>Every name except variables.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        FromPartyKey, LookupCount, Dnis, DnisName, QueueName, Direction, CallerName, Time, Weekday,
        "state", "stateTime", "type", "id", "phoneCallID", "telephoneNo", "phone", "agentType", "agentId", "agent", "customerType",
        "customerID", "ReType", "ReId", "dtCallId", "fullName", "description", "customText", "subject", "outcome", "fromType", "fromId",
        "toType", "toId", "isCallback", "retryDatetime", "queueDn", "extension",
    ];

    /// <summary>Whether conditions may use the name, in any letter case.</summary>
    public static bool IsKnown(string name) =>
        All.Contains(name, StringComparer.OrdinalIgnoreCase)
        || (name.StartsWith(VariablePrefix, StringComparison.OrdinalIgnoreCase) && name.Length > VariablePrefix.Length);

    /// <summary>Whether values are compared with letter case: what admins define and the phone system spells exactly.</summary>
    public static bool IsCaseSensitive(string name) =>
        name.StartsWith(VariablePrefix, StringComparison.OrdinalIgnoreCase)
        || new[] { Dnis, DnisName, QueueName }.Contains(name, StringComparer.OrdinalIgnoreCase);
}
