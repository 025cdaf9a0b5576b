using System.Globalization;

namespace Telephony.TestKit.Asterisk;

/// <summary>
/// A real Asterisk of <c>tests/asterisk</c>, on loopback and on ports of its own, with a state folder of its own for each test
/// program, so that programs that run side by side have an Asterisk each. Tests of one program that share it must not run beside
/// each other.
/// </summary>
public sealed class AsteriskLab : IAsyncDisposable
{
    /// <summary>The AMI user with all rights.</summary>
    public const string User = "connector";

    /// <summary>That user's secret, as <c>tests/asterisk/etc/manager.conf</c> has it.</summary>
    public const string Secret = "lab-connector";

    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);
    private readonly LabScript _script;

    private AsteriskLab(LabScript script, string settings)
    {
        _script = script;
        Port = PortOf(settings, "AMI_PORT");
        TlsPort = PortOf(settings, "AMI_TLS_PORT");
    }

    /// <summary>Address of the manager interface.</summary>
    public static string Host => "127.0.0.1";

    /// <summary>
    /// Where Asterisk is when <c>run.sh install</c> has installed it: in the chroot that <c>AST_CHROOT</c> or <c>AST_CHROOT_16</c> names,
    /// or in the usual one.
    /// </summary>
    public static string ProgramOf(AsteriskVersion version)
    {
        var (variable, folder) = version == AsteriskVersion.Asterisk16 ? ("AST_CHROOT_16", "chroot-16") : ("AST_CHROOT", "chroot");
        return Path.Combine(Environment.GetEnvironmentVariable(variable) ?? RepositoryRoot.Combine("artifacts", "asterisk", folder), "usr", "sbin", "asterisk");
    }

    /// <summary>How to install it.</summary>
    public static string InstallationOf(AsteriskVersion version) => $"Install it with LAB_ASTERISK={(int)version} tests/asterisk/run.sh install.";

    /// <summary>Port of the manager interface.</summary>
    public int Port { get; }

    /// <summary>Port of the manager interface over TLS; the certificate is the lab's own, for <c>localhost</c>.</summary>
    public int TlsPort { get; }

    /// <summary>Starts Asterisk and answers when it is fully booted. One that an ended run left behind is replaced.</summary>
    /// <param name="name">Name of the lab, another one for each class of tests.</param>
    /// <param name="version">The version to start.</param>
    /// <exception cref="FileNotFoundException">Asterisk is not installed; a test downloads nothing.</exception>
    /// <exception cref="InvalidOperationException">It did not start; the message holds what the script said.</exception>
    public static async Task<AsteriskLab> StartAsync(string name, AsteriskVersion version)
    {
        if (!File.Exists(ProgramOf(version)))
        {
            throw new FileNotFoundException($"Asterisk is not at {ProgramOf(version)}. {InstallationOf(version)}");
        }

        var script = new LabScript(RepositoryRoot.Combine("artifacts", "asterisk", $"run-{name}"), version);
        await script.RunAsync("run.sh", ["restart"], StartLimit);
        var settings = await script.RunAsync("run.sh", ["env"], StartLimit);
        return new AsteriskLab(script, settings);
    }

    /// <summary>Registers the three agents' phones and the provider; nobody picks up until the test says so.</summary>
    public Task<PhoneDesk> OpenDeskAsync() => PhoneDesk.OpenAsync(_script);

    /// <summary>Stops Asterisk in the middle of everything: calls end without a word, and so does the manager interface.</summary>
    public Task UnplugAsync() => _script.RunAsync("run.sh", ["stop"], Eventually.Limit);

    /// <summary>Starts Asterisk again on the same ports.</summary>
    public Task PlugInAsync() => _script.RunAsync("run.sh", ["start"], StartLimit);

    public async ValueTask DisposeAsync() => await _script.RunAsync("run.sh", ["stop"], Eventually.Limit);

    private static int PortOf(string settings, string name) =>
        int.Parse(settings.Split($" {name}=")[1].Split(' ', '\n')[0], CultureInfo.InvariantCulture);
}
