namespace Telephony.Domain.Settings;

/// <summary>The DNIS of a call. The one place that says what it is: for the call log, the rules and the screens.</summary>
/// <param name="Definition">The definition that describes it; null for none.</param>
/// <param name="Text">What it is called: the definition's name, else the queue's, else the number dialled; empty where there is none of these.</param>
/// <typeparam name="TDefinition">The definitions as the part that asks keeps them.</typeparam>
public sealed record CallDnis<TDefinition>(TDefinition? Definition, string Text)
    where TDefinition : class, IDnisDefinition;

/// <summary>Decides what the DNIS of a call is.</summary>
public static class CallDnis
{
    /// <summary>
    /// The definition of the queue's name, else that of the number dialled. Letter case counts, which the database's comparison does not do.
    /// </summary>
    /// <param name="definitions">Those that count; no two have one name.</param>
    /// <param name="queueName">The queue, or empty.</param>
    /// <param name="dialled">The number dialled, or empty.</param>
    public static CallDnis<TDefinition> Of<TDefinition>(IReadOnlyList<TDefinition> definitions, string queueName, string dialled)
        where TDefinition : class, IDnisDefinition
    {
        var definition = Find(definitions, queueName) ?? Find(definitions, dialled);
        return new(definition, definition?.Dnis ?? (queueName.Length > 0 ? queueName : dialled));
    }

    /// <summary>The number dialled, as far as the text that was kept of a call tells it: the text, unless that is the queue's name; empty then.</summary>
    /// <param name="text">What the call's DNIS was called.</param>
    /// <param name="queueName">The queue that it had then, or empty.</param>
    public static string DialledOf(string text, string queueName) => text == queueName ? "" : text;

    private static TDefinition? Find<TDefinition>(IReadOnlyList<TDefinition> definitions, string name)
        where TDefinition : class, IDnisDefinition => name.Length == 0 ? null : definitions.FirstOrDefault(definition => definition.Dnis == name);
}
