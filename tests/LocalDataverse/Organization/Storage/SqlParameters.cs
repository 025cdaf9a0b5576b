namespace LocalDataverse.Storage;

/// <summary>The values of a statement, in the order of their names @p0, @p1 ...; every value of a request travels here, never in the text.</summary>
internal sealed class SqlParameters
{
    private readonly List<object> _values = [];

    public IReadOnlyList<object> Values => _values;

    /// <summary>Adds a value as SQLite keeps it and answers its name.</summary>
    public string Add(object value)
    {
        _values.Add(value);
        return $"@p{_values.Count - 1}";
    }
}
