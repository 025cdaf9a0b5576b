using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>Rows: the answer to a query, or the parties of an activity.</summary>
public sealed class EntityCollection : IExtensibleDataObject
{
    private DataCollection<Entity> _entities;

    public EntityCollection()
    {
    }

    /// <summary>The given rows.</summary>
    public EntityCollection(IList<Entity> list) => _entities = new DataCollection<Entity>(list);

    public DataCollection<Entity> Entities
    {
        get => _entities ??= new DataCollection<Entity>();
        set => _entities = value;
    }

    /// <summary>Whether a further page would hold rows.</summary>
    public bool MoreRecords { get; set; }

    /// <summary>What the next page's query hands back.</summary>
    public string PagingCookie { get; set; }

    /// <summary>The lowest version among rows still being written.</summary>
    public string MinActiveRowVersion { get; set; }

    /// <summary>How many rows match in all, where the query asked; -1 otherwise.</summary>
    public int TotalRecordCount { get; set; }

    /// <summary>Whether there are more than the platform counts.</summary>
    public bool TotalRecordCountLimitExceeded { get; set; }

    public Entity this[int index]
    {
        get => Entities[index];
        set => Entities[index] = value;
    }

    /// <summary>The table that was asked.</summary>
    public string EntityName { get; set; }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }
}
