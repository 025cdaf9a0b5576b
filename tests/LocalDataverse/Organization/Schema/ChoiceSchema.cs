namespace LocalDataverse.Schema;

/// <summary>The options of a choice, a yes/no, a state or a status column.</summary>
/// <param name="Name">The option set's name.</param>
/// <param name="Options">The options in their order.</param>
public sealed record ChoiceSchema(string Name, IReadOnlyList<ChoiceOption> Options)
{
    /// <summary>The option with that number, or null.</summary>
    public ChoiceOption? Find(int value) => Options.FirstOrDefault(option => option.Value == value);
}

/// <summary>One option.</summary>
/// <param name="Label">What a person reads.</param>
/// <param name="State">For a status: the state that it belongs to.</param>
/// <param name="DefaultStatus">For a state: the status that it starts with.</param>
public sealed record ChoiceOption(int Value, string Label, int? State = null, int? DefaultStatus = null);
