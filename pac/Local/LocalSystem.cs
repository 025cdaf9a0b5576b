using LocalDataverse;
using LocalDataverse.Hosting;
using Telephony.Connector.Options;
using Telephony.LocalSolution;
using Telephony.PbxSimulator;

namespace Telephony.Local;

/// <summary>
/// The whole system in one process: local organization, hub, connector and PBX, each talking to the next over its real protocol
/// (Web API over HTTP, SignalR over WebSocket, AMI over TCP).
/// </summary>
public sealed class LocalSystem : IAsyncDisposable
{
    private static readonly Guid ConnectorUser = new("c0000000-0000-4000-8000-000000000001");
    private readonly Stack<IAsyncDisposable> _parts = new();
    private OrganizationHost? _organization;
    private LocalHub? _hub;
    private LocalPbx? _pbx;

    private LocalSystem()
    {
    }

    /// <summary>Address of the page.</summary>
    public string Address => Organization.Address;

    /// <summary>Address of the hub.</summary>
    public string HubAddress { get; private set; } = "";

    public LocalOrganization Org => Organization.Organization;

    /// <summary>The simulated PBX; null with a real one.</summary>
    public SimulatedPbx? Simulator => _pbx?.Simulator;

    private OrganizationHost Organization => _organization ?? throw new InvalidOperationException("The system is not started.");

    private LocalHub Hub => _hub ?? throw new InvalidOperationException("The system runs no hub.");

    /// <summary>Builds what is missing and starts everything, in the order in which one part needs the other.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="say">Told of every step, for a person who waits.</param>
    /// <param name="stop">Gives up starting.</param>
    /// <exception cref="LocalStartException">Something keeps it from starting; one sentence says what.</exception>
    public static async Task<LocalSystem> StartAsync(LocalOptions options, Action<string> say, CancellationToken stop)
    {
        var system = new LocalSystem();
        try
        {
            await system.StartPartsAsync(options, say, stop);
            return system;
        }
        catch
        {
            await system.DisposeAsync();
            throw;
        }
    }

    /// <summary>Cuts every line to the simulated PBX, as if its cable were pulled.</summary>
    public Task UnplugPbxAsync() => Simulator?.StopAsync() ?? throw new InvalidOperationException("Only the simulator can be unplugged.");

    /// <summary>Puts the simulated PBX back on the same port.</summary>
    public Task PlugInPbxAsync() => Simulator?.RestartAsync() ?? throw new InvalidOperationException("Only the simulator can be plugged in.");

    /// <summary>Makes the Web API answer 503 to everybody.</summary>
    public void TakeDataverseDown() => Organization.Faults.TakeDown();

    /// <summary>Lets the Web API answer again.</summary>
    public void BringDataverseUp() => Organization.Faults.BringBack();

    /// <summary>Requests to the Web API so far, those of loading the sample data too.</summary>
    public long WebApiRequests => Organization.WebApiRequests;

    /// <summary>Ends the hub and every line to it.</summary>
    public Task StopHubAsync() => Hub.StopAsync();

    /// <summary>Starts the hub again, at the same address and with the same key and secret.</summary>
    public Task StartHubAsync() => Hub.StartAsync(CancellationToken.None);

    /// <summary>How the connector of one of <see cref="LocalOptions.OtherPbxs"/> signs in to the hub.</summary>
    public HubSettings HubSettingsOf(string pbx) => Hub.SettingsOf(pbx);

    /// <summary>A client of the Web API that sends requests as this user.</summary>
    public HttpClient WebApiOf(Guid systemUserId) => Organization.ClientOf(systemUserId);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        while (_parts.TryPop(out var part))
        {
            await part.DisposeAsync();
        }
    }

    private async Task StartPartsAsync(LocalOptions options, Action<string> say, CancellationToken stop)
    {
        var port = FreePort.Require(options.Port);
        UnpackedSolution[] own = [.. options.Solutions.Select(UnpackedSolution.Open)];
        if (options.DataFolder is { } folder)
        {
            LocalFolder.Require(folder, "--data");
        }

        if (options.BuildFrontEnd)
        {
            var frontEnd = NpmWorkspace.OfRepository(say);
            await frontEnd.InstallAsync(stop);
            say("Building the controls and the page ...");
            await frontEnd.RunAsync("build", stop);
        }

        if (options.OwnPartsFolder is { } settings)
        {
            await StartOrganizationAsync(port, own, options, say, stop);

            // The neighbouring port, taken or not: a hub of one's own may be running there already.
            HubAddress = $"http://localhost:{port + 1}";
            new OwnParts(settings).Prepare(Org, ConnectorUser, HubAddress);
            return;
        }

        say(options.Pbx is { } real ? $"Using the PBX at {real.Host}:{real.Port} ..." : "Starting the PBX simulator ...");
        var pbx = _pbx = Keep(await LocalPbx.StartAsync(options, stop));
        await StartOrganizationAsync(port, own, options, say, stop);
        say("Starting the hub ...");
        var hub = _hub = Keep(await LocalHub.StartAsync(FreePort.FirstFrom(options.Port == 0 ? 0 : port + 1), [LocalConnector.Pbx, .. options.OtherPbxs], Org, stop));
        HubAddress = hub.Address;
        say("Starting the connector ...");
        Keep(await LocalConnector.StartAsync(pbx, DataverseOf(options), hub.SettingsOf(LocalConnector.Pbx), options.DataFolder, stop));
    }

    private DataverseSettings DataverseOf(LocalOptions options)
    {
        var dataverse = new DataverseSettings { Url = Address, Authentication = DataverseAuthentication.Token, Token = Org.IssueToken(ConnectorUser) };
        return options.AgentRefreshSeconds is { } seconds ? dataverse with { AgentRefreshSeconds = seconds } : dataverse;
    }

    private async Task StartOrganizationAsync(int port, UnpackedSolution[] own, LocalOptions options, Action<string> say, CancellationToken stop)
    {
        say($"Opening the local org with {string.Join(", ", own.Select(solution => solution.Name).Prepend("the solution"))} ...");
        var parts = TelephonySolution.Options() with
        {
            DatabasePath = options.DataFolder is { } folder ? Path.Combine(folder, "org.db") : null,
            CustomizationFolders = [.. own.Select(solution => solution.Folder)],
        };
        var page = TelephonySolution.App() with { Scripts = [Path.Combine(TelephonySolution.RepositoryRoot, "PcfControls", "packages", "simulator-dock", "out", "dock.js")] };
        _organization = Keep(await OrganizationHost.StartAsync(
            parts.WithFilesOf(own, options.Plugins), page.WithFilesOf(own), port, endpoints => endpoints.MapSimulator(Simulator), stop));
        if (own.Length > 0)
        {
            Organization.RequirePlugins();
            Organization.AddPeople(role => own.Any(solution => solution.Roles.Contains(role.Id)));
        }

        await LoadAsync(options, say, stop);
    }

    private async Task LoadAsync(LocalOptions options, Action<string> say, CancellationToken stop)
    {
        say("Loading sample data ...");
        using (var http = Organization.ClientOf(Org.SystemUserId))
        {
            await new FormScripts(http).AddAsync(stop);
        }

        await Organization.LoadAsync([.. SampleRow.ReadAll(Path.Combine(TelephonySolution.RepositoryRoot, "pac", "Local", "SampleData"))], stop);
        if (options.Rows is { } rows)
        {
            await Organization.LoadAsync([.. SampleRow.ReadAll(rows)], stop);
        }

        if (options.Contacts > 0)
        {
            await new ContactGenerator(Org).LoadAsync(options.Contacts, say, stop);
        }
    }

    private T Keep<T>(T part)
        where T : IAsyncDisposable
    {
        _parts.Push(part);
        return part;
    }
}
