using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Telephony.Connector.Tests.Outbox;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.Campaign;

/// <summary>A connector as a process of its own, with its file and its networks: it can be killed, frozen and started again.</summary>
internal sealed class ConnectorProcess(string name, int amiPort, OrganizationServer organization) : IAsyncDisposable
{
    private readonly TemporaryDatabase _file = new();
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(1) };
    private readonly int _healthPort = FreePort();
    private Process? _process;
    private string _health = "";

    public TcpLink ToPbx { get; } = new(amiPort);

    public TcpLink ToDataverse { get; } = new(organization.Port);

    /// <summary>What it wrote, over all its lives.</summary>
    public CapturedOutput Output { get; } = new(name);

    /// <summary>What its file holds now, and what it wrote.</summary>
    public string Account
    {
        get
        {
            using var database = _file.Open();
            var events = database.Query("select event_key, refusal from events order by id", row => row.GetString(0) + (row.IsDBNull(1) ? "" : $" ({row.GetString(1)})"));
            return $"{Output}\n{events.Count} events in the outbox of {name}: {string.Join(", ", events)}";
        }
    }

    public async Task StartAsync()
    {
        var dataverse = organization.SettingsFor(ToDataverse.Port);
        var start = new ProcessStartInfo("sh") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[]
        {
            // A disk that takes no more is an error to whoever writes, never a signal.
            "-c", "trap '' XFSZ; exec \"$@\"", "sh",
            Environment.ProcessPath is { } host && Path.GetFileName(host).StartsWith("dotnet", StringComparison.Ordinal) ? host : "dotnet",
            Path.Combine(AppContext.BaseDirectory, "Telephony.Connector.dll"), "run",
            "--set", $"Connector:Ami:Port={ToPbx.Port}", $"Connector:Ami:Username={FakeAsterisk.Username}", "Connector:Ami:MaxReconnectSeconds=0.3", "Connector:Ami:PingSeconds=2",
            $"Connector:Dataverse:Url={dataverse.Url}", "Connector:Dataverse:Authentication=Token", "Connector:Dataverse:RequestSeconds=4", "Connector:Dataverse:BackfillMinutes=0",
            $"Connector:Outbox:Path={_file.FilePath}", "Connector:Outbox:LingerMilliseconds=50", "Connector:Outbox:MaxRetrySeconds=0.5", "Connector:Hub:Enabled=false",
            "Connector:Lease:Enabled=true", "Connector:Lease:Seconds=2", $"Connector:Lease:Name={name}", string.Create(CultureInfo.InvariantCulture, $"Connector:Health:Port={_healthPort}"),
        })
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["Logging__Console__FormatterName"] = "simple";
        start.Environment["Logging__Console__FormatterOptions__TimestampFormat"] = "HH:mm:ss.fff ";
        start.Environment["Logging__Console__FormatterOptions__SingleLine"] = "true";
        start.Environment["Connector__Ami__Secret"] = FakeAsterisk.Secret;
        start.Environment["Connector__Dataverse__Token"] = dataverse.Token;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Output.Add(line.Data);
        _process.ErrorDataReceived += (_, line) => Output.Add(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await SeesPbxAsync();
    }

    /// <summary>Waits until the process answers and sees the PBX.</summary>
    public async Task SeesPbxAsync()
    {
        using var limit = new CancellationTokenSource(Eventually.Limit);
        while (!await IsWellAsync())
        {
            if (limit.IsCancellationRequested)
            {
                throw new TimeoutException($"The connector {name} was not well within {Eventually.Limit.TotalSeconds:0} s: {_health}");
            }

            await Task.Delay(50, CancellationToken.None);
        }
    }

    /// <summary>Waits until the process has noticed that the PBX is gone.</summary>
    public async Task MissesPbxAsync()
    {
        while (await IsWellAsync() || !_health.Contains("\"PBX: ", StringComparison.Ordinal))
        {
            await Task.Delay(50, CancellationToken.None);
        }
    }

    /// <summary>SIGKILL.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>The disk takes nothing behind so many bytes of a file: the kernel refuses what is written.</summary>
    public void FillDisk(long bytes) => Run("prlimit", "--pid", ProcessId, string.Create(CultureInfo.InvariantCulture, $"--fsize={bytes}:"));

    /// <summary>There is room on the disk again.</summary>
    public void FreeDisk() => Run("prlimit", "--pid", ProcessId, "--fsize=unlimited:");

    /// <summary>SIGSTOP: the process stands still and knows nothing of it.</summary>
    public void Freeze() => Signal("STOP");

    /// <summary>SIGCONT.</summary>
    public void Thaw() => Signal("CONT");

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            await KillAsync();
        }

        _process?.Dispose();
        _http.Dispose();
        await ToPbx.DisposeAsync();
        await ToDataverse.DisposeAsync();
        _file.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<bool> IsWellAsync()
    {
        try
        {
            _health = await _http.GetStringAsync(new Uri($"http://127.0.0.1:{_healthPort}/health"));
            return JsonNode.Parse(_health)!["faults"]!.AsArray().Count == 0;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            _health = fault.Message;
            return false;
        }
    }

    private string ProcessId => _process!.Id.ToString(CultureInfo.InvariantCulture);

    private void Signal(string signal) => Run("kill", $"-{signal}", ProcessId);

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.AreEqual(0, process.ExitCode, $"{program} {string.Join(' ', arguments)}");
    }
}
