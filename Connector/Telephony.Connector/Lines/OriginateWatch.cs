using System.Collections.Concurrent;
using Telephony.Ami.Events;

namespace Telephony.Connector.Lines;

/// <summary>Lets a command wait for the fate of a channel that it had Asterisk create.</summary>
internal sealed class OriginateWatch
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<bool>> _waiting = new(StringComparer.Ordinal);

    /// <summary>Expects the outcome for a channel with this id; call before the action is sent.</summary>
    public Task<bool> Expect(string channelId) =>
        _waiting.GetOrAdd(channelId, _ => new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>Stops expecting it.</summary>
    public void Forget(string channelId) => _waiting.TryRemove(channelId, out _);

    /// <summary>Looks at an event. A failure has no id where no channel came about: it then counts for everybody who waits.</summary>
    public void Note(AmiEvent next)
    {
        if (next is not OriginateResponseEvent response || _waiting.IsEmpty)
        {
            return;
        }

        if (_waiting.TryGetValue(response.Uniqueid, out var one))
        {
            one.TrySetResult(response.Succeeded);
        }
        else if (!response.Succeeded && response.Channel.StartsWith("Local/", StringComparison.Ordinal))
        {
            foreach (var waiting in _waiting.Values)
            {
                waiting.TrySetResult(false);
            }
        }
    }
}
