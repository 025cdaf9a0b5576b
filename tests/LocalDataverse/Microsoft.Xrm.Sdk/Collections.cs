using System.Collections.Generic;

namespace Microsoft.Xrm.Sdk;

/// <summary>The columns of a row, by logical name.</summary>
public sealed class AttributeCollection : DataCollection<string, object>
{
}

/// <summary>The parameters of a request, a response or the pipeline.</summary>
public class ParameterCollection : DataCollection<string, object>
{
    /// <summary>Sets a parameter unless the value is null.</summary>
    public void AddOrUpdateIfNotNull(string key, object obj)
    {
        if (obj is not null)
        {
            this[key] = obj;
        }
    }

    /// <summary>The value under a key when it is there and of type <typeparamref name="T"/>, or false.</summary>
    public bool TryGetValue<T>(string key, out T value)
    {
        if (base.TryGetValue(key, out var found) && found is T typed)
        {
            value = typed;
            return true;
        }

        value = default;
        return false;
    }
}

/// <summary>What a person reads for a column: the label of a choice, the name of a lookup.</summary>
public sealed class FormattedValueCollection : DataCollection<string, string>
{
}

/// <summary>The columns of an alternate key with the values that name one row.</summary>
public sealed class KeyAttributeCollection : DataCollection<string, object>
{
}

/// <summary>Rows that travel with a row, by relationship.</summary>
public sealed class RelatedEntityCollection : DataCollection<Relationship, EntityCollection>
{
    /// <inheritdoc/>
    public override bool IsReadOnly { get => base.IsReadOnly; internal set => base.IsReadOnly = value; }
}

/// <summary>The images of a step, by alias.</summary>
public class EntityImageCollection : DataCollection<string, Entity>
{
}

/// <summary>Further facts about a fault.</summary>
public sealed class ErrorDetailCollection : DataCollection<string, object>
{
}

/// <summary>A list of references to rows.</summary>
public sealed class EntityReferenceCollection : DataCollection<EntityReference>
{
    /// <summary>An empty list.</summary>
    public EntityReferenceCollection()
    {
    }

    /// <summary>A list over the given references.</summary>
    public EntityReferenceCollection(IList<EntityReference> list)
        : base(list)
    {
    }
}

/// <summary>The options chosen in a column that takes many.</summary>
public sealed class OptionSetValueCollection : DataCollection<OptionSetValue>
{
    public OptionSetValueCollection()
    {
    }

    /// <summary>The given options.</summary>
    public OptionSetValueCollection(IList<OptionSetValue> list)
        : base(list)
    {
    }
}

/// <summary>The requests of an ExecuteTransaction or ExecuteMultiple.</summary>
public sealed class OrganizationRequestCollection : DataCollection<OrganizationRequest>
{
}

/// <summary>The responses of an ExecuteTransaction, in the order of its requests.</summary>
public sealed class OrganizationResponseCollection : DataCollection<OrganizationResponse>
{
}

/// <summary>The related rows that a Retrieve brings along, by relationship.</summary>
public sealed class RelationshipQueryCollection : DataCollection<Relationship, Query.QueryBase>
{
}
