using Telephony.Connector.Calls;

namespace Telephony.Connector.Live;

/// <summary>What rows ask about the PBX's side.</summary>
public interface IRowFacts
{
    /// <summary>True while the call is not over.</summary>
    bool IsLive(string callId);

    /// <summary>The agent's name among the members of a queue; that of another queue where this one does not have the agent; empty for none.</summary>
    string MemberNameOf(string extension, string queue);

    /// <summary>A variable of the customer's channel; empty when Asterisk did not send it.</summary>
    string VariableOf(TrackedCall tracked, string name);
}

/// <summary>Who is in which queue under which name.</summary>
public interface IQueueMembers
{
    /// <summary>The agent's name among the members of a queue; that of another queue where this one does not have the agent; empty for none.</summary>
    string MemberNameOf(string extension, string queue);
}
