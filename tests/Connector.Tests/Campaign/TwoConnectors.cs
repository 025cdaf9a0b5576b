using System.Globalization;
using Telephony.Connector.Lease;
using Telephony.Connector.Options;
using Telephony.Connector.Tests.Outbox;
using Telephony.Connector.Tests.System;
using Telephony.Contracts.Generated;
using Telephony.PbxSimulator;
using Telephony.PbxSimulator.Settings;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.Campaign;

/// <summary>One simulated PBX, one local organization, and two connectors between them, each with networks of its own.</summary>
internal sealed class TwoConnectors : IAsyncDisposable
{
    public static readonly IReadOnlyList<string> Extensions = ["1001", "1002", "1003"];

    private TwoConnectors(SimulatedPbx pbx, OrganizationServer organization, SkewedClock pbxClock, SkewedClock organizationClock)
    {
        (Pbx, Organization, PbxClock, OrganizationClock) = (pbx, organization, pbxClock, organizationClock);
        Load = new CallLoad(pbx);
        One = new StandbyMachine("one", pbx.Port, organization);
        Two = new StandbyMachine("two", pbx.Port, organization);
    }

    public SimulatedPbx Pbx { get; }

    public OrganizationServer Organization { get; }

    public SkewedClock PbxClock { get; }

    public SkewedClock OrganizationClock { get; }

    public CallLoad Load { get; }

    public StandbyMachine One { get; }

    public StandbyMachine Two { get; }

    /// <param name="skewOfOne">How far the clock of the first machine is ahead.</param>
    /// <param name="timestampEvents">Whether the PBX says when its events happened, by its own clock.</param>
    public static async Task<TwoConnectors> StartAsync(TimeSpan skewOfOne = default, bool timestampEvents = false)
    {
        var (pbxClock, organizationClock) = (new SkewedClock(), new SkewedClock());
        var organization = await OrganizationServer.StartAsync(organizationClock, [.. Extensions]);
        var pbx = await SimulatedPbx.StartAsync(new PbxSimulatorOptions
        {
            Username = FakeAsterisk.Username,
            Secret = FakeAsterisk.Secret,
            Phones = [.. Extensions.Select(extension => new SimulatedPhone(extension, "Agent " + extension))],
            Queues = [.. Extensions.Select(extension => new SimulatedQueue("queue" + extension, DnisOf(extension), [extension]))],
            TimestampEvents = timestampEvents,
            Clock = pbxClock,
        });
        var both = new TwoConnectors(pbx, organization, pbxClock, organizationClock);
        both.One.Clock.Ahead = skewOfOne;
        await both.One.StartAsync();
        await Eventually.IsTrue(() => both.One.IsActive);
        await both.Two.StartAsync();
        await Eventually.IsTrue(() => both.Two.SeesPbx);
        return both;
    }

    /// <summary>Plays calls at every agent, one after the other, and at all agents at the same time.</summary>
    public Task PlayAsync(int callsPerAgent, CallEnd? end = null) => Task.WhenAll(Extensions.Select(async extension =>
    {
        for (var i = 0; i < callsPerAgent; i++)
        {
            await Load.PlayAsync(DnisOf(extension), extension, end);
        }
    }));

    /// <summary>Waits until the organization has every call as it was, and fails with what it has instead.</summary>
    public async Task AssertAllRecordedAsync()
    {
        IReadOnlyList<string> faults = [];
        try
        {
            await Eventually.IsTrue(() => (faults = CallComparison.Faults(Load, Organization)).Count == 0);
        }
        catch (TimeoutException)
        {
            Assert.Fail(string.Join('\n', faults) + "\n\none:\n" + One.Log.Text + "\n\ntwo:\n" + Two.Log.Text);
        }
    }

    public string Holder => Organization.Lease?.GetAttributeValue<string>(ConnectorLease.Holder) ?? "";

    public async ValueTask DisposeAsync()
    {
        await One.DisposeAsync();
        await Two.DisposeAsync();
        await Pbx.DisposeAsync();
        await Organization.DisposeAsync();
    }

    public static string DnisOf(string extension) => string.Create(CultureInfo.InvariantCulture, $"8{extension}");
}

/// <summary>A machine with a connector: its file, its networks, its log.</summary>
internal sealed class StandbyMachine(string name, int amiPort, OrganizationServer organization) : IAsyncDisposable
{
    private readonly TemporaryDatabase _file = new();
    private ConnectorUnderTest? _connector;

    public TcpLink ToPbx { get; } = new(amiPort);

    public TcpLink ToDataverse { get; } = new(organization.Port);

    public CapturedLog Log { get; } = new();

    public SkewedClock Clock { get; } = new();

    public ConnectorUnderTest Connector => _connector!;

    public bool IsActive => _connector?.Get<ConnectorRole>().IsActive == true;

    public bool SeesPbx => _connector?.Get<Connector.Lines.PbxLine>().IsOpen == true;

    public async Task StartAsync() => _connector = await ConnectorUnderTest.StartAsync(
        ToPbx.Port, organization.SettingsFor(ToDataverse.Port), _file, Log,
        with: options => options with { Lease = new LeaseSettings { Enabled = true, Seconds = 2, Name = name } },
        clock: Clock);

    /// <summary>The connector ends as it should.</summary>
    public async Task StopAsync()
    {
        await _connector!.DisposeAsync();
        _connector = null;
    }

    public async ValueTask DisposeAsync()
    {
        ToPbx.Mend();
        ToDataverse.Mend();
        if (_connector is not null)
        {
            await _connector.DisposeAsync();
        }

        await ToPbx.DisposeAsync();
        await ToDataverse.DisposeAsync();
        Log.Dispose();
        _file.Dispose();
    }
}

/// <summary>The clock of a machine that nobody has set right.</summary>
internal sealed class SkewedClock : TimeProvider
{
    private long _ticks;

    /// <summary>How far it is ahead; a change makes it jump.</summary>
    public TimeSpan Ahead
    {
        get => new(Volatile.Read(ref _ticks));
        set => Volatile.Write(ref _ticks, value.Ticks);
    }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
}
