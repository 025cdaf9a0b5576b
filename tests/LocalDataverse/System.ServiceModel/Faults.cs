namespace System.ServiceModel;

/// <summary>A failure of the communication with a service.</summary>
public class CommunicationException : Exception
{
    /// <summary>Without a message of its own.</summary>
    public CommunicationException()
    {
    }

    /// <summary>With a message.</summary>
    public CommunicationException(string? message)
        : base(message)
    {
    }

    /// <summary>With a message and its cause.</summary>
    public CommunicationException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>A fault that the service answered with.</summary>
public class FaultException : CommunicationException
{
    /// <summary>With a reason.</summary>
    public FaultException(string reason)
        : this(new FaultReason(reason), new FaultCode("Sender"))
    {
    }

    /// <summary>With a reason and a code.</summary>
    public FaultException(FaultReason reason, FaultCode code)
        : base(reason.ToString())
    {
        Reason = reason;
        Code = code;
    }

    public FaultReason Reason { get; }

    /// <summary>Whose fault it is.</summary>
    public FaultCode Code { get; }
}

/// <summary>A fault with data.</summary>
/// <typeparam name="TDetail">The data; Dataverse answers with its OrganizationServiceFault.</typeparam>
public class FaultException<TDetail> : FaultException
{
    /// <summary>With data only.</summary>
    public FaultException(TDetail detail)
        : this(detail, "The creator of this fault did not specify a Reason.")
    {
    }

    /// <summary>With data and a reason.</summary>
    public FaultException(TDetail detail, string reason)
        : this(detail, new FaultReason(reason))
    {
    }

    /// <summary>With data and a reason.</summary>
    public FaultException(TDetail detail, FaultReason reason)
        : this(detail, reason, new FaultCode("Sender"))
    {
    }

    /// <summary>With data, a reason and a code.</summary>
    public FaultException(TDetail detail, FaultReason reason, FaultCode code)
        : base(reason, code) => Detail = detail;

    public TDetail Detail { get; }
}

/// <summary>Why a fault happened, in words.</summary>
public class FaultReason(string text)
{
    /// <inheritdoc/>
    public override string ToString() => text;
}

/// <summary>Whose fault it is.</summary>
public class FaultCode(string name)
{
    /// <summary>Sender or Receiver, or the service's own word.</summary>
    public string Name { get; } = name;
}
