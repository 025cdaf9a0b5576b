using LocalDataverse.Schema;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Storage;

/// <summary>Writes rows: no rules, no rights, no plug-ins; those are the messages' business.</summary>
internal sealed class RowStore(Database database)
{
    private const int SqliteConstraint = 19;

    /// <summary>Inserts a row with the columns that the entity holds.</summary>
    public void Insert(TableSchema table, Entity row)
    {
        var (columns, values) = Assignments(table, row);
        Write(table, row.Id, $"INSERT INTO {SqlText.Name(table.LogicalName)} ({string.Join(", ", columns)}) VALUES ({Placeholders(columns.Count)})", values);
    }

    /// <summary>Changes the columns that the entity holds.</summary>
    public void Update(TableSchema table, Entity row)
    {
        var (columns, values) = Assignments(table, row);
        var assignments = columns.Select((column, index) => $"{column} = @p{index}");
        values.Add(row.Id.ToString("D"));
        var sql = $"UPDATE {SqlText.Name(table.LogicalName)} SET {string.Join(", ", assignments)} WHERE {SqlText.Name(table.PrimaryId)} = @p{columns.Count}";
        if (Write(table, row.Id, sql, values) == 0)
        {
            throw Faults.RowNotFound(table.LogicalName, row.Id);
        }
    }

    /// <summary>Deletes a row.</summary>
    public void Delete(TableSchema table, Guid id)
    {
        var sql = $"DELETE FROM {SqlText.Name(table.LogicalName)} WHERE {SqlText.Name(table.PrimaryId)} = @p0";
        if (database.Execute(sql, [id.ToString("D")]) == 0)
        {
            throw Faults.RowNotFound(table.LogicalName, id);
        }
    }

    /// <summary>Whether a row is there.</summary>
    public bool Exists(TableSchema table, Guid id) =>
        database.Scalar($"SELECT 1 FROM {SqlText.Name(table.LogicalName)} WHERE {SqlText.Name(table.PrimaryId)} = @p0", [id.ToString("D")]) is not null;

    /// <summary>One stored value of a row, or null.</summary>
    public object? Value(TableSchema table, Guid id, string column) =>
        database.Scalar($"SELECT {SqlText.Name(column)} FROM {SqlText.Name(table.LogicalName)} WHERE {SqlText.Name(table.PrimaryId)} = @p0", [id.ToString("D")]);

    /// <summary>The ids of rows whose columns have these stored values.</summary>
    public IReadOnlyList<Guid> Find(TableSchema table, IReadOnlyList<(string Column, object Value)> conditions)
    {
        var where = string.Join(" AND ", conditions.Select((condition, index) => $"{SqlText.Name(condition.Column)} = @p{index}"));
        var ids = new List<Guid>();
        database.Query(
            $"SELECT {SqlText.Name(table.PrimaryId)} FROM {SqlText.Name(table.LogicalName)} WHERE {where}",
            conditions.Select(condition => condition.Value).ToArray(),
            reader => ids.Add(Guid.Parse(reader.GetString(0))));
        return ids;
    }

    private static string Placeholders(int count) => string.Join(", ", Enumerable.Range(0, count).Select(index => $"@p{index}"));

    private static (List<string> Columns, List<object> Values) Assignments(TableSchema table, Entity row)
    {
        var columns = new List<string>();
        var values = new List<object>();
        foreach (var (name, value) in row.Attributes)
        {
            var column = table.Column(name);
            if (!TableDefinition.IsStored(column))
            {
                continue;
            }

            columns.Add(SqlText.Name(name));
            values.Add(ColumnValues.ToStored(value));
            if (column.IsPolymorphic)
            {
                columns.Add(SqlText.TypeColumn(name));
                values.Add((object?)(value as EntityReference)?.LogicalName ?? DBNull.Value);
            }
        }

        return (columns, values);
    }

    private int Write(TableSchema table, Guid id, string sql, List<object> values)
    {
        try
        {
            return database.Execute(sql, values);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == SqliteConstraint)
        {
            throw Violation(table, id, exception.Message);
        }
    }

    // SQLite says "UNIQUE constraint failed: table.column, table.column".
    private static System.ServiceModel.FaultException<OrganizationServiceFault> Violation(TableSchema table, Guid id, string message)
    {
        var key = table.Keys.FirstOrDefault(key =>
            message.Contains(string.Join(", ", key.Columns.Select(column => $"{table.LogicalName}.{column}")) + "'", StringComparison.Ordinal));
        return key is null ? Faults.DuplicateRow(table.LogicalName, id) : Faults.DuplicateKey(table.LogicalName, key.DisplayName, key.Columns);
    }
}
