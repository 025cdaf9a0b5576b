namespace Telephony.Domain.Calls;

/// <summary>What is odd about definitions of outcomes that are accepted all the same, seen with all others; a row's <c>cts_warning</c> shows it.</summary>
public static class OutcomeWarnings
{
    /// <summary>Why a definition must not be saved, in a sentence; null when it may.</summary>
    /// <param name="color">Its colour, or empty.</param>
    public static string? Refuse(string name, string color) =>
        name.Trim().Length == 0 ? "An outcome needs a name: agents choose it by its name, and calls keep it."
        : color.Trim().Length > 0 && !Colors.IsOne(color.Trim()) ? $"The outcome \"{name.Trim()}\" cannot have the colour \"{color}\": expected {Colors.Expected}."
        : null;

    /// <summary>Sentences about one of the definitions.</summary>
    public static IEnumerable<string> Of(OutcomeDefinition definition, OutcomeCatalog outcomes)
    {
        if (outcomes.Definitions.Count(other => other.Name == definition.Name) > 1)
        {
            yield return outcomes.Find(definition.Name)!.Id == definition.Id
                ? $"Another outcome has the name \"{definition.Name}\" too. This one counts, since it comes first. Give each its own name."
                : $"Another outcome has the name \"{definition.Name}\" too and counts instead of this one, since it comes first. Give each its own name.";
        }

        if (OutcomeNames.All.Concat([OutcomeNames.NoAnswerDefinition]).FirstOrDefault(name => name != definition.Name && string.Equals(name, definition.Name, StringComparison.OrdinalIgnoreCase)) is { } system)
        {
            yield return $"The system's outcome is called \"{system}\" and letter case counts: this definition does not describe it.";
        }

        if (definition.IsDefault && outcomes.Definitions.Any(other => other.Id != definition.Id && other.IsDefault && other.Direction == definition.Direction))
        {
            yield return $"Several outcomes are the default for {(definition.Direction is { } direction ? $"calls of the direction {Words.Of(direction)}" : "all calls")}. The one with the lowest order counts: {outcomes.DefaultOf(definition.Direction)!.Name}.";
        }

        if (definition is { Action: OutcomeAction.RunWorkflow, WorkflowId: null })
        {
            yield return "The action runs a workflow but none is chosen: nothing runs.";
        }

        if (definition is { WorkflowId: not null, Action: not OutcomeAction.RunWorkflow })
        {
            yield return "A workflow is chosen but the action runs none: choose the action Run workflow.";
        }

        if (definition is { Final: true } and ({ RetryMinutes: > 0 } or { AsksForRetryTime: true }))
        {
            yield return "A final outcome is never tried again: what it says about retries does not count.";
        }

        if (definition is { IsConnect: true, IsConnectXorAbort: false })
        {
            yield return "Whether it is a connect does not count unless it decides between connect and abort.";
        }
    }
}
