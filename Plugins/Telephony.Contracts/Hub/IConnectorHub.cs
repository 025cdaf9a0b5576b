namespace Telephony.Contracts.Hub;

/// <summary>What a connector tells the hub, at <c>/hubs/connector</c>. The name that it signed in with says which PBX it speaks for.</summary>
public interface IConnectorHub
{
    /// <summary>Everything at once, first after every connect.</summary>
    Task PublishSnapshot(ConnectorSnapshot snapshot);

    /// <summary>A call began or changed.</summary>
    Task PublishCall(CallMessage message);

    /// <summary>A call is over for an agent.</summary>
    Task PublishCallGone(string extension, string callKey);

    /// <summary>A pop was decided.</summary>
    Task PublishPop(PopMessage pop);

    /// <summary>An agent's presence changed.</summary>
    Task PublishAgent(AgentMessage agent);

    /// <summary>The PBX went away or came back.</summary>
    Task PublishConnector(ConnectorMessage connector);

    /// <summary>A command that had been taken on failed later.</summary>
    Task PublishCommandFailed(string extension, CommandResult result);

    /// <summary>
    /// Everybody whom the connector vouches for, the whole list whenever it changes. Whoever is no longer in it loses lines and session at once.
    /// </summary>
    Task PublishVouched(IReadOnlyList<VouchedUser> vouched);
}

/// <summary>What the hub asks of a connector.</summary>
public interface IConnectorClient
{
    /// <summary>Carries out a command and answers once (a SignalR client result).</summary>
    Task<CommandResult> Execute(AgentCommand command);

    /// <summary>Redeems a browser's ticket in Dataverse and answers once (a SignalR client result).</summary>
    /// <param name="hash">SHA-256 of the ticket's letters, 64 lower-case hexadecimal digits.</param>
    Task<RedeemedTicket> RedeemTicket(string hash);
}
