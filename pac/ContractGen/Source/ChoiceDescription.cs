namespace Telephony.ContractGen.Source;

/// <summary>One global choice as its file in <c>OptionSets</c> describes it.</summary>
/// <param name="SchemaName">Name as the publisher spells it, such as <c>cts_CallDirection</c>.</param>
/// <param name="Description">What the choice says.</param>
/// <param name="Options">The options, in the order of the file.</param>
public sealed record ChoiceDescription(string SchemaName, string Description, IReadOnlyList<OptionDescription> Options);

/// <summary>One option of a choice.</summary>
public sealed record OptionDescription(int Value, string Label);
