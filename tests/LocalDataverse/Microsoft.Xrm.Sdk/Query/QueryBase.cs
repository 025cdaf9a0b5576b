using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>Any question for rows.</summary>
public abstract class QueryBase : IExtensibleDataObject
{
    /// <summary>For the derived question.</summary>
    protected QueryBase()
    {
    }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }
}

/// <summary>A question in FetchXML.</summary>
public sealed class FetchExpression : QueryBase
{
    /// <summary>No text yet.</summary>
    public FetchExpression()
    {
    }

    public FetchExpression(string query) => Query = query;

    public string Query { get; set; }
}
