using System.Diagnostics;

namespace Telephony.Local;

/// <summary>Builds controls, web resources and the page with npm. What is up to date is left alone.</summary>
public sealed class FrontEndBuild(string repositoryRoot, Action<string> say)
{
    private const int OldestNode = 20;
    private readonly string _folder = Path.Combine(repositoryRoot, "PcfControls");

    /// <summary>Installs packages when the lock file changed, then builds.</summary>
    /// <exception cref="LocalStartException">Node or npm is missing or too old, or a step failed.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        await RequireNodeAsync(stop);
        if (!PackagesAreInstalled())
        {
            say("Installing npm packages (once, a minute or two) ...");
            await NpmAsync("ci --no-audit --no-fund", stop);
            File.Copy(LockFile, InstalledLockFile, overwrite: true);
        }

        say("Building the controls and the page ...");
        await NpmAsync("run build", stop);
    }

    private async Task RequireNodeAsync(CancellationToken stop)
    {
        var version = await TryReadAsync("node", "--version", stop);
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
    private bool PackagesAreInstalled() =>
        File.Exists(InstalledLockFile) && File.ReadAllText(InstalledLockFile) == File.ReadAllText(LockFile);

    private string LockFile => Path.Combine(_folder, "package-lock.json");

    private string InstalledLockFile => Path.Combine(_folder, "node_modules", ".installed-package-lock.json");

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
            throw new LocalStartException($"'npm {arguments}' in PcfControls failed with exit code {process.ExitCode}; its last lines:\n  {string.Join("\n  ", tail)}");
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
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PP_TOOLS_TELEMETRY_OPTOUT"] = "true", ["NO_COLOR"] = "1" },
        })!;
}
