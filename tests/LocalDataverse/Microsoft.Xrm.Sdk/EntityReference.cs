using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>Names one row of one table, by id or by alternate key.</summary>
public sealed class EntityReference : IExtensibleDataObject
{
    private KeyAttributeCollection _keyAttributes;

    /// <summary>Names nothing yet.</summary>
    public EntityReference()
    {
    }

    /// <summary>Names a table only.</summary>
    public EntityReference(string logicalName) => LogicalName = logicalName;

    /// <summary>Names a row by its id.</summary>
    public EntityReference(string logicalName, Guid id)
        : this(logicalName) => Id = id;

    /// <summary>Names a row by an alternate key of one column.</summary>
    public EntityReference(string logicalName, string keyName, object keyValue)
        : this(logicalName) => KeyAttributes.Add(keyName, keyValue);

    /// <summary>Names a row by an alternate key.</summary>
    public EntityReference(string logicalName, KeyAttributeCollection keyAttributeCollection)
        : this(logicalName) => _keyAttributes = keyAttributeCollection;

    /// <summary>The row's id.</summary>
    public Guid Id { get; set; }

    /// <summary>The table's logical name.</summary>
    public string LogicalName { get; set; }

    /// <summary>The row's primary name, where it was read along.</summary>
    public string Name { get; set; }

    /// <summary>The alternate key that names the row instead of its id.</summary>
    public KeyAttributeCollection KeyAttributes
    {
        get => _keyAttributes ??= new KeyAttributeCollection();
        set => _keyAttributes = value;
    }

    /// <summary>The version that was read; a delete may ask that it is still current.</summary>
    public string RowVersion { get; set; }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }

    /// <summary>Equal when table and id are; the name does not count and letter case of the table does.</summary>
    public override bool Equals(object obj) =>
        obj is EntityReference other && Id == other.Id && string.Equals(LogicalName, other.LogicalName, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode() ^ (LogicalName?.GetHashCode() ?? 0);
}
