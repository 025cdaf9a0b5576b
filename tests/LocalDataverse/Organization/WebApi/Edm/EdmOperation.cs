namespace LocalDataverse.WebApi.Edm;

/// <summary>A parameter or a result of an operation.</summary>
/// <param name="Name">Its name, which is case sensitive.</param>
/// <param name="Kind">How its value looks.</param>
/// <param name="IsOptional">Whether a request may leave it out.</param>
/// <param name="Table">The table of a row or a reference; null where it may be any.</param>
public sealed record EdmParameter(string Name, EdmKind Kind, bool IsOptional = false, string? Table = null);

/// <summary>A function or action that is bound to nothing, or to a table's row.</summary>
/// <param name="Name">The message's name, which is case sensitive.</param>
/// <param name="IsFunction">Whether it is called by GET; else by POST.</param>
/// <param name="BoundTable">The table whose row it is bound to.</param>
/// <param name="Parameters">What it takes.</param>
/// <param name="Results">What it gives.</param>
public sealed record EdmOperation(
    string Name,
    bool IsFunction,
    string? BoundTable,
    IReadOnlyList<EdmParameter> Parameters,
    IReadOnlyList<EdmParameter> Results)
{
    /// <summary>The name of the complex type that the answer has.</summary>
    public string ResultType => $"Microsoft.Dynamics.CRM.{Name}Response";
}
