using Telephony.Contracts.Hub;

namespace Telephony.Hub.Screens;

/// <summary>One browser of one agent: what it is told, and which message makes which other one needless.</summary>
/// <param name="outbox">What waits for it.</param>
/// <param name="snapshot">Everything that concerns the agent, now.</param>
/// <param name="close">Ends the line after what is on it already.</param>
internal sealed class AgentScreen(AgentIdentity identity, ScreenOutbox<IAgentClient> outbox, Func<AgentSnapshot> snapshot, Action close)
{
    private const string Agent = "agent";
    private const string Connector = "connector";
    private const string CallPrefix = "call ";
    private const string PopPrefix = "pop ";

    public AgentIdentity Identity => identity;

    /// <summary>How many messages wait for it.</summary>
    public int Waiting => outbox.Waiting;

    /// <summary>Tells everything at once. It is read when the line takes it, and says all that waits of calls, agent and connector.</summary>
    public void Draw() => outbox.Put("snapshot", client =>
    {
        outbox.Forget(key => key is Agent or Connector || key.StartsWith(CallPrefix, StringComparison.Ordinal));
        return client.Snapshot(snapshot());
    });

    /// <summary>Tells a call.</summary>
    public void Show(CallMessage call) => outbox.Put(CallPrefix + call.CallKey, client => client.CallChanged(call));

    /// <summary>Takes a call off; a pop of it that still waits would come too late.</summary>
    public void Clear(string callKey)
    {
        outbox.Forget(key => key == PopPrefix + callKey);
        outbox.Put(CallPrefix + callKey, client => client.CallGone(callKey));
    }

    /// <summary>Tells a pop.</summary>
    public void Show(PopMessage pop) => outbox.Put(PopPrefix + pop.CallKey, client => client.Pop(pop));

    /// <summary>Tells the agent's presence.</summary>
    public void Show(AgentMessage agent) => outbox.Put(Agent, client => client.AgentChanged(agent));

    /// <summary>Tells how the connector fares.</summary>
    public void Show(ConnectorMessage connector) => outbox.Put(Connector, client => client.ConnectorChanged(connector));

    /// <summary>Tells that a command failed after all.</summary>
    public void Show(CommandResult failure) => outbox.Put("failure " + failure.CommandId, client => client.CommandFailed(failure));

    /// <summary>Tells that the session has ended, then closes the line. What waits is no longer told.</summary>
    public void End(HubRefusal refusal)
    {
        outbox.Forget(_ => true);
        outbox.Put("end", async client =>
        {
            await client.SessionEnded(refusal);
            close();
        });
    }

    /// <summary>Tells that the hub stops, then closes the line.</summary>
    public void Close(HubStopMessage stop) => outbox.Put("stop", async client =>
    {
        await client.HubStopping(stop);
        close();
    });
}
