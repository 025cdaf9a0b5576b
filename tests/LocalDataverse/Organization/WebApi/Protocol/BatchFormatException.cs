namespace LocalDataverse.WebApi.Protocol;

/// <summary>The body of a <c>$batch</c> request is not the multipart text that it must be. Answered with status 400.</summary>
/// <param name="message">What is wrong and where.</param>
public sealed class BatchFormatException(string message) : Exception(message);
