using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The chosen option of a choice column.</summary>
public sealed class OptionSetValue : IExtensibleDataObject
{
    /// <summary>The option 0.</summary>
    public OptionSetValue()
    {
    }

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
    public Money()
    {
    }

    public Money(decimal value) => Value = value;

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

    public string AttributeLogicalName { get; internal set; }

    /// <summary>The column's table.</summary>
    public string EntityLogicalName { get; internal set; }

    public object Value { get; internal set; }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }
}
