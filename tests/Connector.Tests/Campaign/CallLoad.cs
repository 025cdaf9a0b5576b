using System.Collections.Concurrent;
using System.Globalization;
using Telephony.PbxSimulator;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.Campaign;

/// <summary>
/// Customers and agents at work on a simulated PBX: calls that are answered, abandoned while a phone rings, or declined; and the end of
/// the PBX itself, which cuts them all.
/// </summary>
internal sealed class CallLoad(SimulatedPbx pbx)
{
    private readonly Lock _lock = new();
    private int _number;
    private int _life;
    private TaskCompletionSource _open = Opened();

    /// <summary>What became of each call, by the customer's number.</summary>
    public ConcurrentDictionary<string, CallEnd> Placed { get; } = new();

    /// <summary>Plays one call at a queue with one agent to its end, or to that of the PBX.</summary>
    public async Task PlayAsync(string dnis, string extension, CallEnd? end = null)
    {
        var count = Interlocked.Increment(ref _number);
        var number = "+4930" + count.ToString("0000000", CultureInfo.InvariantCulture);
        var wanted = end ?? (CallEnd)(count % 3);
        var (life, call) = await PlaceAsync(number, dnis, wanted);
        try
        {
            await UntilAsync(life, () => pbx.Phones.Any(phone => phone.Extension == extension && phone.State == SimulatedPhoneState.Ringing), "the phone rings");
            await FinishAsync(life, number, call, extension, wanted);
        }
        catch (PbxCrashedException)
        {
            Placed.TryUpdate(number, CallEnd.Cut, wanted);
        }
    }

    /// <summary>The PBX ends with all its calls; nobody calls until <see cref="Open"/>.</summary>
    public Task CrashAsync()
    {
        lock (_lock)
        {
            _life++;
            _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
            return pbx.CrashAsync();
        }
    }

    /// <summary>Customers call again.</summary>
    public void Open()
    {
        lock (_lock)
        {
            _open.TrySetResult();
        }
    }

    private static TaskCompletionSource Opened()
    {
        var opened = new TaskCompletionSource();
        opened.SetResult();
        return opened;
    }

    private async Task<(int Life, SimulatedCall Call)> PlaceAsync(string number, string dnis, CallEnd wanted)
    {
        while (true)
        {
            Task open;
            lock (_lock)
            {
                open = _open.Task;
                if (open.IsCompleted)
                {
                    Placed[number] = wanted;
                    return (_life, pbx.PlaceCall(number, "Caller", dnis));
                }
            }

            await open;
        }
    }

    private async Task FinishAsync(int life, string number, SimulatedCall call, string extension, CallEnd wanted)
    {
        switch (wanted)
        {
            case CallEnd.Answered:
                await UntilAsync(life, () => pbx.AnswerPhone(extension), "the agent answers");
                try
                {
                    // Shorter than the tracker's flicker a talk would be none.
                    await Task.Delay(100);
                    await UntilAsync(life, () => pbx.HangUp(call.Id), "the caller hangs up");
                }
                catch (PbxCrashedException)
                {
                    Placed[number] = CallEnd.CutInTalk;
                }

                break;
            case CallEnd.Abandoned:
                await UntilAsync(life, () => pbx.HangUp(call.Id), "the caller gives up");
                break;
            case CallEnd.Declined:
                await UntilAsync(life, () => pbx.HangUpPhone(extension), "the agent declines");
                await UntilAsync(life, () => pbx.HangUp(call.Id), "the caller gives up");
                break;
        }
    }

    private Task UntilAsync(int life, Func<bool> isSo, string what) => Eventually.IsTrue(() => Do(life, isSo), what);

    private bool Do(int life, Func<bool> act)
    {
        lock (_lock)
        {
            return life == _life ? act() : throw new PbxCrashedException();
        }
    }

    private sealed class PbxCrashedException : Exception;
}

/// <summary>How a call of the load ends.</summary>
internal enum CallEnd
{
    /// <summary>After a talk.</summary>
    Answered,

    /// <summary>The caller gives up while the phone rings.</summary>
    Abandoned,

    /// <summary>The agent declines, then the caller gives up.</summary>
    Declined,

    /// <summary>The PBX ended before anybody talked.</summary>
    Cut,

    /// <summary>The PBX ended during the talk.</summary>
    CutInTalk,
}
