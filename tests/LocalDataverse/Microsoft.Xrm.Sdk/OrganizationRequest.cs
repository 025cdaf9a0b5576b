using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A message to the platform: a name and parameters. Custom APIs are called with this type itself.</summary>
public class OrganizationRequest : IExtensibleDataObject
{
    private ParameterCollection _parameters;

    /// <summary>A message without a name yet.</summary>
    public OrganizationRequest()
    {
    }

    /// <summary>The message of that name.</summary>
    public OrganizationRequest(string requestName) => RequestName = requestName;

    /// <summary>The message's name.</summary>
    public string RequestName { get; set; }

    /// <summary>The parameters by name.</summary>
    public ParameterCollection Parameters
    {
        get => _parameters ??= new ParameterCollection();
        set => _parameters = value;
    }

    /// <summary>The caller's id for this request, handed to the plug-ins.</summary>
    public Guid? RequestId { get; set; }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }

    /// <summary>A parameter; reading one that is not there throws.</summary>
    public object this[string parameterName]
    {
        get => Parameters[parameterName];
        set => Parameters[parameterName] = value;
    }

    internal T Read<T>(string parameterName) => Parameters.TryGetValue(parameterName, out object value) ? (T)value : default;
}
