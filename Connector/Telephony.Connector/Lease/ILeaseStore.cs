using Telephony.Connector.Dataverse;

namespace Telephony.Connector.Lease;

/// <summary>Where the lease is kept. Every method throws <see cref="DataverseException"/> when Dataverse does not answer as it should.</summary>
public interface ILeaseStore
{
    /// <summary>The row of a PBX; null before any connector made it.</summary>
    Task<LeaseRow?> ReadAsync(string pbx, CancellationToken cancellationToken);

    /// <summary>Makes the row, or writes it over the version that it was read in; null when somebody else was faster.</summary>
    Task<LeaseRow?> TryWriteAsync(LeaseRow row, CancellationToken cancellationToken);
}
