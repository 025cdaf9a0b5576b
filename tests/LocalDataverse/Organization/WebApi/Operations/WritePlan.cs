using LocalDataverse.WebApi.Protocol;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi.Operations;

/// <summary>A write that has been read and checked but not run, so that several can be run as one transaction.</summary>
/// <param name="Request">What the organization is asked to do.</param>
/// <param name="Answer">The answer, once the organization has done it.</param>
public sealed record WritePlan(OrganizationRequest Request, Func<OrganizationResponse, WebApiResponse> Answer)
{
    /// <summary>The address of the row that is written, for <c>Content-ID</c> references; null where there is none.</summary>
    public string? Target { get; init; }
}
