namespace Microsoft.Xrm.Sdk;

/// <summary>Whether an update or delete asks that the row is as it was read.</summary>
public enum ConcurrencyBehavior
{
    /// <summary>What the platform does for the channel: overwrite.</summary>
    Default = 0,

    /// <summary>Refuse when the row has changed since.</summary>
    IfRowVersionMatches = 1,

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
    Unchanged = 0,

    Created = 1,

    Changed = 2,
}

/// <summary>What a plug-in says of its own end; for an asynchronous step, whether it is tried again.</summary>
public enum OperationStatus
{
    Failed = 0,

    /// <summary>It was cancelled.</summary>
    Canceled = 1,

    /// <summary>Try again later.</summary>
    Retry = 2,

    Suspended = 3,

    Succeeded = 4,
}

/// <summary>The HTTP status that a plug-in met when it made a call.</summary>
public enum PluginHttpStatusCode
{
    NotSet = 0,

    BadRequest = 400,

    Unauthorized = 401,

    Forbidden = 403,

    NotFound = 404,

    MethodNotAllowed = 405,

    RequestTimeout = 408,

    Conflict = 409,

    Gone = 410,

    PreconditionFailed = 412,

    RequestEntityTooLarge = 413,

    FailedDependency = 424,

    TooManyRequests = 429,

    InternalServerError = 500,

    BadGateway = 502,

    ServiceUnavailable = 503,

    GatewayTimeout = 504,
}
