namespace Telephony.Contracts.Hub;

/// <summary>What an agent's browser asks of the hub, at <c>/hubs/agent</c>. The token says who asks.</summary>
public interface IAgentHub
{
    /// <summary>Hands a command to the agent's connector and waits for its answer.</summary>
    Task<CommandResult> Execute(AgentCommand command);

    /// <summary>Asks for the snapshot again.</summary>
    Task<AgentSnapshot> GetSnapshot();

    /// <summary>Says what colleagues at the agent's own PBX do now, in the order of their extensions here; of more than 50 the first.</summary>
    Task<IReadOnlyList<ColleaguePresence>> GetPresence(IReadOnlyList<string> extensions);

    /// <summary>Writes a line of the browser to the hub's log, for support; at most 500 characters.</summary>
    Task Log(string text);
}
