namespace LocalDataverse.Schema;

/// <summary>A relationship between two tables.</summary>
public sealed record RelationshipSchema
{
    /// <summary>Its schema name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether both sides are many, over <see cref="IntersectTable"/>.</summary>
    public bool IsManyToMany { get; init; }

    /// <summary>The table that the lookup names ("one"), or the first table.</summary>
    public required string ReferencedTable { get; init; }

    /// <summary>The table with the lookup ("many"), or the second table.</summary>
    public required string ReferencingTable { get; init; }

    /// <summary>The lookup column; empty for many to many.</summary>
    public string ReferencingColumn { get; init; } = "";

    /// <summary>The navigation property from the many side to the one, in its letter case; from the second table to the first.</summary>
    public string ReferencingNavigation { get; init; } = "";

    /// <summary>The navigation property from the one side to the many; from the first table to the second.</summary>
    public string ReferencedNavigation { get; init; } = "";

    /// <summary>What a delete of the one side does to the many: Cascade, RemoveLink, Restrict or NoCascade.</summary>
    public string CascadeDelete { get; init; } = "NoCascade";

    /// <summary>The table that links the two; empty for one to many.</summary>
    public string IntersectTable { get; init; } = "";

    /// <summary>The intersect table's column with the first table's id.</summary>
    public string FirstIntersectColumn { get; init; } = "";

    /// <summary>The intersect table's column with the second table's id.</summary>
    public string SecondIntersectColumn { get; init; } = "";
}
