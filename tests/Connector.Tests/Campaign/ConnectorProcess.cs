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

    public TcpLink ToPbx { get; } = new(amiPort);

    public TcpLink ToDataverse { get; } = new(organization.Port);

    /// <summary>What it wrote, over all its lives.</summary>
    public CapturedOutput Output { get; } = new(name);

    public async Task StartAsync()
    {
        var dataverse = organization.SettingsFor(ToDataverse.Port);
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileName(host).StartsWith("dotnet", StringComparison.Ordinal) ? host : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in new[]
        {
            Path.Combine(AppContext.BaseDirectory, "Telephony.Connector.dll"), "run",
            "--set", $"Connector:Ami:Port={ToPbx.Port}", $"Connector:Ami:Username={FakeAsterisk.Username}", "Connector:Ami:MaxReconnectSeconds=0.3", "Connector:Ami:PingSeconds=1",
            $"Connector:Dataverse:Url={dataverse.Url}", "Connector:Dataverse:Authentication=Token", "Connector:Dataverse:RequestSeconds=4", "Connector:Dataverse:BackfillMinutes=0",
            $"Connector:Outbox:Path={_file.FilePath}", "Connector:Outbox:LingerMilliseconds=50", "Connector:Outbox:MaxRetrySeconds=0.5", "Connector:Hub:Enabled=false",
            "Connector:Lease:Enabled=true", "Connector:Lease:Seconds=2", $"Connector:Lease:Name={name}", string.Create(CultureInfo.InvariantCulture, $"Connector:Health:Port={_healthPort}"),
        })
        {
            start.ArgumentList.Add(argument);
        }

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
            limit.Token.ThrowIfCancellationRequested();
            await Task.Delay(50, CancellationToken.None);
        }
    }

    /// <summary>SIGKILL.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

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
            var report = JsonNode.Parse(await _http.GetStringAsync(new Uri($"http://127.0.0.1:{_healthPort}/health")))!;
            return report["faults"]!.AsArray().Count == 0;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private void Signal(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", _process!.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}

/// <summary>The lines of a process.</summary>
internal sealed class CapturedOutput(string name)
{
    private readonly Lock _lock = new();
    private readonly List<string> _lines = [];

    public void Add(string? line)
    {
        lock (_lock)
        {
            if (line is not null)
            {
                _lines.Add(line);
            }
        }
    }

    public override string ToString()
    {
        lock (_lock)
        {
            return $"--- {name}\n{string.Join('\n', _lines)}";
        }
    }
}
