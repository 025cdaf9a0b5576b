namespace Telephony.ContractGen.Source;

/// <summary>A security role or an environment variable: all that code needs of it.</summary>
/// <param name="Name">Name of the role, or schema name of the variable.</param>
/// <param name="Id">Id of the role; empty for a variable, which is found by name.</param>
/// <param name="Description">What it is for.</param>
public sealed record NamedComponent(string Name, string Id, string Description);
