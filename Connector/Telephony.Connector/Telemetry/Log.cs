using Microsoft.Extensions.Logging;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Telemetry;

/// <summary>Every sentence of the connector's log, numbered. None holds a secret or a caller's name; numbers come masked.</summary>
internal static partial class Log
{
    [LoggerMessage(1001, LogLevel.Information, "Connected to Asterisk {Host}:{Port}, started {AsteriskStart}; {Channels} channels are there")]
    public static partial void AsteriskConnected(ILogger logger, string host, int port, string asteriskStart, int channels);

    [LoggerMessage(1002, LogLevel.Warning, "No line to Asterisk {Host}:{Port} ({Reason}): {Text} Next try in {Seconds:0.0} s")]
    public static partial void AsteriskGone(ILogger logger, string host, int port, Ami.AmiDisconnectReason reason, string text, double seconds);

    [LoggerMessage(1003, LogLevel.Warning, "Asterisk did not answer '{Action}' ({Text}); what it would have said is left out")]
    public static partial void SnapshotPartMissing(ILogger logger, string action, string text);

    [LoggerMessage(1004, LogLevel.Information, "This PBX can: {Capabilities}")]
    public static partial void Capabilities(ILogger logger, string capabilities);

    [LoggerMessage(1006, LogLevel.Critical, "At least {Calls} calls of the queue {Queue} came and went at the PBX {Pbx} while no connector had a line to it; they are in no log. So far there were {Total}")]
    public static partial void CallsUnseen(ILogger logger, int calls, string queue, string pbx, int total);

    [LoggerMessage(1005, LogLevel.Error, "What {Fact} reported could not be processed: {Text} A new snapshot of the PBX will put right what it left wrong")]
    public static partial void FactNotTaken(ILogger logger, string fact, string text, Exception fault);

    [LoggerMessage(1101, LogLevel.Information, "Call {CallKey}: {Extension} is {State}, number {Number}")]
    public static partial void CallState(ILogger logger, string callKey, string extension, CallState state, string number);

    [LoggerMessage(1102, LogLevel.Information, "{Count} calls from before the restart wait for the snapshot")]
    public static partial void CallsRestored(ILogger logger, int count);

    [LoggerMessage(1201, LogLevel.Debug, "Dataverse took {Count} events and refused {Refused}")]
    public static partial void EventsSent(ILogger logger, int count, int refused);

    [LoggerMessage(1202, LogLevel.Warning, "Events wait in the outbox ({Failure}); next try in {Seconds:0.0} s. {Text}")]
    public static partial void SendFailed(ILogger logger, string failure, double seconds, string text);

    [LoggerMessage(1203, LogLevel.Error, "Event {EventKey} was set aside: {Reason} List with 'outbox list', try again with 'outbox resend'")]
    public static partial void EventSetAside(ILogger logger, string eventKey, string reason);

    [LoggerMessage(1209, LogLevel.Warning, "Event {EventKey} is sent once more without the customers' steps on cts_ResolveCall; with them it was refused: {Reason}")]
    public static partial void SentWithoutSteps(ILogger logger, string eventKey, string reason);

    [LoggerMessage(1204, LogLevel.Critical, "{Count} events could not be written to the outbox and are only in memory: {Text} {Cure}")]
    public static partial void OutboxNotWritable(ILogger logger, int count, string text, string cure);

    [LoggerMessage(1205, LogLevel.Critical, "The outbox holds {Count} events of at most {Max} ({Percent} %): Dataverse has not taken any for a long time. When it is full, new calls will not be logged")]
    public static partial void OutboxFills(ILogger logger, int count, int max, int percent);

    [LoggerMessage(1206, LogLevel.Critical, "The outbox is full ({Max} events): {Calls} calls with {Events} events were not logged so far. Bring Dataverse back, or raise Connector:Outbox:MaxEvents")]
    public static partial void CallsLost(ILogger logger, int calls, int events, int max);

    [LoggerMessage(1208, LogLevel.Critical, "The disk of the outbox {Path} has only {Free} MB left, less than {Wanted} MB; make room on it")]
    public static partial void DiskFills(ILogger logger, string path, long free, int wanted);

    [LoggerMessage(1210, LogLevel.Critical, "The outbox {Path} is damaged ({Text}). It was set aside as {Name}, for whoever wants to look at it; a new one was begun")]
    public static partial void OutboxDamaged(ILogger logger, string path, string name, string text);

    [LoggerMessage(1211, LogLevel.Critical, "{Saved} events could be read from the damaged outbox and will be sent. It had {Known} when it was last looked at, so {Lost} are lost")]
    public static partial void OutboxSalvaged(ILogger logger, int saved, int known, int lost);

    [LoggerMessage(1218, LogLevel.Critical, "{Saved} events could be read from the damaged outbox {Path} and will be sent. Nobody knows how many it had, and so how many are lost")]
    public static partial void OutboxSalvagedOfUnknown(ILogger logger, int saved, string path);

    [LoggerMessage(1212, LogLevel.Critical, "The outbox {Path} is empty or gone, and had {Known} events when it was last looked at: they are lost")]
    public static partial void OutboxEmptied(ILogger logger, string path, int known);

    [LoggerMessage(1217, LogLevel.Critical, "The end of the outbox {Path} (its -wal) is damaged: the {Events} events written last are lost, except those that Dataverse already had")]
    public static partial void OutboxCutOff(ILogger logger, string path, int events);

    [LoggerMessage(1213, LogLevel.Critical, "{Fault} Until then events are kept in memory and sent from there; those that wait are lost if the connector ends before")]
    public static partial void OutboxInMemory(ILogger logger, string fault);

    [LoggerMessage(1214, LogLevel.Warning, "The outbox {Path} can be used again; what was kept in memory is in it")]
    public static partial void OutboxBack(ILogger logger, string path);

    [LoggerMessage(1215, LogLevel.Critical, "Dataverse refuses the events of every call, {Calls} calls in a row: nothing more is set aside, and what was set aside is put back. The events are tried again until Dataverse takes them. It says: {Text}")]
    public static partial void RefusesAll(ILogger logger, int calls, string text);

    [LoggerMessage(1216, LogLevel.Warning, "Dataverse takes events again after {Minutes:0.0} minutes of refusing all")]
    public static partial void TakesAgain(ILogger logger, double minutes);

    [LoggerMessage(1217, LogLevel.Error, "State '{Key}' from before the restart cannot be read and is left out")]
    public static partial void StateNotRead(ILogger logger, string key);

    [LoggerMessage(1207, LogLevel.Error, "Sending failed unexpectedly; the events stay in the outbox: {Text}")]
    public static partial void SenderFailed(ILogger logger, string text, Exception fault);

    [LoggerMessage(1704, LogLevel.Critical, "The part {Part} failed unexpectedly and starts again in {Seconds:0} s: {Text}")]
    public static partial void PartFailed(ILogger logger, string part, double seconds, string text, Exception fault);

    [LoggerMessage(1308, LogLevel.Warning, "Rows of {Table} cannot be read and are left out ({Text})")]
    public static partial void RowsNotRead(ILogger logger, string table, string text);

    [LoggerMessage(1309, LogLevel.Warning, "The agent with the extension or endpoint {Extension} is left out: both have letters, digits, '.', '_' and '-' only. Correct the row in Telephony users")]
    public static partial void ExtensionUnfit(ILogger logger, string extension);

    [LoggerMessage(1301, LogLevel.Information, "{Count} agents of PBX {Pbx} are known")]
    public static partial void AgentsKnown(ILogger logger, int count, string pbx);

    [LoggerMessage(1302, LogLevel.Warning, "The list of agents could not be read, so the previous one counts: {Text}")]
    public static partial void AgentsUnknown(ILogger logger, string text);

    [LoggerMessage(1303, LogLevel.Warning, "Two agents have the extension or phone {Extension}: neither may sign in or give commands until an administrator has taken it from one of them")]
    public static partial void ExtensionTwice(ILogger logger, string extension);

    [LoggerMessage(1310, LogLevel.Information, "Queues are found in callers' names by {Pattern} ({Source})")]
    public static partial void DnisPatternKnown(ILogger logger, string pattern, string source);

    [LoggerMessage(1311, LogLevel.Warning, "The setting DNIS RegEx of Dataverse is not used: {Text} Connector:Calls:DnisPattern counts instead: {Pattern}")]
    public static partial void DnisPatternUnfit(ILogger logger, string text, string pattern);

    [LoggerMessage(1312, LogLevel.Warning, "The setting DNIS RegEx and the dialled numbers could not both be read from Dataverse; the pattern {Pattern} and {Count} dialled numbers count: {Text}")]
    public static partial void DnisUnknown(ILogger logger, string pattern, int count, string text);

    [LoggerMessage(1313, LogLevel.Information, "Dataverse describes {Count} dialled numbers and queues")]
    public static partial void DnisDefinitionsKnown(ILogger logger, int count);

    [LoggerMessage(1306, LogLevel.Warning, "The states of {Count} agents could not be written: {Text}")]
    public static partial void AgentStatesNotWritten(ILogger logger, int count, string text);

    [LoggerMessage(1307, LogLevel.Warning, "Call {CallKey}: the decision of the other organization could not be written into its row: {Text}")]
    public static partial void DecisionNotWritten(ILogger logger, string callKey, string text);

    [LoggerMessage(1304, LogLevel.Information, "{Count} records were added to the phone index")]
    public static partial void PhonesIndexed(ILogger logger, int count);

    [LoggerMessage(1305, LogLevel.Warning, "The back-fill of the phone index did not go on: {Text}")]
    public static partial void PhonesNotIndexed(ILogger logger, string text);

    [LoggerMessage(1701, LogLevel.Error, "The connector's health cannot be served at {Address}:{Port}: {Text}")]
    public static partial void HealthNotServed(ILogger logger, string address, int port, string text);

    [LoggerMessage(1702, LogLevel.Warning, "systemd was not told {Message}: {Text}")]
    public static partial void ServiceNotNotified(ILogger logger, string message, string text);

    [LoggerMessage(1401, LogLevel.Information, "Connected to the hub {Host}")]
    public static partial void HubConnected(ILogger logger, string host);

    [LoggerMessage(1402, LogLevel.Warning, "No line to the hub: {Text} Next try in {Seconds:0.0} s")]
    public static partial void HubGone(ILogger logger, string text, double seconds);

    [LoggerMessage(1404, LogLevel.Warning, "A ticket could not be redeemed: {Text}")]
    public static partial void TicketNotRedeemed(ILogger logger, string text);

    [LoggerMessage(1601, LogLevel.Information, "This connector is the active one for the PBX {Pbx} (takeover {Number})")]
    public static partial void LeaseHeld(ILogger logger, string pbx, int number);

    [LoggerMessage(1602, LogLevel.Warning, "This connector is no longer the active one for the PBX {Pbx}: {Holder} is")]
    public static partial void LeaseLost(ILogger logger, string pbx, string holder);

    [LoggerMessage(1603, LogLevel.Warning, "The PBX {Pbx} cannot be reached from here; another connector may take over")]
    public static partial void LeaseGivenUp(ILogger logger, string pbx);

    [LoggerMessage(1606, LogLevel.Warning, "The active connector {Holder} of the PBX {Pbx} lacks calls that only this one saw; this one takes over to record them")]
    public static partial void LeaseWanted(ILogger logger, string pbx, string holder);

    [LoggerMessage(1604, LogLevel.Warning, "The lease cannot be looked at: {Text}")]
    public static partial void LeaseNotReachable(ILogger logger, string text);

    [LoggerMessage(1605, LogLevel.Warning, "What another connector has logged of the running calls could not be read: {Text}")]
    public static partial void CallsNotLearnt(ILogger logger, string text);

    [LoggerMessage(1501, LogLevel.Information, "Command {Name} of {Extension}: done")]
    public static partial void CommandDone(ILogger logger, Contracts.Hub.AgentCommandName name, string extension);

    [LoggerMessage(1502, LogLevel.Warning, "Command {Name} of {Extension}: {Reason}")]
    public static partial void CommandFailed(ILogger logger, Contracts.Hub.AgentCommandName name, string extension, string reason);

    [LoggerMessage(1503, LogLevel.Error, "Command {Name} of {Extension} failed unexpectedly: {Text}")]
    public static partial void CommandFaulty(ILogger logger, Contracts.Hub.AgentCommandName name, string extension, string text);

    [LoggerMessage(1703, LogLevel.Critical, "{Faults}")]
    public static partial void SettingsFaulty(ILogger logger, string faults);
}
