using LocalDataverse.Schema;

namespace LocalDataverse;

/// <summary>A step that is registered at run time, as a customiser would with the Plug-in Registration Tool.</summary>
public sealed record StepRegistration
{
    /// <summary>The plug-in class; it may live in any loaded assembly.</summary>
    public required Type PluginType { get; init; }

    /// <summary>The message: Create, Update, a custom API's name ...</summary>
    public required string Message { get; init; }

    /// <summary>The table; empty for every table.</summary>
    public string Table { get; init; } = "";

    /// <summary>10 pre-validation, 20 pre-operation, 40 post-operation.</summary>
    public required int Stage { get; init; }

    /// <summary>Whether it runs after the transaction.</summary>
    public bool IsAsynchronous { get; init; }

    /// <summary>Execution order, low first.</summary>
    public int Rank { get; init; } = 1;

    /// <summary>An Update runs the step only when one of these columns is in it; empty is every update.</summary>
    public IReadOnlyList<string> FilteringColumns { get; init; } = [];

    /// <summary>Handed to the class's constructor.</summary>
    public string Configuration { get; init; } = "";

    /// <summary>The images it asks for.</summary>
    public IReadOnlyList<ImageSchema> Images { get; init; } = [];
}
