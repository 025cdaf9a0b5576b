using System.Diagnostics;

namespace Telephony.TestKit.Asterisk;

/// <summary>Hands at the lab's phones (1001, 1002, 1003, and 1005-desk and 1005-soft of one agent) and at the caller's; they act when the test says so.</summary>
public sealed class PhoneDesk : IAsyncDisposable
{
    /// <summary>The caller's end of a call, where a method asks who.</summary>
    public const string Caller = "caller";

    private readonly Process _process;

    private PhoneDesk(Process process) => _process = process;

    /// <summary>A caller outside dials a number of the lab: 1234 is queue support, 4321 the same for 8 seconds only.</summary>
    public Task CallAsync(string dialled, string number, string name) => DoAsync($"call {dialled} {number} {name}");

    /// <summary>Waits until that end rings and picks it up; the caller's end rings when an agent dials out.</summary>
    public Task AnswerAsync(string who) => DoAsync($"answer {who}");

    /// <summary>Ends that end's newest call.</summary>
    public Task HangUpAsync(string who) => DoAsync($"hangup {who}");

    /// <summary>Ends what is left of calls and lets go of the phones.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var limit = new CancellationTokenSource(Eventually.Limit);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    internal static async Task<PhoneDesk> OpenAsync(LabScript script)
    {
        var desk = new PhoneDesk(script.Start("python3", "lab.py", "desk"));
        await desk.ExpectAsync("ready");
        return desk;
    }

    private async Task DoAsync(string line)
    {
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
        await ExpectAsync("done");
    }

    private async Task ExpectAsync(string wanted)
    {
        var line = await Eventually.Completes(_process.StandardOutput.ReadLineAsync());
        if (line != wanted)
        {
            throw new InvalidOperationException($"The phones said '{line ?? await _process.StandardError.ReadToEndAsync()}', expected '{wanted}'.");
        }
    }
}
