using System.Runtime.CompilerServices;

namespace Telephony.TestKit;

/// <summary>Waits for what another task will bring about: as short as possible, never without end.</summary>
public static class Eventually
{
    /// <summary>How long a test waits before it fails. Long, since a busy machine is not an error; a test that passes never uses it up.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    /// <summary>Waits until the condition holds.</summary>
    /// <exception cref="TimeoutException">It did not hold within the limit; the message names the condition.</exception>
    public static async Task IsTrue(Func<bool> condition, [CallerArgumentExpression(nameof(condition))] string what = "")
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!condition())
        {
            if (limit.IsCancellationRequested)
            {
                throw new TimeoutException($"Not so within {Limit.TotalSeconds:0} s: {what}");
            }

            await Task.Delay(Pause, CancellationToken.None);
        }
    }

    /// <summary>Waits until the function gives something, and gives it.</summary>
    public static async Task<T> Get<T>(Func<T?> find, [CallerArgumentExpression(nameof(find))] string what = "")
        where T : class
    {
        T? found = null;
        await IsTrue(() => (found = find()) is not null, what);
        return found!;
    }

    /// <summary>Waits for a task, but not without end.</summary>
    public static async Task<T> Completes<T>(Task<T> task, [CallerArgumentExpression(nameof(task))] string what = "")
    {
        await Completes((Task)task, what);
        return await task;
    }

    /// <summary>Waits for a task, but not without end.</summary>
    public static async Task Completes(Task task, [CallerArgumentExpression(nameof(task))] string what = "")
    {
        try
        {
            await task.WaitAsync(Limit);
        }
        catch (TimeoutException) when (!task.IsCompleted)
        {
            throw new TimeoutException($"Did not complete within {Limit.TotalSeconds:0} s: {what}");
        }
    }
}
