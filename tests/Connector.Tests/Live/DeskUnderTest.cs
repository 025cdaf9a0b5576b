using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Telephony.Connector.Calls;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Lines;
using Telephony.Connector.Live;
using Telephony.Connector.Options;
using Telephony.Connector.Outbox;
using Telephony.Connector.Presence;
using Telephony.Connector.Telemetry;
using Telephony.Connector.Tests.Dataverse;
using Telephony.Connector.Tests.Outbox;
using Telephony.Contracts;
using Telephony.Contracts.Api;
using Telephony.Contracts.Hub;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.Live;

/// <summary>A call desk on a file of its own, with a clock that stands still; it can be closed and opened again as after a crash.</summary>
internal sealed class DeskUnderTest : IDisposable
{
    public const string AsteriskStart = "20260302080000";

    private static readonly HashSet<string> Nobody = [];

    private readonly TemporaryDatabase _file = new();
    private readonly IDataverseGateway _gateway;
    private ConnectorDatabase _database;
    private EventOutbox _outbox;

    public DeskUnderTest(ConnectorOptions? options = null, IDataverseGateway? gateway = null)
    {
        _gateway = gateway ?? new AbsentGateway();
        Options = options ?? new ConnectorOptions();
        (_database, _outbox, Desk) = Open();
        Hub.Open();
        Desk.Begin(AsteriskStart);
    }

    public ConnectorOptions Options { get; set; }

    public FakeClock Clock { get; } = new();

    public CallDesk Desk { get; private set; }

    /// <summary>Until it is refreshed everybody counts as an agent.</summary>
    public AgentDirectory Agents { get; private set; } = null!;

    /// <summary>How callers' names are split.</summary>
    public CallerNames Names { get; private set; } = null!;

    /// <summary>Definitions of queues and numbers; none until a test gives some, nor after a restart.</summary>
    public DnisDefinitions Definitions { get; private set; } = null!;

    public HubOutbound Hub { get; } = new();

    public QueueNames Members { get; } = new();

    public Phones Phones => new(this);

    /// <summary>Every event so far, in order.</summary>
    public IReadOnlyList<CallEventMessage> Events =>
        [.. _outbox.TakeOldest(Nobody, 1000).Select(item => JsonSerializer.Deserialize<CallEventMessage>(item.Written.Body, ContractJson.Options)!)];

    /// <summary>The states of one row, in order of their sequence.</summary>
    public string StatesOf(string key) => string.Join(' ', Events.Where(item => item.CallKey == key).Select(item => item.State));

    public void Apply(params PbxFact[] facts) => Desk.Apply(facts);

    public void Receive(string key, int wrapSeconds, string extension = "1001") =>
        Desk.Take(new RecordedEvents([new CallReceipt { CallKey = key, Extension = extension, WrapSeconds = wrapSeconds, DtCallId = "dt" }], [], []), Clock.GetUtcNow());

    /// <summary>The process dies and another one begins.</summary>
    public void Restart(string asteriskStart = AsteriskStart)
    {
        Desk.Dispose();
        _database.Dispose();
        (_database, _outbox, Desk) = Open();
        Desk.Begin(asteriskStart);
    }

    public void Dispose()
    {
        Desk.Dispose();
        _database.Dispose();
        _file.Dispose();
    }

    private (ConnectorDatabase Database, EventOutbox Outbox, CallDesk Desk) Open()
    {
        var database = _file.Open();
        var outbox = TemporaryDatabase.OutboxOf(database, Clock);
        Agents = new AgentDirectory(_gateway, Options, Clock, NullLogger<AgentDirectory>.Instance);
        Names = new CallerNames(Options.Calls.DnisPattern);
        Definitions = new DnisDefinitions();
        var log = NullLogger<CallDesk>.Instance;
        var calls = new KeptTracker(Options, Agents, Names, new CallStore(database, log), Clock);
        var book = new RowBook(RowStore.ReadAll(database, log), new RowDescription(Options, Agents, Names, Definitions, Members), Agents, Options, Clock);
        var teller = new RowTeller(Hub, new ConnectorTelemetry(), Options, Clock, log);
        var desk = new CallDesk(calls, book, teller, outbox, Clock, log) { Capabilities = [.. Enum.GetValues<AgentCommandName>()] };
        return (database, outbox, desk);
    }

    internal sealed class QueueNames : Dictionary<string, string>, IQueueMembers
    {
        /// <summary>An extension for which looking up fails, as by a fault of the program.</summary>
        public string Failing { get; set; } = "";

        public string MemberNameOf(string extension, string queue) =>
            extension == Failing ? throw new InvalidOperationException("A fault of the test.") : this.GetValueOrDefault(extension, "");
    }
}

/// <summary>What phones do, as the facts that Asterisk tells of it.</summary>
internal sealed class Phones(DeskUnderTest desk)
{
    private DateTimeOffset Now => desk.Clock.GetUtcNow();

    public static ChannelFacts Caller(string id = "100.1", string number = "+4930111222", string name = "Anna Example", string dnis = "1234") =>
        new(id, $"PJSIP/trunk-{id.GetHashCode(StringComparison.Ordinal):x8}", 4) { CallerNumber = number, CallerName = name, Extension = dnis };

    public static ChannelFacts Agent(string extension, string id, int state = 0) =>
        new(id, $"PJSIP/{extension}-{id.GetHashCode(StringComparison.Ordinal):x8}", state) { CallerNumber = extension };

    public void Arrive(ChannelFacts caller, string queue = "support") => desk.Apply(
        new ChannelAppeared(Now, caller),
        new QueueJoined(Now, caller with { State = 6, CallerName = $"D:{queue}:{caller.CallerName}" }, queue));

    public void Ring(ChannelFacts caller, ChannelFacts agent) => desk.Apply(
        new ChannelAppeared(Now, agent),
        new DialBegan(Now, caller with { State = 6 }, agent),
        new ChannelChanged(Now, agent with { State = 5 }));

    public void RingOut(ChannelFacts agent) => desk.Apply(
        new AgentRangOut(Now, agent.Uniqueid), new DialEnded(Now, agent.Uniqueid, "NOANSWER"), new ChannelEnded(Now, agent, 0, ""));

    public void Talk(ChannelFacts caller, ChannelFacts agent)
    {
        desk.Apply(
            new ChannelChanged(Now, agent with { State = 6 }),
            new DialEnded(Now, agent.Uniqueid, "ANSWER"),
            new BridgeEntered(Now, "b-" + agent.Uniqueid, agent with { State = 6 }),
            new BridgeEntered(Now, "b-" + agent.Uniqueid, caller with { State = 6 }));
        desk.Clock.Advance(TimeSpan.FromMilliseconds(100));
    }

    public void HangUp(ChannelFacts by, params ChannelFacts[] others) => desk.Apply(
        [new HangupAsked(Now, by.Uniqueid), new ChannelEnded(Now, by, 16, ""), .. others.Select(other => new ChannelEnded(Now, other, 16, ""))]);
}
