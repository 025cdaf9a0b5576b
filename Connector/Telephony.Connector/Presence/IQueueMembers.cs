namespace Telephony.Connector.Presence;

/// <summary>Who is in which queue under which name.</summary>
internal interface IQueueMembers
{
    /// <summary>The agent's name among the members of a queue; that of another queue where this one does not have the agent; empty for none.</summary>
    string MemberNameOf(string extension, string queue);
}
