namespace Telephony.Contracts.Hub;

/// <summary>What the hub tells an agent's browser.</summary>
public interface IAgentClient
{
    /// <summary>Everything at once: first after every connect, and again when the connector comes back.</summary>
    Task Snapshot(AgentSnapshot snapshot);

    /// <summary>A call began or changed.</summary>
    Task CallChanged(CallMessage message);

    /// <summary>A call is over for this agent; take it off the screen.</summary>
    Task CallGone(string callKey);

    /// <summary>Show something for a call.</summary>
    Task Pop(PopMessage pop);

    /// <summary>The agent's own presence changed.</summary>
    Task AgentChanged(AgentMessage agent);

    /// <summary>The PBX went away or came back.</summary>
    Task ConnectorChanged(ConnectorMessage connector);

    /// <summary>A command that had been taken on failed later, such as a dial nobody could carry out.</summary>
    Task CommandFailed(CommandResult result);

    /// <summary>Nobody vouches for this session any more; the connection ends at once after this.</summary>
    Task SessionEnded(HubRefusal refusal);

    /// <summary>The hub is about to stop; the connection ends at once after this.</summary>
    Task HubStopping(HubStopMessage stop);
}
