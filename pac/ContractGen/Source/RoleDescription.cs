namespace Telephony.ContractGen.Source;

/// <summary>A security role with its privileges.</summary>
/// <param name="Name">Name of the role.</param>
/// <param name="Privileges">Level by name of the privilege: <c>prvReadContact</c>, <c>Basic</c>.</param>
public sealed record RoleDescription(string Name, IReadOnlyDictionary<string, string> Privileges);
