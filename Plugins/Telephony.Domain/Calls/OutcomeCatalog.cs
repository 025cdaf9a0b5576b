namespace Telephony.Domain.Calls;

/// <summary>The organization's outcomes.</summary>
/// <param name="Definitions">Every row of <c>cts_dialercalloutcome</c>.</param>
public sealed record OutcomeCatalog(IReadOnlyList<OutcomeDefinition> Definitions)
{
    /// <summary>The names in the agents' order, for sentences.</summary>
    public string Names => Definitions.Count == 0 ? "none" : string.Join(", ", Definitions.OrderBy(definition => definition.Order).Select(definition => definition.Name));

    /// <summary>The definition of a name, letter case counting; null when nobody defined it.</summary>
    public OutcomeDefinition? Find(string name) => Definitions.FirstOrDefault(definition => definition.Name == name);

    /// <summary>The name under which an automatic outcome is recorded: <c>No Answer</c> where it is defined takes the place of <c>noanswer</c>.</summary>
    public string NameOfAutomatic(string outcome) =>
        outcome == OutcomeNames.NoAnswer && Find(OutcomeNames.NoAnswerDefinition) is not null ? OutcomeNames.NoAnswerDefinition : outcome;

    /// <summary>The default for one direction alone, or the one for all when it is null; of several the one with the lowest order.</summary>
    public OutcomeDefinition? DefaultOf(CallDirection? direction) =>
        Definitions.Where(definition => definition.IsDefault && definition.Direction == direction).OrderBy(definition => definition.Order).FirstOrDefault();

    /// <summary>The outcome at the end of a call without one: the default for its direction, that for all, the setting's, or <c>None</c>.</summary>
    public string DefaultFor(CallDirection direction, string setting) =>
        DefaultOf(direction)?.Name ?? DefaultOf(null)?.Name
        ?? (Find(setting) is not null ? setting : OutcomeNames.None);

    /// <summary>Why a name cannot be given to a call, in a sentence that says what can; null when it can.</summary>
    public string? Refuse(string name) => Find(name) is not null || OutcomeNames.All.Contains(name, StringComparer.Ordinal)
        ? null
        : $"There is no outcome \"{name}\" (letter case counts). Defined are: {Names}.";
}
