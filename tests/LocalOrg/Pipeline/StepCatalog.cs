using Telephony.LocalOrg.Schema;

namespace Telephony.LocalOrg.Pipeline;

/// <summary>The steps by message and table, in the order in which they run.</summary>
internal sealed class StepCatalog(IEnumerable<StepSchema> declared)
{
    private readonly List<StepSchema> _steps = declared.ToList();
    private readonly Dictionary<(string Message, string Table), IReadOnlyList<StepSchema>> _found = [];

    /// <summary>Adds a step at run time.</summary>
    public void Add(StepSchema step)
    {
        _steps.Add(step);
        _found.Clear();
    }

    /// <summary>Takes a step away.</summary>
    public void Remove(Guid stepId)
    {
        _steps.RemoveAll(step => step.Id == stepId);
        _found.Clear();
    }

    /// <summary>Every step of a message on a table, all stages and modes: by stage, then by rank.</summary>
    public IReadOnlyList<StepSchema> For(string message, string table)
    {
        if (!_found.TryGetValue((message, table), out var steps))
        {
            steps = _steps
                .Where(step => step.Message == message && (step.Table.Length == 0 || step.Table == table || step.Table == OperationFactory.NoTable))
                .OrderBy(step => step.Stage)
                .ThenBy(step => step.Rank)
                .ToArray();
            _found[(message, table)] = steps;
        }

        return steps;
    }
}
