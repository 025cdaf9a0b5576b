namespace LocalDataverse.Schema;

/// <summary>A plug-in assembly.</summary>
/// <param name="Id">The assembly's id.</param>
/// <param name="FullName">Name, version, culture and public key token.</param>
public sealed record PluginAssemblySchema(Guid Id, string FullName);

/// <summary>A class of the plug-in assembly that steps and custom APIs name.</summary>
/// <param name="Id">The plug-in type's id.</param>
/// <param name="TypeName">The class's full name.</param>
/// <param name="AssemblyId">The assembly that holds it.</param>
public sealed record PluginTypeSchema(Guid Id, string TypeName, Guid AssemblyId);

/// <summary>A step: when which class runs.</summary>
public sealed record StepSchema
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The message: Create, Update, a custom API's name ...</summary>
    public required string Message { get; init; }

    /// <summary>The table; empty for every table.</summary>
    public string Table { get; init; } = "";

    /// <summary>10 pre-validation, 20 pre-operation, 40 post-operation.</summary>
    public required int Stage { get; init; }

    /// <summary>0 synchronous, 1 asynchronous.</summary>
    public int Mode { get; init; }

    /// <summary>Execution order, low first.</summary>
    public int Rank { get; init; } = 1;

    /// <summary>An Update runs the step only when one of these columns is in it; empty is every update.</summary>
    public IReadOnlyList<string> FilteringColumns { get; init; } = [];

    public required string TypeName { get; init; }

    /// <summary>Handed to the class's constructor.</summary>
    public string Configuration { get; init; } = "";

    /// <summary>The images it asks for.</summary>
    public IReadOnlyList<ImageSchema> Images { get; init; } = [];
}

/// <summary>A copy of the row that a step asks for.</summary>
/// <param name="Alias">The key in PreEntityImages or PostEntityImages.</param>
/// <param name="Type">0 before, 1 after, 2 both.</param>
/// <param name="Columns">The columns; empty is all.</param>
public sealed record ImageSchema(string Alias, int Type, IReadOnlyList<string> Columns)
{
    /// <summary>Whether it is the row as it was before.</summary>
    public bool IsPre => Type is 0 or 2;

    /// <summary>Whether it is the row as it is after.</summary>
    public bool IsPost => Type is 1 or 2;
}
