namespace LocalDataverse.WebApi.OData;

/// <summary>A request address or query option that is not OData as the Web API reads it. Answered with status 400.</summary>
/// <param name="message">What stands where, and what was expected there.</param>
public sealed class ODataSyntaxException(string message) : Exception(message);
