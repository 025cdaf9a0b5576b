using System.Diagnostics;

namespace Telephony.TestKit.Asterisk;

/// <summary>Starts the scripts of <c>tests/asterisk</c> for one lab.</summary>
/// <param name="runFolder">State folder of the lab: its process, its ports.</param>
/// <param name="version">The version of Asterisk in it.</param>
internal sealed class LabScript(string runFolder, AsteriskVersion version)
{
    /// <summary>Starts a script with its three standard streams open to the test.</summary>
    public Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = RepositoryRoot.Combine("tests", "asterisk"),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["LAB_RUN"] = runFolder, ["LAB_ASTERISK"] = $"{(int)version}", ["PYTHONDONTWRITEBYTECODE"] = "1" },
        };
        return Process.Start(start)!;
    }

    /// <summary>Runs a script to its end and answers what it printed.</summary>
    /// <exception cref="InvalidOperationException">It failed or took too long; the message holds its last words.</exception>
    public async Task<string> RunAsync(string script, string[] arguments, TimeSpan limit)
    {
        using var process = Start(RepositoryRoot.Combine("tests", "asterisk", script), arguments);
        using var clock = new CancellationTokenSource(limit);
        var output = process.StandardOutput.ReadToEndAsync(clock.Token);
        var errors = process.StandardError.ReadToEndAsync(clock.Token);
        var what = $"{script} {string.Join(' ', arguments)}";
        try
        {
            await process.WaitForExitAsync(clock.Token);
            return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{what} ended with {process.ExitCode}: {await output}{await errors}");
        }
        catch (OperationCanceledException exception)
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"{what} did not end within {limit.TotalSeconds:0} s.", exception);
        }
    }
}
