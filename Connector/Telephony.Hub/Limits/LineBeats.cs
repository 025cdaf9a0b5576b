using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;

namespace Telephony.Hub.Limits;

/// <summary>
/// Beats once a second for each browser's line, as the server's own heart does, but not for all in the same moment: with thousands of lines what agents are
/// waiting for would stand behind everybody's ping. SignalR pings and looks for dead clients at the beats of
/// <see cref="IConnectionHeartbeatFeature"/>; a line's feature is replaced with one of these.
/// </summary>
/// <param name="clock">Says when.</param>
internal sealed class LineBeats(TimeProvider clock) : IHostedService, IDisposable
{
    /// <summary>In how many parts a second's beats are done.</summary>
    public const int Turns = 20;

    private readonly Lock _lock = new();
    private readonly HashSet<Line>[] _turns = [.. Enumerable.Range(0, Turns).Select(_ => new HashSet<Line>())];
    private ITimer? _timer;
    private int _next;

    /// <summary>Beats for a line from now on, in the turn that has the fewest lines.</summary>
    /// <returns>Ends the beats when it is disposed.</returns>
    public IDisposable Join(ConnectionContext connection)
    {
        lock (_lock)
        {
            var turn = _turns.MinBy(lines => lines.Count)!;
            var line = new Line(this, turn);
            turn.Add(line);
            connection.Features.Set<IConnectionHeartbeatFeature>(line);
            return line;
        }
    }

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var turn = TimeSpan.FromSeconds(1) / Turns;
        _timer = clock.CreateTimer(_ => Beat(), null, turn, turn);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public void Dispose() => _timer?.Dispose();

    private void Beat()
    {
        Line[] lines;
        lock (_lock)
        {
            lines = [.. _turns[_next]];
            _next = (_next + 1) % Turns;
        }

        foreach (var line in lines)
        {
            line.Beat();
        }
    }

    private sealed class Line(LineBeats beats, HashSet<Line> turn) : IConnectionHeartbeatFeature, IDisposable
    {
        private readonly List<(Action<object> Action, object State)> _actions = [];

        public void OnHeartbeat(Action<object> action, object state)
        {
            lock (_actions)
            {
                _actions.Add((action, state));
            }
        }

        public void Beat()
        {
            (Action<object> Action, object State)[] actions;
            lock (_actions)
            {
                actions = [.. _actions];
            }

            foreach (var (action, state) in actions)
            {
                action(state);
            }
        }

        public void Dispose()
        {
            lock (beats._lock)
            {
                turn.Remove(this);
            }
        }
    }
}
