namespace Telephony.Connector.Lease;

/// <summary>The row of cts_connectorlease of one PBX, in one version.</summary>
/// <param name="Holder">Name of the active connector; empty when there is none.</param>
/// <param name="Token">Changes with every takeover; empty when the lease is free.</param>
/// <param name="Seconds">How long the holder may stay silent.</param>
/// <param name="Takeovers">How many times the lease changed hands.</param>
internal sealed record LeaseRow(string Pbx, string Holder, string Token, int Seconds, int Takeovers)
{
    /// <summary>Id of the row; empty before it is made.</summary>
    public string Id { get; init; } = "";

    /// <summary>The version, for <c>If-Match</c>.</summary>
    public string ETag { get; init; } = "";
}
