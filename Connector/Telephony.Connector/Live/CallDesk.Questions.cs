using Telephony.Contracts.Hub;

namespace Telephony.Connector.Live;

/// <summary>What screens and commands ask of calls.</summary>
internal sealed partial class CallDesk
{
    /// <summary>Every call on an agent's screen, oldest first.</summary>
    public IReadOnlyList<CallMessage> Snapshot()
    {
        lock (_lock)
        {
            return [.. _book.Rows.Where(row => row.IsShown).OrderBy(row => row.StartedOn).Select(row => _teller.MessageOf(row, _book.OthersOf(row)))];
        }
    }

    /// <summary>The row with this key, or null.</summary>
    public CallRow? Find(string key)
    {
        lock (_lock)
        {
            return _book.Find(key);
        }
    }

    /// <summary>The agent's other active calls, oldest first.</summary>
    public IReadOnlyList<CallRow> OthersOf(CallRow row)
    {
        lock (_lock)
        {
            return _book.OthersOf(row);
        }
    }

    /// <summary>The agent's other active call on the same line of the phone, as after Atxfer; null when there is none.</summary>
    public CallRow? SharerOf(CallRow row)
    {
        lock (_lock)
        {
            var own = ChannelsOf(row).Own;
            return _book.OthersOf(row).FirstOrDefault(other => ChannelsOf(other).Own.Intersect(own).Any());
        }
    }

    /// <summary>True when this call was begun to ask somebody about another one.</summary>
    public bool IsConsultation(CallRow row)
    {
        lock (_lock)
        {
            return _calls.Find(row.CallId)?.ConsultOf is not null;
        }
    }

    /// <summary>The channels of a row: the agent's that are there now, and the customer's.</summary>
    public RowChannels ChannelsOf(CallRow row)
    {
        lock (_lock)
        {
            return RowChannels.Of(_calls.Tracker, row);
        }
    }

    /// <summary>The channel of one of a conference's participants by name; null when the participant is not in it.</summary>
    public string? ChannelOf(CallRow row, string participantId)
    {
        lock (_lock)
        {
            return row.Participants.Any(participant => participant.Id == participantId) ? _calls.Tracker.FindChannel(participantId)?.Name : null;
        }
    }

    /// <summary>Waits until a row is as wanted; false when that takes too long.</summary>
    public Task<bool> WaitForAsync(string key, Func<CallRow, bool> isSo, TimeSpan limit, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _book.Find(key) is not { } row || isSo(row)
                ? Task.FromResult(true)
                : _teller.WaitAsync(key, isSo, limit, cancellationToken);
        }
    }
}
