using System.Diagnostics;
using System.Globalization;

namespace Telephony.Benchmarks.Connectors;

/// <summary>This program once more, in another part: it is spoken to by lines.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ChildProcess(Process process) => _process = process;

    /// <summary>Starts it with the words that say which part it plays.</summary>
    public static ChildProcess Start(params object[] words)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var word in words)
        {
            start.ArgumentList.Add(Convert.ToString(word, CultureInfo.InvariantCulture)!);
        }

        return new ChildProcess(Process.Start(start)!);
    }

    /// <summary>Tells it a line.</summary>
    public Task TellAsync(string line) => _process.StandardInput.WriteLineAsync(line);

    /// <summary>The next line that it says.</summary>
    /// <exception cref="InvalidOperationException">It has ended.</exception>
    public async Task<string> HearAsync() =>
        await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The process ended before it answered.");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
