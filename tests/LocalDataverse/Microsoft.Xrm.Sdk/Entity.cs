using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>One row: its table, its id and the columns that were read or are to be written.</summary>
public class Entity : IExtensibleDataObject
{
    private AttributeCollection _attributes;
    private FormattedValueCollection _formattedValues;
    private RelatedEntityCollection _relatedEntities;
    private KeyAttributeCollection _keyAttributes;

    /// <summary>A row of no table yet.</summary>
    public Entity()
        : this(null)
    {
    }

    /// <summary>A row without an id.</summary>
    public Entity(string entityName) => LogicalName = entityName;

    /// <summary>The row with that id.</summary>
    public Entity(string entityName, Guid id)
        : this(entityName) => Id = id;

    /// <summary>The row that an alternate key of one column names.</summary>
    public Entity(string entityName, string keyName, object keyValue)
        : this(entityName) => KeyAttributes.Add(keyName, keyValue);

    /// <summary>The row that an alternate key names.</summary>
    public Entity(string entityName, KeyAttributeCollection keyAttributes)
        : this(entityName) => _keyAttributes = keyAttributes;

    /// <summary>The table's logical name.</summary>
    public string LogicalName { get; set; }

    /// <summary>The row's id; empty when it has none yet.</summary>
    public virtual Guid Id { get; set; }

    /// <summary>The columns by logical name.</summary>
    public AttributeCollection Attributes
    {
        get => _attributes ??= new AttributeCollection();
        set => _attributes = value;
    }

    /// <summary>Whether the row is new or changed, where a context tracks it.</summary>
    public EntityState? EntityState { get; set; }

    /// <summary>What a person reads, by column.</summary>
    public FormattedValueCollection FormattedValues
    {
        get => _formattedValues ??= new FormattedValueCollection();
        set => _formattedValues = value;
    }

    /// <summary>Rows that are created or read together with this one.</summary>
    public RelatedEntityCollection RelatedEntities
    {
        get => _relatedEntities ??= new RelatedEntityCollection();
        set => _relatedEntities = value;
    }

    /// <summary>The version that was read; an update may ask that it is still current.</summary>
    public string RowVersion { get; set; }

    /// <summary>The alternate key that names the row instead of its id.</summary>
    public KeyAttributeCollection KeyAttributes
    {
        get => _keyAttributes ??= new KeyAttributeCollection();
        set => _keyAttributes = value;
    }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }

    /// <summary>A column's value; reading one that is not there throws.</summary>
    public object this[string attributeName]
    {
        get => Attributes[attributeName];
        set => Attributes[attributeName] = value;
    }

    /// <summary>Whether the column is there, be it with null.</summary>
    public bool Contains(string attributeName) => Attributes.Contains(attributeName);

    /// <summary>The same row as another type; the columns are shared, not copied.</summary>
    public T ToEntity<T>()
        where T : Entity
    {
        var entity = (T)Activator.CreateInstance(typeof(T));
        entity.LogicalName = LogicalName;
        entity.EntityState = EntityState;
        entity.RowVersion = RowVersion;
        entity.Attributes = Attributes;
        entity.FormattedValues = FormattedValues;
        entity.RelatedEntities = RelatedEntities;
        entity.KeyAttributes = KeyAttributes;
        entity.ExtensionData = ExtensionData;
        entity.Id = Id;
        return entity;
    }

    /// <summary>A reference to this row.</summary>
    public EntityReference ToEntityReference() =>
        new EntityReference(LogicalName, Id) { KeyAttributes = KeyAttributes, RowVersion = RowVersion };

    /// <summary>A column's value, or the type's default when it is not there or null; a wrong type throws <see cref="InvalidCastException"/>.</summary>
    public virtual T GetAttributeValue<T>(string attributeLogicalName) =>
        Attributes.TryGetValue(attributeLogicalName, out var value) && value is not null ? (T)value : default;

    /// <summary>A column's value when it is there and of that type.</summary>
    public bool TryGetAttributeValue<T>(string attributeKey, out T result)
    {
        if (Attributes.TryGetValue(attributeKey, out var value) && value is T typed)
        {
            result = typed;
            return true;
        }

        result = default;
        return false;
    }

    /// <summary>Sets a column; for early-bound types.</summary>
    protected virtual void SetAttributeValue(string attributeLogicalName, object value) => this[attributeLogicalName] = value;

    /// <summary>What a person reads for a column, or null; for early-bound types.</summary>
    protected virtual string GetFormattedAttributeValue(string attributeLogicalName) =>
        FormattedValues.TryGetValue(attributeLogicalName, out var text) ? text : null;
}
