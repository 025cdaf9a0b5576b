using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>How an ExecuteMultiple goes on after a fault and what it answers.</summary>
public sealed class ExecuteMultipleSettings : IExtensibleDataObject
{
    /// <summary>Go on with the next request after a fault.</summary>
    public bool ContinueOnError { get; set; }

    /// <summary>Answer with the responses too, not only with the faults.</summary>
    public bool ReturnResponses { get; set; }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }
}

/// <summary>The end of one request of an ExecuteMultiple.</summary>
public sealed class ExecuteMultipleResponseItem : IExtensibleDataObject
{
    /// <summary>The request's place in the list, from 0.</summary>
    public int RequestIndex { get; set; }

    /// <summary>The response, or null after a fault.</summary>
    public OrganizationResponse Response { get; set; }

    /// <summary>The fault, or null.</summary>
    public OrganizationServiceFault Fault { get; set; }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }
}

/// <summary>The ends of the requests of an ExecuteMultiple.</summary>
public sealed class ExecuteMultipleResponseItemCollection : DataCollection<ExecuteMultipleResponseItem>
{
}
