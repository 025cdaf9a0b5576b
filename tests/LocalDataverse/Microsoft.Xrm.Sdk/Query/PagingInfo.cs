using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>Which page of the rows is wanted.</summary>
public sealed class PagingInfo : IExtensibleDataObject
{
    /// <summary>The page, from 1.</summary>
    public int PageNumber { get; set; }

    /// <summary>Rows per page.</summary>
    public int Count { get; set; }

    /// <summary>Whether the number of all matching rows is wanted.</summary>
    public bool ReturnTotalRecordCount { get; set; }

    /// <summary>The cookie of the page before.</summary>
    public string PagingCookie { get; set; }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }
}
