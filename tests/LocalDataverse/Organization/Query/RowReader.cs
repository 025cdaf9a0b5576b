using System.Globalization;
using LocalDataverse.Schema;
using LocalDataverse.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query;

/// <summary>Turns a row of SQLite into an entity: empty columns are left out, as Dataverse leaves them out.</summary>
internal sealed class RowReader(TableSchema table, IReadOnlyList<ResultColumn> columns)
{
    public Entity Read(SqliteDataReader reader)
    {
        var entity = new Entity(table.LogicalName);
        foreach (var column in columns.Where(column => !reader.IsDBNull(column.Ordinal)))
        {
            var value = Value(reader, column);
            if (!column.IsAliased && column.Column.Type is ColumnType.PrimaryKey)
            {
                entity.Id = (Guid)value;
            }

            if (!column.IsAliased && column.Column.LogicalName == "versionnumber")
            {
                entity.RowVersion = ((long)value).ToString(CultureInfo.InvariantCulture);
            }

            if (column.IsOnlyVersion)
            {
                continue;
            }

            entity.Attributes[column.Key] = column.IsAliased
                ? new AliasedValue(column.Source.Table.LogicalName, column.Column.LogicalName, value)
                : value;
            if (FormattedValues.Of(column.Column, value) is { } text)
            {
                entity.FormattedValues[column.Key] = text;
            }
        }

        return entity;
    }

    private static object Value(SqliteDataReader reader, ResultColumn column)
    {
        var stored = reader.GetValue(column.Ordinal);
        if (column.IsNumber)
        {
            return Convert.ToInt32(stored, CultureInfo.InvariantCulture);
        }

        if (column.Aggregate is XrmAggregateType.Avg && column.Column.Type is ColumnType.WholeNumber)
        {
            return (int)Convert.ToDouble(stored, CultureInfo.InvariantCulture);
        }

        var isPlainLookup = column.Aggregate is XrmAggregateType.None && column.Column.IsLookup && column.Column.Targets.Count > 0;
        var lookupTable = isPlainLookup && !reader.IsDBNull(column.Ordinal + 1) ? reader.GetString(column.Ordinal + 1) : null;
        var value = ColumnValues.FromStored(column.Column, stored, lookupTable);
        if (isPlainLookup && value is EntityReference reference && !reader.IsDBNull(column.Ordinal + 2))
        {
            reference.Name = reader.GetString(column.Ordinal + 2);
        }

        return value;
    }
}
