using LocalDataverse.Schema;

namespace LocalDataverse.Plugins;

/// <summary>The steps by message and table, in the order in which they run.</summary>
internal sealed class StepCatalog
{
    private readonly List<StepSchema> _added = [];
    private readonly HashSet<Guid> _removed = [];
    private IReadOnlyList<StepSchema> _declared = [];
    private readonly Dictionary<(string Message, string Table), IReadOnlyList<StepSchema>> _found = [];

    /// <summary>Takes these in the place of the steps that were declared before; those added or taken away at run time stay so.</summary>
    public void Declare(IReadOnlyList<StepSchema> steps)
    {
        _declared = steps;
        _found.Clear();
    }

    /// <summary>Adds a step at run time.</summary>
    public void Add(StepSchema step)
    {
        _added.Add(step);
        _found.Clear();
    }

    /// <summary>Takes a step away.</summary>
    public void Remove(Guid stepId)
    {
        _removed.Add(stepId);
        _found.Clear();
    }

    /// <summary>Every step of a message on a table, all stages and modes: by stage, then by rank.</summary>
    public IReadOnlyList<StepSchema> For(string message, string table)
    {
        if (!_found.TryGetValue((message, table), out var steps))
        {
            steps = _declared.Concat(_added)
                .Where(step => !_removed.Contains(step.Id) && step.Message == message && (step.Table.Length == 0 || step.Table == table || step.Table == MessageNames.NoTable))
                .OrderBy(step => step.Stage)
                .ThenBy(step => step.Rank)
                .ToArray();
            _found[(message, table)] = steps;
        }

        return steps;
    }
}
