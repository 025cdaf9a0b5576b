using Telephony.Connector.Tests.Outbox;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.System;

/// <summary>What tests of a whole connector have each: a log that is kept and a database file that goes away.</summary>
public abstract class ConnectorTest : IDisposable
{
    private protected CapturedLog Log { get; } = new();

    private protected TemporaryDatabase Database { get; } = new();

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes what the test holds.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            Log.Dispose();
            Database.Dispose();
        }
    }
}
