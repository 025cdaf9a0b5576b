namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>What a lookup column is like.</summary>
public sealed class LookupAttributeMetadata
{
    /// <summary>The tables whose rows it can name; null for one that is not supported.</summary>
    public string[] Targets { get; set; }
}
