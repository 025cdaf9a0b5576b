using Microsoft.Extensions.Logging;
using Telephony.Connector.Options;
using Telephony.Connector.Telemetry;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Outbox;

/// <summary>
/// The bound of the outbox. Long before it is reached there are warnings, louder each time. At the bound new calls are no longer taken:
/// whole calls, so that those in the file stay complete, and each counted in a row of state that the health answer and the verb
/// <c>outbox list</c> show. Calls in progress go on into a reserve of a tenth. Used under the outbox's lock.
/// </summary>
internal sealed class OutboxBound
{
    private const int MostRemembered = 100_000;

    private static readonly int[] WarnAtPercent = [50, 75, 90, 100];
    private static readonly TimeSpan BetweenLosses = TimeSpan.FromMinutes(1);

    private readonly OutboxSettings _settings;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly HashSet<string> _left = new(StringComparer.Ordinal);
    private int _count;
    private int _max;
    private int _warnedPercent;
    private DateTimeOffset _lossSaidOn = DateTimeOffset.MinValue;

    /// <summary>The bound of a file as it is now.</summary>
    public OutboxBound(ConnectorDatabase database, OutboxSettings settings, TimeProvider clock, ILogger logger)
    {
        (_settings, _clock, _logger) = (settings, clock, logger);
        _max = settings.MaxEvents;
        Recount(database);
        Lost = StateJson.TryRead<LostCalls>(database, StateKind.LostCalls, logger);
    }

    /// <summary>Events in the file, those set aside included.</summary>
    public int Count => _count;

    /// <summary>The calls that were not taken; null when there are none.</summary>
    public LostCalls? Lost { get; private set; }

    /// <summary>Most events there may be now.</summary>
    public int Max => _max;

    /// <summary>Counts anew, after the events have moved to another place.</summary>
    public void Recount(ConnectorDatabase database)
    {
        _count = (int)database.Query("select count(*) from events", row => row.GetInt64(0))[0];
        _max = database.IsInMemory ? Math.Min(_settings.MaxEvents, ConnectorDatabase.MostInMemory) : _settings.MaxEvents;
    }

    /// <summary>Notes that the file has more events now, or fewer.</summary>
    public void Note(int more)
    {
        _count += more;
        var percent = WarnAtPercent.LastOrDefault(limit => _count >= (long)_max * limit / 100);
        if (percent > _warnedPercent)
        {
            Log.OutboxFills(_logger, _count, _max, percent);
        }

        _warnedPercent = percent;
    }

    /// <summary>Takes the events out that there is no room for.</summary>
    /// <param name="changes">What is about to be written.</param>
    /// <param name="unwritten">How many of its events wait in memory already.</param>
    public void Leave(OutboxChanges changes, int unwritten)
    {
        var count = _count + unwritten;
        if (count + changes.Events.Count <= _max && _left.Count == 0)
        {
            return;
        }

        var reserve = _max + (_max / 10);
        var newCalls = 0;
        var lost = changes.Events.RemoveAll(item =>
        {
            var isNew = EventKey.TryParse(item.Written.Key) is { Sequence: 1 } && count >= _max;
            if (isNew || count >= reserve)
            {
                newCalls += _left.Add(item.Written.CallKey) ? 1 : 0;
            }

            var isLeft = _left.Contains(item.Written.CallKey);
            count += isLeft ? 0 : 1;
            return isLeft;
        });
        if (lost > 0)
        {
            Tell(changes, newCalls, lost);
        }
        else if (_count < _max / 2 || _left.Count > MostRemembered)
        {
            _left.Clear();
        }
    }

    private void Tell(OutboxChanges changes, int calls, int events)
    {
        var now = _clock.GetUtcNow();
        var before = Lost ?? new LostCalls(0, 0, now, now);
        Lost = before with { Calls = before.Calls + calls, Events = before.Events + events, Last = now };
        changes.State.PutJson(new StateKey(StateKind.LostCalls), Lost);
        if (now - _lossSaidOn >= BetweenLosses)
        {
            _lossSaidOn = now;
            Log.CallsLost(_logger, Lost.Calls, Lost.Events, _max);
        }
    }
}

/// <summary>Calls that the outbox had no room for.</summary>
/// <param name="Events">How many events they had.</param>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last of them.</param>
internal sealed record LostCalls(int Calls, int Events, DateTimeOffset First, DateTimeOffset Last);
