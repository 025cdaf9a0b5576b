namespace LocalDataverse.Schema;

/// <summary>The type of a custom API's parameter or response property.</summary>
/// <remarks>Numbers: https://learn.microsoft.com/power-apps/developer/data-platform/customapi-table-columns</remarks>
public enum CustomApiType
{
    /// <summary>Edm.Boolean</summary>
    YesNo = 0,

    /// <summary>Edm.DateTimeOffset</summary>
    DateTime = 1,

    /// <summary>Edm.Decimal</summary>
    DecimalNumber = 2,

    Entity = 3,

    EntityCollection = 4,

    /// <summary>A reference to a row.</summary>
    EntityReference = 5,

    /// <summary>Edm.Double</summary>
    FloatingPoint = 6,

    /// <summary>Edm.Int32</summary>
    WholeNumber = 7,

    Money = 8,

    Choice = 9,

    /// <summary>Edm.String</summary>
    Text = 10,

    /// <summary>Collection(Edm.String)</summary>
    TextArray = 11,

    /// <summary>Edm.Guid</summary>
    UniqueIdentifier = 12,
}

/// <summary>A custom API: a message of the solution's own.</summary>
public sealed record CustomApiSchema
{
    /// <summary>The message's name.</summary>
    public required string UniqueName { get; init; }

    /// <summary>Whether it is a function (GET) and not an action (POST).</summary>
    public bool IsFunction { get; init; }

    /// <summary>Whether the metadata hides it.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>0 global, 1 a row, 2 a table.</summary>
    public int BindingType { get; init; }

    /// <summary>The table it is bound to; empty when it is global.</summary>
    public string BoundTable { get; init; } = "";

    /// <summary>Steps of others: 0 none, 1 asynchronous only, 2 both.</summary>
    public int AllowedSteps { get; init; }

    /// <summary>The privilege that a caller needs; empty when none.</summary>
    public string ExecutePrivilege { get; init; } = "";

    /// <summary>The plug-in type's id; null when no plug-in does the work.</summary>
    public Guid? PluginTypeId { get; init; }

    /// <summary>What it takes.</summary>
    public IReadOnlyList<CustomApiParameter> Parameters { get; init; } = [];

    /// <summary>What it answers.</summary>
    public IReadOnlyList<CustomApiParameter> Responses { get; init; } = [];
}

/// <summary>A parameter or response property of a custom API.</summary>
/// <param name="Name">Its unique name: the key in the request or response.</param>
/// <param name="IsOptional">Whether a request may leave it out.</param>
/// <param name="Table">The table of a row or reference, where the definition names one; empty otherwise.</param>
public sealed record CustomApiParameter(string Name, CustomApiType Type, bool IsOptional, string Table);
