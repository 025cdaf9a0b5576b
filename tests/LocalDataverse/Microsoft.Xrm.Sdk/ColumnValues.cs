using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The chosen option of a choice column.</summary>
public sealed class OptionSetValue : IExtensibleDataObject
{
    /// <summary>The option 0.</summary>
    public OptionSetValue()
    {
    }

    /// <summary>That option.</summary>
    public OptionSetValue(int value) => Value = value;

    /// <summary>The option's number.</summary>
    public int Value { get; set; }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }

    /// <inheritdoc/>
    public override bool Equals(object obj) => obj is OptionSetValue other && Value == other.Value;

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();
}

/// <summary>An amount in the row's currency.</summary>
public sealed class Money : IExtensibleDataObject
{
    /// <summary>Zero.</summary>
    public Money()
    {
    }

    /// <summary>That amount.</summary>
    public Money(decimal value) => Value = value;

    /// <summary>The amount.</summary>
    public decimal Value { get; set; }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }

    /// <inheritdoc/>
    public override bool Equals(object obj) => obj is Money other && Value == other.Value;

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();
}

/// <summary>A column of a linked table, or an aggregate, in the answer to a query.</summary>
public sealed class AliasedValue : IExtensibleDataObject
{
    /// <summary>Of nothing.</summary>
    public AliasedValue()
    {
    }

    /// <summary>The value of a column of a table.</summary>
    public AliasedValue(string entityLogicalName, string attributeLogicalName, object value)
    {
        EntityLogicalName = entityLogicalName;
        AttributeLogicalName = attributeLogicalName;
        Value = value;
    }

    /// <summary>The column.</summary>
    public string AttributeLogicalName { get; internal set; }

    /// <summary>The column's table.</summary>
    public string EntityLogicalName { get; internal set; }

    /// <summary>The value.</summary>
    public object Value { get; internal set; }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }
}
