using LocalDataverse.Errors;
using LocalDataverse.Schema;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query.Operators;

/// <summary>Condition operators that are alike, and their SQL.</summary>
internal interface IOperatorFamily
{
    /// <summary>Which operators these are.</summary>
    IReadOnlyList<ConditionOperator> Operators { get; }

    /// <summary>The SQL condition.</summary>
    string Sql(OperatorUse use);
}

/// <summary>One use of an operator in a condition.</summary>
internal sealed class OperatorUse(ConditionExpression condition, ColumnSchema column, string columnSql, SqlParameters parameters, IReader reader, DateTime now)
{
    public ConditionOperator Operator => condition.Operator;

    public ColumnSchema Column => column;

    /// <summary>The column as SQL.</summary>
    public string ColumnSql => columnSql;

    public IReader Reader => reader;

    /// <summary>The moment of the request, UTC.</summary>
    public DateTime Now => now;

    /// <summary>The values; a list given as one value counts as its items.</summary>
    public IReadOnlyList<object?> Values { get; } = condition.Values
        .SelectMany(value => value is System.Collections.IEnumerable list and not string ? list.Cast<object?>() : [value])
        .ToArray();

    /// <summary>The one value, as a parameter in the column's type.</summary>
    public string Value => Parameter(Single());

    /// <summary>Adds a value of the condition in the column's type.</summary>
    public string Parameter(object? value) => parameters.Add(ConditionValues.Convert(column, value));

    /// <summary>Adds a value as it is.</summary>
    public string Raw(object value) => parameters.Add(value);

    /// <summary>The only value.</summary>
    public object? Single() => Count(1)[0];

    /// <summary>The only value as a whole number, as "last x days" takes it.</summary>
    public int Number() => System.Convert.ToInt32(Single(), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Exactly that many values.</summary>
    public IReadOnlyList<object?> Count(int count) =>
        Values.Count == count ? Values : throw Faults.InvalidValueCount(column.LogicalName, Operator.ToString(), Values.Count);
}
