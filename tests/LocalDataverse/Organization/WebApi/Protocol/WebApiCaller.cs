namespace LocalDataverse.WebApi.Protocol;

/// <summary>As whom a request runs.</summary>
/// <param name="UserId">The system user that it is about.</param>
/// <param name="SenderId">The system user who signed in: another one where he acts for somebody.</param>
public readonly record struct WebApiCaller(Guid UserId, Guid SenderId);
