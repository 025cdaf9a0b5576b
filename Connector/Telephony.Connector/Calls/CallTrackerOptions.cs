namespace Telephony.Connector.Calls;

/// <summary>What call tracking has to know about a PBX.</summary>
internal sealed record CallTrackerOptions
{
    /// <summary>Matches an agent's endpoint; the first group is the extension, which one of <see cref="Phones"/> has to have.</summary>
    public string AgentChannelPattern { get; init; } = @"^(?:PJSIP|SIP|IAX2|SCCP|Skinny)/(\d{2,6})$";

    /// <summary>The agents' phones as they are known now, asked for every new channel; null while they are not, and the pattern decides alone.</summary>
    public Func<AgentPhones?> Phones { get; init; } = () => null;

    /// <summary>The endpoint behind what a queue dials or watches.</summary>
    public Func<string, string> EndpointOfMember { get; init; } = device => QueueMembers.NumberIn(device) is { } number ? "PJSIP/" + number : device;

    /// <summary>Matches the prefix that the dialplan sets before a caller's name; the first group is the queue's name.</summary>
    public string DnisPattern { get; init; } = "D:(.+?):";

    /// <summary>Matches the channel ids that this connector chooses for click-to-dial.</summary>
    public string ClickToDialIdPattern { get; init; } = "^cts-dial-";

    /// <summary>A talk or hold shorter than this does not count: transfers make such states for some milliseconds.</summary>
    public TimeSpan Flicker { get; init; } = TimeSpan.FromMilliseconds(60);
}
