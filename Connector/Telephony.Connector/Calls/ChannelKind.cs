namespace Telephony.Connector.Calls;

/// <summary>Whose a channel is.</summary>
internal enum ChannelKind
{
    /// <summary>An agent's or a colleague's phone.</summary>
    Agent,

    /// <summary>A party outside: anything that is neither a phone of ours nor a helper.</summary>
    Customer,

    /// <summary>One half of a Local channel: a wire between two others, no party.</summary>
    Local,

    /// <summary>A channel that Asterisk makes for itself: announcers, recorders, masquerades.</summary>
    Helper,
}
