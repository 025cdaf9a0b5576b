using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>What every fault of the platform carries.</summary>
public abstract class BaseServiceFault : IExtensibleDataObject
{
    private ErrorDetailCollection _errorDetails;

    /// <summary>For the derived fault.</summary>
    protected BaseServiceFault()
    {
    }

    /// <summary>What went wrong.</summary>
    public string Message { get; set; }

    /// <summary>The number of the error.</summary>
    public int ErrorCode { get; set; }

    /// <summary>A page about the error.</summary>
    public string HelpLink { get; set; }

    /// <summary>When it happened, in UTC.</summary>
    public DateTime Timestamp { get; set; }

    /// <summary>Names the occurrence in the platform's logs.</summary>
    public Guid ActivityId { get; set; }

    /// <summary>Further facts by name.</summary>
    public ErrorDetailCollection ErrorDetails
    {
        get => _errorDetails ??= new ErrorDetailCollection();
        set => _errorDetails = value;
    }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }
}

/// <summary>A fault of the organization service: what <c>FaultException&lt;OrganizationServiceFault&gt;</c> carries.</summary>
public class OrganizationServiceFault : BaseServiceFault
{
    /// <summary>What the plug-in traced.</summary>
    public string TraceText { get; set; }

    /// <summary>The fault behind this one.</summary>
    public OrganizationServiceFault InnerFault { get; set; }

    /// <inheritdoc/>
    public override string ToString() => "OrganizationServiceFault 0x" + ErrorCode.ToString("X8", System.Globalization.CultureInfo.InvariantCulture) + ": " + Message;
}
