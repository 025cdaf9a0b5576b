using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The answer to a message: a name and results. Custom APIs answer with this type itself.</summary>
public class OrganizationResponse : IExtensibleDataObject
{
    private ParameterCollection _results;

    /// <summary>The message's name.</summary>
    public string ResponseName { get; set; }

    /// <summary>The results by name.</summary>
    public ParameterCollection Results
    {
        get => _results ??= new ParameterCollection();
        set => _results = value;
    }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }

    /// <summary>A result; reading one that is not there throws.</summary>
    public object this[string parameterName]
    {
        get => Results[parameterName];
        set => Results[parameterName] = value;
    }

    internal T Read<T>(string parameterName) => Results.TryGetValue(parameterName, out object value) ? (T)value : default;
}
