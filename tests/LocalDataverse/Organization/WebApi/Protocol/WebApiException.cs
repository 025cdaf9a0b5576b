namespace LocalDataverse.WebApi.Protocol;

/// <summary>A request that the Web API itself refuses, before or beside the organization.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="code">The error's code.</param>
/// <param name="message">What is wrong, in the words of the real service where they are known.</param>
public sealed class WebApiException(int status, string code, string message) : Exception(message)
{
    /// <summary>The HTTP status.</summary>
    public int Status => status;

    /// <summary>The error's code.</summary>
    public string Code => code;

    /// <summary>A property that a query names and the type has not.</summary>
    public static WebApiException UnknownProperty(string name, string table) =>
        new(400, WebApiErrors.InvalidQuery, $"Could not find a property named '{name}' on type 'Microsoft.Dynamics.CRM.{table}'.");

    /// <summary>A query that cannot be read or makes no sense.</summary>
    public static WebApiException InvalidQuery(string message) => new(400, WebApiErrors.InvalidQuery, message);

    /// <summary>A body that does not fit.</summary>
    public static WebApiException InvalidPayload(string where, string message) =>
        new(400, WebApiErrors.InvalidPayload, $"Error identified in Payload provided by the user for Entity :'{where}'  ---->  InnerException : Microsoft.OData.ODataException: {message}");

    /// <summary>A first segment that is not an entity set, function or action.</summary>
    public static WebApiException UnknownSegment(string segment) =>
        new(404, WebApiErrors.UnknownSegment, $"Resource not found for the segment '{segment}'.");

    /// <summary>A resource that exists, with a method that it does not take.</summary>
    public static WebApiException MethodNotAllowed(string method) =>
        new(405, "0x0", $"The requested resource does not support http method '{method}'.");

    /// <summary>A function called by POST, or an action by GET.</summary>
    public static WebApiException WrongMethod(WebApiRequest request) =>
        new(404, "", $"No HTTP resource was found that matches the request URI '{request.ServiceRoot}{request.Path}'.");
}
