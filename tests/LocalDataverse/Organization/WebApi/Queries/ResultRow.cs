using LocalDataverse.WebApi.OData;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi.Queries;

/// <summary>A row of an answer with the related rows that <c>$expand</c> brought.</summary>
public sealed record ResultRow(Entity Entity)
{
    /// <summary>The related rows by the item of <c>$expand</c>; one or none for a single-valued navigation property.</summary>
    public Dictionary<ExpandItem, IReadOnlyList<ResultRow>> Expanded { get; } = [];
}
