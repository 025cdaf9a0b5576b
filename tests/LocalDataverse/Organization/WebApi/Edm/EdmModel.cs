using LocalDataverse.Errors;

namespace LocalDataverse.WebApi.Edm;

/// <summary>Everything that can be addressed under the service root.</summary>
/// <param name="entities">The entity types.</param>
/// <param name="operations">The functions and actions.</param>
public sealed class EdmModel(IEnumerable<EdmEntity> entities, IEnumerable<EdmOperation> operations)
{
    private readonly Dictionary<string, EdmEntity> _entities = entities.ToDictionary(entity => entity.LogicalName);
    private readonly Dictionary<string, EdmOperation> _operations = operations.ToDictionary(operation => operation.Name);
    private Dictionary<string, EdmEntity>? _sets;

    /// <summary>The entity types, sorted by name.</summary>
    public IEnumerable<EdmEntity> Entities => _entities.Values.OrderBy(entity => entity.LogicalName, StringComparer.Ordinal);

    /// <summary>The operations, sorted by name.</summary>
    public IEnumerable<EdmOperation> Operations => _operations.Values.OrderBy(operation => operation.Name, StringComparer.Ordinal);

    /// <summary>The entity type of an entity set; null where there is none.</summary>
    public EdmEntity? Set(string setName) => (_sets ??= _entities.Values.ToDictionary(entity => entity.SetName)).GetValueOrDefault(setName);

    /// <summary>The operation of a name; null where there is none.</summary>
    public EdmOperation? Operation(string name) => _operations.GetValueOrDefault(name);

    /// <summary>The entity type of a table; null where there is none.</summary>
    public EdmEntity? Find(string logicalName) => _entities.GetValueOrDefault(logicalName);

    /// <summary>The entity type of a table that a schema names.</summary>
    /// <exception cref="NotEmulatedException">The schema does not describe the table.</exception>
    public EdmEntity Entity(string logicalName) =>
        Find(logicalName) ?? throw new NotEmulatedException($"the table '{logicalName}'");
}
