using System.Globalization;
using Telephony.Ami.Actions;
using Telephony.Ami.Events;
using Telephony.Ami.Wire;

namespace Telephony.Ami.Connection;

/// <summary>
/// Matches answers and rows of lists to the actions that wait for them. When the line drops all waiting ones fail at once, and all
/// later ones right away.
/// </summary>
internal sealed class PendingActions
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, PendingAction> _waiting = new(StringComparer.Ordinal);
    private Exception? _failure;
    private int _all;
    private int _lists;
    private long _lastId;

    /// <summary>Whether any packet can be an answer at present.</summary>
    public bool HasAny => Volatile.Read(ref _all) > 0;

    /// <summary>Whether any packet can be part of a list at present.</summary>
    public bool HasLists => Volatile.Read(ref _lists) > 0;

    /// <summary>How many actions wait.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _waiting.Count;
            }
        }
    }

    /// <exception cref="AmiConnectionLostException">The connection has dropped already.</exception>
    public PendingAction Add(AmiAction action)
    {
        lock (_lock)
        {
            if (_failure is not null)
            {
                throw _failure;
            }

            var id = string.Create(CultureInfo.InvariantCulture, $"{action.Name}-{++_lastId}");
            var pending = new PendingAction(id, action);
            _waiting.Add(id, pending);
            Interlocked.Increment(ref _all);
            Interlocked.Add(ref _lists, pending.IsList ? 1 : 0);
            return pending;
        }
    }

    /// <summary>Hands a response to its action; false when none waits for it (any more).</summary>
    public bool Answer(AmiPacket packet)
    {
        lock (_lock)
        {
            if (packet.Get("ActionID"u8) is not { } id || !_waiting.TryGetValue(id, out var pending))
            {
                return false;
            }

            if (pending.TakeResponse(AmiResponse.From(packet)))
            {
                Remove(pending);
            }

            return true;
        }
    }

    /// <summary>Hands a row, or the end of a list, to the list it belongs to; false when the packet is a live event.</summary>
    public bool TakeListPacket(AmiPacket packet, AmiEventParser parser)
    {
        if (packet.Get("ActionID"u8) is not { } id)
        {
            return false;
        }

        lock (_lock)
        {
            if (!_waiting.TryGetValue(id, out var pending) || !pending.IsList)
            {
                return false;
            }

            if (packet.TryGet("EventList"u8, out _))
            {
                pending.TakeEnd(packet.ToFields());
                Remove(pending);
            }
            else
            {
                pending.TakeRow(parser.ParseWithActionId(packet));
            }

            return true;
        }
    }

    /// <summary>Its time is up. A list that was asked for stays known until its end has come, so that its rows are not taken for live events.</summary>
    public void Abandon(PendingAction pending)
    {
        lock (_lock)
        {
            pending.Abandon();
            if (!pending.IsList || !pending.IsSent)
            {
                Remove(pending);
            }
        }
    }

    /// <summary>Fails all that wait, and all that come.</summary>
    public void FailAll(Exception failure)
    {
        lock (_lock)
        {
            _failure ??= failure;
            foreach (var pending in _waiting.Values)
            {
                pending.Fail(failure);
            }

            _waiting.Clear();
            Volatile.Write(ref _all, 0);
            Volatile.Write(ref _lists, 0);
        }
    }

    private void Remove(PendingAction pending)
    {
        if (_waiting.Remove(pending.Id))
        {
            Interlocked.Decrement(ref _all);
            Interlocked.Add(ref _lists, pending.IsList ? -1 : 0);
        }
    }
}
