using LocalDataverse.WebApi.Protocol;

namespace LocalDataverse.WebApi.Batch;

/// <summary>One part of a batch: a request on its own, or a change set that succeeds or fails as a whole.</summary>
/// <param name="Requests">The requests; exactly one where <paramref name="IsChangeSet"/> is false.</param>
/// <param name="IsChangeSet">Whether the requests are one transaction.</param>
public sealed record BatchItem(IReadOnlyList<WebApiRequest> Requests, bool IsChangeSet);
