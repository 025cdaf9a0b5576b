using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>Names a relationship between tables; for one that joins a table to itself, also the side.</summary>
public sealed class Relationship : IExtensibleDataObject
{
    /// <summary>Names nothing yet.</summary>
    public Relationship()
    {
    }

    /// <summary>Names that relationship.</summary>
    public Relationship(string schemaName) => SchemaName = schemaName;

    /// <summary>The relationship's schema name.</summary>
    public string SchemaName { get; set; }

    /// <summary>Which side the row at hand is on.</summary>
    public EntityRole? PrimaryEntityRole { get; set; }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }

    /// <inheritdoc/>
    public override bool Equals(object obj) =>
        obj is Relationship other && SchemaName == other.SchemaName && PrimaryEntityRole == other.PrimaryEntityRole;

    /// <inheritdoc/>
    public override int GetHashCode() => (SchemaName?.GetHashCode() ?? 0) ^ PrimaryEntityRole.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => PrimaryEntityRole is null ? SchemaName : SchemaName + "." + PrimaryEntityRole;
}
