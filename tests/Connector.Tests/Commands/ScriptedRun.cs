using Telephony.Connector.Lines;
using Telephony.Connector.Live;
using Telephony.Connector.Options;
using Telephony.Connector.Tests.Dataverse;
using Telephony.Connector.Tests.Outbox;
using Telephony.Connector.Tests.System;
using Telephony.Contracts.Hub;
using Telephony.Domain.Calls;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.Commands;

/// <summary>A connector on a scripted PBX, with an organization of its own, to give commands to.</summary>
internal sealed class ScriptedRun : IAsyncDisposable
{
    private readonly FakeOrganization _organization;
    private int _id;

    private ScriptedRun(ConnectorUnderTest connector, FakeOrganization organization) => (Connector, _organization) = (connector, organization);

    public ConnectorUnderTest Connector { get; }

    public static async Task<ScriptedRun> StartAsync(ScriptedPbx pbx, TemporaryDatabase file, CapturedLog log, Func<ConnectorOptions, ConnectorOptions>? with = null)
    {
        var organization = await FakeOrganization.StartAsync();
        var connector = await ConnectorUnderTest.StartAsync(pbx.Port, organization, file, log, with: with);
        await Eventually.IsTrue(() => connector.Get<PbxLine>().IsOpen);
        return new ScriptedRun(connector, organization);
    }

    public CallRow? Find(string key) => Connector.Desk.Find(key);

    public Task<CommandResult> ExecuteAsync(AgentCommandName name, string callKey, string extension = "1001", string? id = null, string number = "") => Connector.ExecuteAsync(
        new AgentCommand { CommandId = id ?? $"c{_id++}", Name = name, CallKey = callKey, Extension = extension, Digits = "1", Number = number });

    public Task UntilAsync(string key, CallState state) => Eventually.IsTrue(() => Find(key)?.State == state);

    public async ValueTask DisposeAsync()
    {
        await Connector.DisposeAsync();
        await _organization.DisposeAsync();
    }
}
