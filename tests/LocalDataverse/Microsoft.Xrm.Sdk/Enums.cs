namespace Microsoft.Xrm.Sdk;

/// <summary>Whether an update or delete asks that the row is as it was read.</summary>
public enum ConcurrencyBehavior
{
    /// <summary>What the platform does for the channel: overwrite.</summary>
    Default = 0,

    /// <summary>Refuse when the row has changed since.</summary>
    IfRowVersionMatches = 1,

    /// <summary>Overwrite.</summary>
    AlwaysOverwrite = 2,
}

/// <summary>The side of a relationship.</summary>
public enum EntityRole
{
    /// <summary>The side with the lookup.</summary>
    Referencing = 0,

    /// <summary>The side that the lookup names.</summary>
    Referenced = 1,
}

/// <summary>What a tracking context knows of a row.</summary>
public enum EntityState
{
    /// <summary>As read.</summary>
    Unchanged = 0,

    /// <summary>New.</summary>
    Created = 1,

    /// <summary>Changed.</summary>
    Changed = 2,
}

/// <summary>What a plug-in says of its own end; for an asynchronous step, whether it is tried again.</summary>
public enum OperationStatus
{
    /// <summary>It failed.</summary>
    Failed = 0,

    /// <summary>It was cancelled.</summary>
    Canceled = 1,

    /// <summary>Try again later.</summary>
    Retry = 2,

    /// <summary>It waits.</summary>
    Suspended = 3,

    /// <summary>It succeeded.</summary>
    Succeeded = 4,
}

/// <summary>The HTTP status that a plug-in met when it made a call.</summary>
public enum PluginHttpStatusCode
{
    /// <summary>None.</summary>
    NotSet = 0,

    /// <summary>400</summary>
    BadRequest = 400,

    /// <summary>401</summary>
    Unauthorized = 401,

    /// <summary>403</summary>
    Forbidden = 403,

    /// <summary>404</summary>
    NotFound = 404,

    /// <summary>405</summary>
    MethodNotAllowed = 405,

    /// <summary>408</summary>
    RequestTimeout = 408,

    /// <summary>409</summary>
    Conflict = 409,

    /// <summary>410</summary>
    Gone = 410,

    /// <summary>412</summary>
    PreconditionFailed = 412,

    /// <summary>413</summary>
    RequestEntityTooLarge = 413,

    /// <summary>424</summary>
    FailedDependency = 424,

    /// <summary>429</summary>
    TooManyRequests = 429,

    /// <summary>500</summary>
    InternalServerError = 500,

    /// <summary>502</summary>
    BadGateway = 502,

    /// <summary>503</summary>
    ServiceUnavailable = 503,

    /// <summary>504</summary>
    GatewayTimeout = 504,
}
