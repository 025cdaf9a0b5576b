namespace Telephony.ContractGen.Source;

/// <summary>One custom API as its folder in <c>customapis</c> describes it.</summary>
/// <param name="UniqueName">Name of the message, such as <c>cts_ResolveCall</c>.</param>
/// <param name="Description">What it does.</param>
/// <param name="IsFunction">True for a function, called with GET; false for an action.</param>
/// <param name="Request">The request parameters, by name.</param>
/// <param name="Response">The response properties, by name.</param>
public sealed record CustomApiDescription(
    string UniqueName,
    string Description,
    bool IsFunction,
    IReadOnlyList<ParameterDescription> Request,
    IReadOnlyList<ParameterDescription> Response);

/// <summary>One request parameter or response property.</summary>
/// <param name="UniqueName">Name, such as <c>PhoneNumber</c>.</param>
/// <param name="Type">Type number of the solution file format: 0 yes/no, 1 date and time, 7 whole number, 10 text …</param>
/// <param name="IsOptional">True when a caller may leave it out.</param>
/// <param name="Description">What it holds.</param>
public sealed record ParameterDescription(string UniqueName, int Type, bool IsOptional, string Description);
