using Microsoft.Xrm.Sdk;
using Telephony.Connector.Doctor;
using Telephony.Connector.Options;
using Telephony.Connector.Tests.Campaign;
using Telephony.PbxSimulator;
using Telephony.PbxSimulator.Settings;

namespace Telephony.Connector.Tests.Doctor;

/// <summary>A PBX with a queue and an organization with an agent, to be examined.</summary>
internal sealed class DoctorScene : IAsyncDisposable
{
    private const string Secret = "secret-of-the-test";

    private DoctorScene(SimulatedPbx pbx, OrganizationServer organization) => (Pbx, Organization) = (pbx, organization);

    public SimulatedPbx Pbx { get; }

    public OrganizationServer Organization { get; }

    /// <summary>Settings that work.</summary>
    public ConnectorOptions Options => new()
    {
        Ami = new AmiSettings { Port = Pbx.Port, Username = "connector", Secret = Secret, AnswerSeconds = 2 },
        Dataverse = Organization.SettingsFor(Organization.Port),
        Hub = new HubSettings { Url = "http://127.0.0.1:1", Secret = "a secret of the connector that is long enough" },
    };

    public static async Task<DoctorScene> StartAsync(Func<PbxSimulatorOptions, PbxSimulatorOptions>? with = null, params string[] extensions)
    {
        var options = new PbxSimulatorOptions
        {
            Secret = Secret,
            Phones = [new("1001", "Alice Agent")],
            Queues = [new("support", "1234", ["1001"]) { CallerNamePrefix = "D:Support:" }],
        };
        return new DoctorScene(await SimulatedPbx.StartAsync(with?.Invoke(options) ?? options), await OrganizationServer.StartAsync(extensions is [] ? ["1001"] : extensions));
    }

    /// <summary>The settings with another user of the PBX.</summary>
    public ConnectorOptions As(string user, string secret = Secret) => Options with { Ami = Options.Ami with { Username = user, Secret = secret } };

    /// <summary>Adds a row as an administrator.</summary>
    public Guid Add(Entity row) => Organization.Local.ServiceFor(Organization.Local.SystemUserId).Create(row);

    /// <summary>The findings, by what was looked at.</summary>
    public async Task<IReadOnlyDictionary<string, Finding>> ExamineAsync(ConnectorOptions? options = null, TimeProvider? clock = null)
    {
        var findings = new Dictionary<string, Finding>();
        await foreach (var finding in ConnectorDoctor.ExamineAsync(options ?? Options, clock ?? TimeProvider.System, CancellationToken.None))
        {
            findings[finding.What] = finding;
        }

        return findings;
    }

    public async ValueTask DisposeAsync()
    {
        await Pbx.DisposeAsync();
        await Organization.DisposeAsync();
    }
}
