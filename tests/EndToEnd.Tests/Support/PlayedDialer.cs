using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Telephony.Contracts;
using Telephony.Contracts.Api;
using Telephony.Contracts.Hub;
using Telephony.Domain.Calls;
using Telephony.Local;
using Telephony.TestKit;
using Telephony.TestKit.SignalR;

namespace Telephony.EndToEnd.Tests.Support;

/// <summary>
/// A connector with a dialer, played by a test: it takes the place of the office's connector at the hub, shows a call to Alice Agent before it dials, and
/// hears what she wants of it. Pages have to be signed in before, since it redeems no ticket.
/// </summary>
internal sealed class PlayedDialer : IAsyncDisposable
{
    private readonly SignalRPeer _line;
    private readonly Channel<AgentCommand> _heard = Channel.CreateUnbounded<AgentCommand>();
    private CallMessage _call;

    private PlayedDialer(SignalRPeer line, string recordId)
    {
        _line = line;
        _call = new CallMessage
        {
            CallKey = $"{LocalConnector.Pbx}~campaign~1",
            Version = 0,
            Extension = "1001",
            State = CallState.Preview,
            StateSince = DateTimeOffset.UtcNow,
            StartedOn = DateTimeOffset.UtcNow,
            Direction = CallDirection.CcOutbound,
            PhoneNumber = Office.Anna,
            CustomerName = "Anna Example",
            QueueName = "Spring offer",
            DnisText = "Spring offer",
            Pop = new PopDecision { Kind = "form", Table = "contact", RecordId = recordId },
            Allowed = [AgentCommandName.StartPreview, AgentCommandName.SkipPreview, AgentCommandName.Pause],
            Preview = new CallPreview
            {
                Campaign = "Spring 2026",
                CustomerTable = "contact",
                CustomerRecordId = recordId,
                ScriptTitle = "Second call",
                EndsOn = DateTimeOffset.UtcNow.AddMinutes(10),
                Seconds = 600,
                DialsAtEnd = true,
                SkipReasons = ["Called already", "Number is wrong"],
                SkipNeedsReason = true,
            },
        };
    }

    /// <summary>Why the next commands are refused; empty to do them.</summary>
    public string Refusal { get; set; } = "";

    /// <summary>Takes over, and shows a call to this contact.</summary>
    public static async Task<PlayedDialer> TakeOverAsync(Office office, Guid contact)
    {
        var settings = office.System.HubSettingsOf(LocalConnector.Pbx);
        var dialer = new PlayedDialer(await SignalRPeer.ConnectAsync(settings.Url + HubRoutes.Connector, LocalConnector.Pbx, settings.Secret), contact.ToString());
        dialer._line.OnQuestion = dialer.Answer;
        await dialer.TellAsync(nameof(IConnectorHub.PublishSnapshot), new ConnectorSnapshot
        {
            Connector = new ConnectorMessage { Pbx = LocalConnector.Pbx, PbxConnected = true, Since = DateTimeOffset.UtcNow },
            Agents = [new AgentMessage { Extension = "1001", Pbx = LocalConnector.Pbx, State = AgentState.Ready, Since = DateTimeOffset.UtcNow, PhoneReachable = true }],
        });
        await dialer.ChangeAsync(call => call);
        return dialer;
    }

    /// <summary>Tells the call as it is from now on.</summary>
    public Task ChangeAsync(Func<CallMessage, CallMessage> change)
    {
        _call = change(_call) with { Version = _call.Version + 1 };
        return TellAsync(nameof(IConnectorHub.PublishCall), _call);
    }

    /// <summary>Takes the call off the screen.</summary>
    public Task EndAsync() => _line.InvokeAsync(nameof(IConnectorHub.PublishCallGone), _call.Extension, _call.CallKey);

    /// <summary>The next command that the agent gives about the call.</summary>
    public async Task<AgentCommand> NextAsync()
    {
        using var limit = new CancellationTokenSource(Eventually.Limit);
        var command = await _heard.Reader.ReadAsync(limit.Token);
        Assert.AreEqual(_call.CallKey, command.CallKey);
        return command;
    }

    public ValueTask DisposeAsync() => _line.DisposeAsync();

    private Task<JsonNode?> TellAsync<T>(string method, T message) => _line.InvokeAsync(method, JsonSerializer.SerializeToNode(message, ContractJson.Options));

    private JsonNode? Answer(HubCall question)
    {
        var command = question.Arguments[0].Deserialize<AgentCommand>(ContractJson.Options)!;
        _heard.Writer.TryWrite(command);
        return JsonSerializer.SerializeToNode(new CommandResult { CommandId = command.CommandId, Succeeded = Refusal.Length == 0, Reason = Refusal }, ContractJson.Options);
    }
}
