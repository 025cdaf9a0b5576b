using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain.Calls;
using Telephony.Domain.Settings;
using Telephony.Plugins.Data;

namespace Telephony.Plugins.Recording;

/// <summary>Everything that a batch needs to know, read in one query per table whatever the number of events.</summary>
internal sealed class BatchState
{
    private readonly Dictionary<Guid, TelephonySettings> _settings = [];
    private readonly Configuration _configuration;

    public BatchState(IOrganizationService service, Configuration configuration, EventReader batch)
    {
        var messages = batch.Events.Select(read => read.Message).ToList();
        Calls = CallStore.ByKey(service, messages.SelectMany(message => new[] { message.CallKey, message.TransferredFrom }));
        KnownEvents = new HashSet<string>(
            service.AllIn(() => Rows.From(DialerCallEvent.TableName, DialerCallEvent.EventKey), DialerCallEvent.EventKey, messages.Select(message => message.Key))
                .Select(row => row.Text(DialerCallEvent.EventKey)),
            StringComparer.OrdinalIgnoreCase);
        _configuration = configuration;
        Organization = batch.Organization;
        Agents = AgentStore.ByExtension(service, batch.Pbx, messages.SelectMany(message => new[] { message.Extension, message.PhoneNumber }).Concat(Calls.Values.Select(row => row.Text(DialerCall.Extension))));
        IReadOnlyList<string> queues = [.. messages.Select(message => message.QueueName), .. Calls.Values.Select(row => row.Text(DialerCall.QueueName))];
        Queues = QueueStore.Named(service, queues);
    }

    /// <summary>The rows of the batch's calls, and of those they were transferred from, by key.</summary>
    public Dictionary<string, Entity> Calls { get; }

    /// <summary>This organization's address, as the connector tells it; empty where it does not.</summary>
    public string Organization { get; }

    /// <summary>Keys of the events that are recorded already.</summary>
    public HashSet<string> KnownEvents { get; }

    /// <summary>Agents by extension: those whose phones ring, and colleagues who call or hand a call over.</summary>
    public Dictionary<string, Agent> Agents { get; }

    /// <summary>Definitions of queues and numbers.</summary>
    public IReadOnlyList<DnisDefinition> Dnis => _configuration.Dnis;

    /// <summary>Where a call was made to.</summary>
    public CallDnis<DnisDefinition> DnisOf(CallIdentity identity) => CallDnis.Of(Dnis, identity.QueueName, identity.Dialled);

    /// <summary>The Dataverse queues of the names that the batch uses.</summary>
    public Dictionary<string, CallQueue> Queues { get; }

    /// <summary>The organization's outcomes.</summary>
    public OutcomeCatalog Outcomes => _configuration.Outcomes;

    /// <summary>Who and what a call is. The queue is the one that the connector names; whatever a caller's name looks like, it is the caller's name.</summary>
    public CallIdentity IdentityOf(CallWork work)
    {
        var number = work.Text(read => NumberOf(work, read.Message.PhoneNumber), DialerCall.PhoneNumber);
        var isPassedOn = work.Source is not null && (number.Length == 0 || Agents.ContainsKey(number));
        return new CallIdentity(
            isPassedOn ? work.Source!.Text(DialerCall.PhoneNumber) : number,
            isPassedOn ? work.Source!.Text(DialerCall.To) : work.Text(read => read.Message.CallerName, DialerCall.To),
            work.Inherited(read => read.Message.QueueName, DialerCall.QueueName),
            work.Inherited(read => read.Message.QueueDn, DialerCall.QueueDn),
            work.Dialled);
    }

    // The row has the number without prefix; removing it twice could remove a part of the number.
    private string NumberOf(CallWork work, string number) =>
        CallDirections.IsOutgoing(work.Direction) ? OutsideLine.WithoutPrefix(number, SettingsOf(work.Agent)) : number;

    /// <summary>The settings of an agent, or the global ones.</summary>
    public TelephonySettings SettingsOf(Agent? agent)
    {
        if (agent is null)
        {
            return _configuration.Settings.Global;
        }

        if (!_settings.TryGetValue(agent.UserId, out var settings))
        {
            _settings[agent.UserId] = settings = _configuration.SettingsOf(agent);
        }

        return settings;
    }
}
