using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Telephony.Ami;
using Telephony.Ami.Actions;
using Telephony.Ami.Connection;
using Telephony.Ami.Events;
using Telephony.Connector.Asterisk;
using Telephony.Connector.Calls;
using Telephony.Connector.Options;

namespace Telephony.Connector.Doctor;

/// <summary>Logs in to the PBX as the connector does, looks at rights, events and phones, and logs off.</summary>
internal sealed class PbxExamination
{
    private const string Probe = "Custom:connector-doctor";
    private static readonly TimeSpan EventLimit = TimeSpan.FromSeconds(3);

    private readonly ConnectorOptions _options;
    private readonly TimeProvider _clock;
    private readonly List<Finding> _findings = [];
    private readonly HashSet<string> _endpoints = new(StringComparer.Ordinal);
    private readonly HashSet<string> _memberEndpoints = new(StringComparer.Ordinal);
    private readonly ChannelNames _names;
    private readonly HashSet<string> _queues = new(StringComparer.Ordinal);

    private PbxExamination(ConnectorOptions options, TimeProvider clock) =>
        (_options, _clock, _names) = (options, clock, new ChannelNames(options.Calls.AgentChannelPattern));

    /// <summary>What was found.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The PBX's endpoints: those with a contact, a state or a place in a queue.</summary>
    public IReadOnlySet<string> Endpoints => _endpoints;

    /// <summary>Those that have a place in a queue.</summary>
    public IReadOnlySet<string> MemberEndpoints => _memberEndpoints;

    /// <summary>Names of the PBX's queues.</summary>
    public IReadOnlySet<string> Queues => _queues;

    public static async Task<PbxExamination> RunAsync(ConnectorOptions options, TimeProvider clock, CancellationToken cancellationToken)
    {
        var examination = new PbxExamination(options, clock);
        try
        {
            await examination.ExamineAsync(cancellationToken);
        }
        catch (AmiException fault)
        {
            examination._findings.Add(new Finding(Verdict.Wrong, "PBX", fault.Message + CaFile.RemedyFor(options.Ami, fault)));
        }

        return examination;
    }

    private async Task ExamineAsync(CancellationToken cancellationToken)
    {
        var ami = AsteriskSession.OptionsFor(_options.Ami, _clock);
        await using var connection = await AmiConnection.ConnectAsync(ami, NullLogger.Instance, cancellationToken);
        _findings.Add(new Finding(Verdict.Well, "PBX", $"{ami} accepted the login ({connection.Banner})"));
        await ExamineRightsAsync(connection, cancellationToken);
        await ExamineFilterAsync(connection, cancellationToken);
        await ExamineEventsAsync(connection, cancellationToken);
        await ExamineClockAsync(connection, cancellationToken);
        await ExaminePhonesAsync(connection, cancellationToken);
        await ExaminePrefixAsync(connection, cancellationToken);
    }

    private async Task ExamineRightsAsync(AmiConnection connection, CancellationToken cancellationToken)
    {
        var rights = await PbxRights.AskAsync(connection, cancellationToken);
        var missing = PbxRights.NeededActions.Where(action => rights?.Contains(action) == false).ToList();
        _findings.Add((rights, missing.Count) switch
        {
            (null, _) => new Finding(Verdict.Doubtful, "rights", "the PBX does not list them; a command that is not allowed will say so"),
            (_, 0) => new Finding(Verdict.Well, "rights", "all commands are allowed"),
            _ => new Finding(Verdict.Doubtful, "rights", $"not allowed: {string.Join(", ", missing)}; give the user the classes call, agent, originate, reporting and system in manager.conf, or do without"),
        });
    }

    private async Task ExamineFilterAsync(AmiConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            await connection.SendAsync(FilterAction.Excluding("VarSet"), cancellationToken);
            _findings.Add(new Finding(Verdict.Well, "filter", "the PBX holds back events that nobody needs"));
        }
        catch (AmiActionRefusedException refused)
        {
            _findings.Add(new Finding(Verdict.Doubtful, "filter", $"the PBX sends all events ({refused.Reply}); three times as much to read, or put eventfilter lines into manager.conf"));
        }
    }

    // A device that nobody uses changes its state: the event has to come, or manager.conf filters events away.
    private async Task ExamineEventsAsync(AmiConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var state in new[] { "INUSE", "NOT_INUSE" })
            {
                await connection.SendAsync(new SetvarAction($"DEVICE_STATE({Probe})", state), cancellationToken);
            }

            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(EventLimit);
            await foreach (var next in connection.Events.ReadAllAsync(limit.Token))
            {
                if (next is DeviceStateChangeEvent { Device: Probe })
                {
                    _findings.Add(new Finding(Verdict.Well, "events", "arrive"));
                    return;
                }
            }
        }
        catch (AmiActionRefusedException refused)
        {
            _findings.Add(new Finding(Verdict.Doubtful, "events", $"whether they arrive could not be tested ({refused.Reply})"));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            _findings.Add(new Finding(Verdict.Wrong, "events", "a device changed its state and no event came; look at 'read' and 'eventfilter' of the user in manager.conf"));
        }
    }

    // The PBX tells its time only with timestampevents=yes, or by asking the dialplan function STRFTIME.
    private async Task ExamineClockAsync(AmiConnection connection, CancellationToken cancellationToken)
    {
        DateTimeOffset? time = null;
        try
        {
            var answer = await connection.SendAsync(new GetvarAction("EPOCH"), cancellationToken);
            time = long.TryParse(answer["Value"], CultureInfo.InvariantCulture, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
        }
        catch (AmiActionRefusedException)
        {
            // Said by the finding.
        }

        _findings.Add(ConnectorDoctor.ClockFinding("PBX's clock", time, _clock));
    }

    private async Task ExaminePhonesAsync(AmiConnection connection, CancellationToken cancellationToken)
    {
        foreach (var row in await RowsAsync(connection, new QueueStatusAction(), cancellationToken))
        {
            var member = (row as QueueMemberEvent)?.Member;
            _memberEndpoints.UnionWith(member is null ? [] : [_options.Calls.EndpointOfMember(member.StateInterface), _options.Calls.EndpointOfMember(member.Interface)]);
            _queues.UnionWith(row is QueueParamsEvent queue ? [queue.Queue] : []);
        }

        foreach (var row in await RowsAsync(connection, new PJSIPShowContactsAction(), cancellationToken))
        {
            _endpoints.UnionWith(row is ContactListEvent contact ? ["PJSIP/" + contact.Endpoint] : []);
        }

        foreach (var row in await RowsAsync(connection, new DeviceStateListAction(), cancellationToken))
        {
            _endpoints.UnionWith(row is DeviceStateChangeEvent device ? [device.Device] : []);
        }

        // Parking lots, queues and custom states are devices too; Local channels are none.
        _endpoints.UnionWith(_memberEndpoints);
        _endpoints.RemoveWhere(endpoint => !endpoint.Contains('/', StringComparison.Ordinal) || _names.Classify(endpoint).Kind is ChannelKind.Local or ChannelKind.Helper);
        var extensions = _endpoints.Select(_names.Classify).Where(device => device.Kind == ChannelKind.Agent).Select(device => device.Extension).Distinct().Count();
        _findings.Add(extensions > 0
            ? new Finding(Verdict.Well, "phones", $"{extensions} extensions with a phone or a place in a queue")
            : new Finding(Verdict.Doubtful, "phones", "no phone and no queue member matches Connector:Calls:AgentChannelPattern"));
    }

    // Whether the dialplan sets the prefix shows only on a caller who waits.
    private async Task ExaminePrefixAsync(AmiConnection connection, CancellationToken cancellationToken)
    {
        var names = new CallerNames(_options.Calls.DnisPattern);
        var waiting = (await RowsAsync(connection, new StatusAction(), cancellationToken))
            .OfType<StatusEvent>().Where(row => row is { Application: "Queue", BridgeId: "" }).ToList();
        var queues = waiting.Select(row => names.QueueOf(names.Split(null, row.Channel.CallerIdName).Prefix)).Where(queue => queue.Length > 0).Distinct().ToList();
        _findings.Add((waiting.Count, queues.Count) switch
        {
            (0, _) => new Finding(Verdict.Well, "queue prefix", "nobody is waiting in a queue now; run doctor again while somebody is, to see what the setting DNIS RegEx finds in the caller's name"),
            (_, 0) => new Finding(
                Verdict.Doubtful, "queue prefix", $"{waiting.Count} callers are waiting and none has a prefix that the setting DNIS RegEx ({_options.Calls.DnisPattern}) fits; set CALLERID(name) before Queue() in the dialplan, or let the queue's own name count"),
            _ => new Finding(Verdict.Well, "queue prefix", $"the names of waiting callers give the queues {string.Join(", ", queues)}"),
        });
    }

    private async Task<IReadOnlyList<AmiEvent>> RowsAsync(AmiConnection connection, AmiListAction action, CancellationToken cancellationToken)
    {
        try
        {
            return (await connection.SendListAsync(action, cancellationToken)).Rows;
        }
        catch (AmiActionRefusedException refused)
        {
            _findings.Add(new Finding(Verdict.Doubtful, action.Name, refused.Reply));
            return [];
        }
    }
}
