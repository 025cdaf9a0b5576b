using Microsoft.Extensions.Logging.Abstractions;
using Telephony.Connector.Options;
using Telephony.Connector.Outbox;

namespace Telephony.Connector.Tests.Outbox;

/// <summary>An outbox in a file of its own, which can be closed and opened again as after a crash.</summary>
internal sealed class TemporaryDatabase : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("connector-tests-").FullName;

    public string FilePath => Path.Combine(_folder, "connector.db");

    public ConnectorDatabase Open() => new(FilePath);

    public static EventOutbox OutboxOf(ConnectorDatabase database, TimeProvider clock, OutboxSettings? settings = null) =>
        new(database, settings ?? new OutboxSettings(), clock, NullLogger<EventOutbox>.Instance);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
