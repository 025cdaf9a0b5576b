using System.Collections.Concurrent;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Tests.Dataverse;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Tests.Presence;

/// <summary>A Dataverse with agents that notes the states written into their rows.</summary>
internal sealed class StatesGateway(params string[] extensions) : AbsentGateway
{
    /// <summary>Every request to write, such as <c>1001 Ready</c>, in order.</summary>
    public ConcurrentQueue<string> Writes { get; } = new();

    /// <summary>Why the next requests to write fail.</summary>
    public ConcurrentQueue<DataverseException> Faults { get; } = new();

    public override Task<IReadOnlyList<DialerAgent>> GetAgentsAsync(string pbx, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<DialerAgent>>([.. extensions.Select(extension => new DialerAgent(extension, "user " + extension, "Agent " + extension) { RowId = extension })]);

    public override Task<IReadOnlyList<string>> GetSupervisorsAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);

    public override Task WriteAgentStatesAsync(IReadOnlyCollection<(string RowId, AgentState State, string Reason)> agents, CancellationToken cancellationToken)
    {
        Writes.Enqueue(string.Join(", ", agents.OrderBy(agent => agent.RowId).Select(agent => $"{agent.RowId} {agent.State} {agent.Reason}".TrimEnd())));
        return Faults.TryDequeue(out var fault) ? Task.FromException(fault) : Task.CompletedTask;
    }
}
