using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A plug-in's refusal: its message reaches the person, and the transaction is rolled back.</summary>
/// <remarks>Page: https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.invalidpluginexecutionexception</remarks>
[Serializable]
public sealed class InvalidPluginExecutionException : Exception, ISerializable
{
    // Observed on the real type, which reports it when no code is given.
    private const int DefaultErrorCode = -2146233088;

    /// <summary>A refusal without a message.</summary>
    public InvalidPluginExecutionException()
        : this(OperationStatus.Failed, DefaultErrorCode, null, null, PluginHttpStatusCode.NotSet, null)
    {
    }

    /// <summary>A refusal without a message.</summary>
    public InvalidPluginExecutionException(OperationStatus status)
        : this(status, DefaultErrorCode, null, null, PluginHttpStatusCode.NotSet, null)
    {
    }

    /// <summary>A refusal with a message for the person.</summary>
    public InvalidPluginExecutionException(string message)
        : this(OperationStatus.Failed, DefaultErrorCode, message, null, PluginHttpStatusCode.NotSet, null)
    {
    }

    /// <summary>A refusal; the status says whether an asynchronous step is tried again.</summary>
    public InvalidPluginExecutionException(OperationStatus status, string message)
        : this(status, DefaultErrorCode, message, null, PluginHttpStatusCode.NotSet, null)
    {
    }

    /// <summary>A refusal with its cause.</summary>
    public InvalidPluginExecutionException(string message, Exception exception)
        : this(OperationStatus.Failed, DefaultErrorCode, message, exception, PluginHttpStatusCode.NotSet, null)
    {
    }

    /// <summary>A refusal with a number of the plug-in's own.</summary>
    public InvalidPluginExecutionException(OperationStatus status, int errorCode, string message)
        : this(status, errorCode, message, null, PluginHttpStatusCode.NotSet, null)
    {
    }

    /// <summary>A refusal with the HTTP status that the plug-in met.</summary>
    public InvalidPluginExecutionException(string message, PluginHttpStatusCode httpStatus)
        : this(OperationStatus.Failed, DefaultErrorCode, message, null, httpStatus, null)
    {
    }

    /// <summary>A refusal with the HTTP status that the plug-in met and further facts.</summary>
    public InvalidPluginExecutionException(string message, PluginHttpStatusCode httpStatus, Dictionary<string, string> exceptionDetails)
        : this(OperationStatus.Failed, DefaultErrorCode, message, null, httpStatus, exceptionDetails)
    {
    }

    /// <summary>A refusal with a number of the plug-in's own and the HTTP status that it met.</summary>
    public InvalidPluginExecutionException(OperationStatus status, int errorCode, string message, PluginHttpStatusCode httpStatus)
        : this(status, errorCode, message, null, httpStatus, null)
    {
    }

    /// <summary>A refusal with further facts.</summary>
    public InvalidPluginExecutionException(string message, Dictionary<string, string> exceptionDetails)
        : this(OperationStatus.Failed, DefaultErrorCode, message, null, PluginHttpStatusCode.NotSet, exceptionDetails)
    {
    }

    /// <summary>A refusal with further facts.</summary>
    public InvalidPluginExecutionException(OperationStatus status, string message, Dictionary<string, string> exceptionDetails)
        : this(status, DefaultErrorCode, message, null, PluginHttpStatusCode.NotSet, exceptionDetails)
    {
    }

    private InvalidPluginExecutionException(
        OperationStatus status, int errorCode, string message, Exception inner, PluginHttpStatusCode httpStatus, Dictionary<string, string> details)
        : base(message, inner)
    {
        Status = status;
        ErrorCode = errorCode;
        HttpStatus = httpStatus;
        ExceptionDetails = details;
    }

    /// <summary>How the plug-in ended.</summary>
    public OperationStatus Status { get; }

    /// <summary>The plug-in's own number.</summary>
    public int ErrorCode { get; }

    /// <summary>The HTTP status that the plug-in met when it made a call.</summary>
    public PluginHttpStatusCode HttpStatus { get; }

    /// <summary>Further facts, or null.</summary>
    public IReadOnlyDictionary<string, string> ExceptionDetails { get; }

    /// <inheritdoc/>
    public override void GetObjectData(SerializationInfo info, StreamingContext context)
    {
        base.GetObjectData(info, context);
        info.AddValue(nameof(Status), Status);
        info.AddValue(nameof(ErrorCode), ErrorCode);
        info.AddValue(nameof(HttpStatus), HttpStatus);
    }
}
