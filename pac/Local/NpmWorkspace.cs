using System.Diagnostics;
using LocalDataverse.Hosting;
using Telephony.LocalSolution;

namespace Telephony.Local;

/// <summary>The npm workspace of the controls, the web resources and the page: installs its packages and runs its scripts.</summary>
/// <param name="folder">The folder with package.json and package-lock.json.</param>
/// <param name="say">Told every line, for a person who waits.</param>
/// <param name="node">Name or path of Node.js.</param>
public sealed class NpmWorkspace(string folder, Action<string> say, string node = "node")
{
    private const int OldestNode = 20;

    /// <summary>The workspace of this repository.</summary>
    public static NpmWorkspace OfRepository(Action<string> say) => new(Path.Combine(TelephonySolution.RepositoryRoot, "PcfControls"), say);

    /// <summary>Installs the packages that building takes, when the lock file is another than the one installed.</summary>
    /// <exception cref="LocalStartException">Node or npm is missing or too old, or npm failed.</exception>
    public Task InstallAsync(CancellationToken stop) => InstallAsync("ci --omit=dev", BuildingLockFile, stop);

    /// <summary>Installs those of tests and lint too.</summary>
    /// <exception cref="LocalStartException">Node or npm is missing or too old, or npm failed.</exception>
    public Task InstallAllAsync(CancellationToken stop) => InstallAsync("ci", AllLockFile, stop);

    /// <summary>Runs a script of package.json. What the script <c>build</c> finds up to date it leaves alone.</summary>
    /// <exception cref="LocalStartException">The script failed; the message has its last lines.</exception>
    public Task RunAsync(string script, CancellationToken stop) => NpmAsync("run " + script, stop);

    private async Task InstallAsync(string command, string installedLockFile, CancellationToken stop)
    {
        await RequireNodeAsync(stop);
        if (!IsInstalled(AllLockFile) && !IsInstalled(installedLockFile))
        {
            say("Installing npm packages (once, a minute or two) ...");
            await NpmAsync(command + " --no-audit --no-fund", stop);
            File.Copy(LockFile, installedLockFile, overwrite: true);
        }
    }

    private async Task RequireNodeAsync(CancellationToken stop)
    {
        var version = await TryReadAsync(node, "--version", stop);
        if (version is null || await TryReadAsync(Npm, "--version", stop) is null)
        {
            throw new LocalStartException("Node.js and npm build the controls and were not found; install Node.js 20 or newer (Debian: apt-get install nodejs npm) and start again.");
        }

        if (!int.TryParse(version.TrimStart('v').Split('.')[0], out var major) || major < OldestNode)
        {
            throw new LocalStartException($"Node.js {version.Trim()} is too old to build the controls; install Node.js {OldestNode} or newer and start again.");
        }
    }

    // The content decides, not the time: a checkout gives every file a new one.
    private bool IsInstalled(string installedLockFile) =>
        File.Exists(installedLockFile) && File.ReadAllText(installedLockFile) == File.ReadAllText(LockFile);

    private string LockFile => Path.Combine(folder, "package-lock.json");

    private string AllLockFile => Path.Combine(folder, "node_modules", ".installed-package-lock.json");

    private string BuildingLockFile => Path.Combine(folder, "node_modules", ".installed-for-building-package-lock.json");

    private async Task NpmAsync(string arguments, CancellationToken stop)
    {
        using var process = Start(Npm, arguments);
        var tail = new Queue<string>();
        var lines = Task.WhenAll(PumpAsync(process.StandardOutput, tail, stop), PumpAsync(process.StandardError, tail, stop));
        try
        {
            await process.WaitForExitAsync(stop);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        await lines;
        if (process.ExitCode != 0)
        {
            throw new LocalStartException($"'npm {arguments}' in {Path.GetFileName(folder)} failed with exit code {process.ExitCode}; its last lines:\n  {string.Join("\n  ", tail)}");
        }
    }

    private async Task PumpAsync(StreamReader reader, Queue<string> tail, CancellationToken stop)
    {
        const int tailLines = 25;
        while (await reader.ReadLineAsync(stop) is { } line)
        {
            if (line.Trim().Length == 0)
            {
                continue;
            }

            lock (tail)
            {
                tail.Enqueue(line);
                while (tail.Count > tailLines)
                {
                    tail.Dequeue();
                }

                say("  " + line);
            }
        }
    }

    private async Task<string?> TryReadAsync(string program, string arguments, CancellationToken stop)
    {
        try
        {
            using var process = Start(program, arguments);
            var text = await process.StandardOutput.ReadToEndAsync(stop);
            await process.WaitForExitAsync(stop);
            return process.ExitCode == 0 ? text : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static string Npm => OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    private Process Start(string program, string arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PP_TOOLS_TELEMETRY_OPTOUT"] = "true", ["NO_COLOR"] = "1" },
        })!;
}
