using Telephony.Connector.Commands;
using Telephony.Connector.Tests.Dataverse;
using Telephony.Connector.Tests.Outbox;
using Telephony.Contracts.Hub;
using Telephony.Domain.Calls;
using Telephony.TestKit;
using Telephony.TestKit.Asterisk;
using Telephony.TestKit.Requirements;

namespace Telephony.Connector.Tests.System;

/// <summary>Commands that need more than two parties or a sound, on a real Asterisk with SIP phones.</summary>
public abstract class LiveCommandTests(AsteriskVersion version) : AsteriskTests(version), IDisposable
{
    private readonly CapturedLog _log = new();
    private readonly TemporaryDatabase _file = new();

    [TestMethod]
    public async Task A_file_is_played_then_caller_colleague_and_agent_talk_in_a_conference()
    {
        await using var organization = await FakeOrganization.StartAsync();
        await using var connector = await ConnectorUnderTest.StartAsync(Lab.Port, organization, _file, _log, with: options => options with
        {
            Ami = options.Ami with { Username = AsteriskLab.User, Secret = AsteriskLab.Secret },
        });
        await Eventually.IsTrue(() => connector.Get<Connector.Asterisk.PbxLine>().IsOpen);
        await using var desk = await Lab.OpenDeskAsync();
        await desk.CallAsync("1234", "+4930111222", "Lara Live");
        var call = await Eventually.Get(() => connector.Desk.Snapshot().FirstOrDefault(call => call is { Extension: "1001", State: CallState.Incoming }));

        await DoAsync(connector, AgentCommandName.Answer, call.CallKey);
        await DoAsync(connector, AgentCommandName.PlayWaveFile, call.CallKey, "lab-announce");
        await DoAsync(connector, AgentCommandName.TransferConsult, call.CallKey, "1003");
        await desk.AnswerAsync("1003");
        var consult = await Eventually.Get(() => connector.Desk.Snapshot().FirstOrDefault(other => other.Extension == "1001" && other.CallKey != call.CallKey && other.State == CallState.Talk));
        await DoAsync(connector, AgentCommandName.Conference, consult.CallKey);

        await Eventually.IsTrue(() => connector.Desk.Find(call.CallKey)?.State == CallState.Talk);
        await Eventually.IsTrue(() => connector.Desk.Snapshot().Any(other => other is { Extension: "1003", State: CallState.Talk }));
        await desk.HangUpAsync("1001");
        await Eventually.IsTrue(() => connector.Desk.Find(call.CallKey) is null or { IsActive: false });
        Assert.IsTrue(connector.Desk.Snapshot().Any(other => other is { Extension: "1003", State: CallState.Talk }), "the colleague stays with the caller");
    }

    public void Dispose()
    {
        _log.Dispose();
        _file.Dispose();
        GC.SuppressFinalize(this);
    }

    private static async Task DoAsync(ConnectorUnderTest connector, AgentCommandName name, string callKey, string what = "")
    {
        var command = new AgentCommand { CommandId = Guid.NewGuid().ToString(), Name = name, Extension = "1001", CallKey = callKey, Number = what, FileName = what };
        var result = await connector.Get<CommandDesk>().ExecuteAsync(command, CancellationToken.None);
        Assert.IsTrue(result.Succeeded, $"{name}: {result.Reason}");
    }
}

/// <summary>The oldest version that is supported.</summary>
[TestClass]
[RequiresAsterisk(AsteriskVersion.Asterisk16)]
public sealed class LiveCommands16Tests() : LiveCommandTests(AsteriskVersion.Asterisk16);

/// <summary>The newest one.</summary>
[TestClass]
[RequiresAsterisk(AsteriskVersion.Asterisk22)]
public sealed class LiveCommands22Tests() : LiveCommandTests(AsteriskVersion.Asterisk22);
