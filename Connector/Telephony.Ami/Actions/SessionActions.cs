using Telephony.Ami.Wire;

namespace Telephony.Ami.Actions;

/// <summary>Ends the session; Asterisk says Goodbye and closes.</summary>
/// <remarks>
/// https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Actions/Logoff/
/// <c>Action: Logoff</c>
/// </remarks>
public sealed record LogoffAction : AmiAction
{
    /// <inheritdoc/>
    public override string Name => "Logoff";
}

/// <summary>Asks for a sign of life.</summary>
/// <remarks>
/// https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Actions/Ping/
/// <c>Action: Ping</c>
/// </remarks>
public sealed record PingAction : AmiAction
{
    /// <inheritdoc/>
    public override string Name => "Ping";
}

/// <summary>Sets which classes of events come.</summary>
/// <remarks>
/// https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Actions/Events/
/// <c>Action: Events / EventMask: text</c>
/// </remarks>
/// <param name="EventMask"><c>on</c>, <c>off</c>, or classes such as <c>call,agent</c>.</param>
public sealed record EventsAction(string EventMask) : AmiAction
{
    /// <inheritdoc/>
    public override string Name => "Events";

    /// <inheritdoc/>
    protected override void Write(AmiActionWriter writer)
    {
        writer.Field("EventMask", EventMask);
    }
}

/// <summary>Lets Asterisk itself hold events back, for this session only. Needs the right <c>system</c>.</summary>
/// <remarks>
/// https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Actions/Filter/
/// <c>Action: Filter / Operation: Add / Filter: regular expression</c>, or since the end of 2024
/// <c>Action: Filter / Operation: Add / MatchCriteria: text / [Filter: text]</c>. An Asterisk that does not know criteria answers them with
/// Success and filters nothing (seen on 16.28), so no answer tells whether they work; expressions work on all.
/// </remarks>
/// <param name="MatchCriteria">For example <c>action(exclude),name(VarSet)</c>; null where <paramref name="Match"/> is all.</param>
/// <param name="Match">
/// What the criteria match against; null when they need nothing. Without criteria a POSIX expression for the whole event, with an exclamation
/// mark before it to hold back what fits.
/// </param>
public sealed record FilterAction(string? MatchCriteria, string? Match = null) : AmiAction
{
    /// <summary>Holds back the events of these names, on every Asterisk. A line of AMI has at most 1,024 bytes: about 40 names.</summary>
    public static FilterAction Excluding(params IReadOnlyList<string> eventNames) =>
        new(null, $"!^Event: ({string.Join('|', eventNames)})[[:space:]]");

    /// <inheritdoc/>
    public override string Name => "Filter";

    /// <inheritdoc/>
    protected override void Write(AmiActionWriter writer)
    {
        writer.Field("Operation", "Add");
        writer.Field("MatchCriteria", MatchCriteria);
        writer.Field("Filter", Match);
    }
}

/// <summary>Runs a command of Asterisk's console; its output is in the response. Needs the right <c>command</c>.</summary>
/// <remarks>
/// https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Actions/Command/
/// <c>Action: Command / Command: text</c>
/// </remarks>
public sealed record CommandAction(string Command) : AmiAction
{
    /// <inheritdoc/>
    public override string Name => "Command";

    /// <inheritdoc/>
    protected override void Write(AmiActionWriter writer)
    {
        writer.Field("Command", Command);
    }
}

/// <summary>Sends a custom event to all clients.</summary>
/// <remarks>
/// https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Actions/UserEvent/
/// <c>Action: UserEvent / UserEvent: text / * Key: value</c>
/// </remarks>
/// <param name="EventName">The name that it gets.</param>
public sealed record UserEventAction(string EventName, IReadOnlyList<KeyValuePair<string, string>> Fields) : AmiAction
{
    /// <inheritdoc/>
    public override string Name => "UserEvent";

    /// <inheritdoc/>
    protected override void Write(AmiActionWriter writer)
    {
        writer.Field("UserEvent", EventName);
        foreach (var (key, value) in Fields)
        {
            writer.Field(key, value);
        }
    }
}
