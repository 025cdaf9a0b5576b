using System.Globalization;
using Microsoft.Extensions.Logging;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Options;
using Telephony.Connector.Outbox;
using Telephony.Connector.Telemetry;
using Telephony.Domain.Calls;

namespace Telephony.Connector.Unseen;

/// <summary>
/// Calls that nobody saw: said loudly once, counted in a row of state. With a lease the other connector may have seen them: then this one
/// asks Dataverse first, and only as the active one.
/// </summary>
internal sealed class UnseenCalls
{
    private readonly Lock _lock = new();
    private readonly List<UnseenCount> _waiting = [];
    private readonly ConnectorDatabase _database;
    private readonly IDataverseGateway _gateway;
    private readonly ConnectorOptions _options;
    private readonly ILogger<UnseenCalls> _logger;

    /// <summary>With the count from before a restart.</summary>
    public UnseenCalls(ConnectorDatabase database, IDataverseGateway gateway, ConnectorOptions options, ILogger<UnseenCalls> logger)
    {
        (_database, _gateway, _options, _logger) = (database, gateway, options, logger);
        Total = database.ReadState(StateKind.UnseenCalls) is [var stored] && int.TryParse(stored.Body, NumberStyles.None, CultureInfo.InvariantCulture, out var total) ? total : 0;
    }

    /// <summary>How many there were so far, at least.</summary>
    public int Total { get; private set; }

    /// <summary>Notes what a snapshot has shown.</summary>
    public void Note(IReadOnlyList<UnseenCount> unseen)
    {
        if (_options.Lease.Enabled)
        {
            lock (_lock)
            {
                _waiting.AddRange(unseen);
            }

            return;
        }

        foreach (var queue in unseen)
        {
            Tell(queue.Queue, queue.Calls);
        }
    }

    /// <summary>As the active connector: says which calls the other one has not recorded either.</summary>
    /// <exception cref="DataverseException">Dataverse did not answer; it is asked again the next time.</exception>
    public async Task TellAsync(CancellationToken cancellationToken)
    {
        while (First() is { } queue)
        {
            var recorded = await _gateway.GetQueueCallsAsync(_options.Pbx, queue.AsteriskStart, queue.Queue, cancellationToken);
            var seen = recorded.Select(key => CallKey.TryParse(key)?.Channel ?? "").Where(id => QueueTally.ChannelNumberOf(id) > queue.AfterChannel).Distinct().Count();
            Tell(queue.Queue, queue.Calls - seen);
            lock (_lock)
            {
                _waiting.Remove(queue);
            }
        }
    }

    private UnseenCount? First()
    {
        lock (_lock)
        {
            return _waiting.FirstOrDefault();
        }
    }

    private void Tell(string queue, int calls)
    {
        if (calls <= 0)
        {
            return;
        }

        Total += calls;
        Log.CallsUnseen(_logger, calls, queue, _options.Pbx, Total);
        _database.WriteState(new StateKey(StateKind.UnseenCalls), Total.ToString(CultureInfo.InvariantCulture));
    }
}
