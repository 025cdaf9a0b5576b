using LocalDataverse.Errors;
using LocalDataverse.WebApi.Edm;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.WebApi.Queries;

/// <summary>A column of the queried table or of a joined one.</summary>
/// <param name="Alias">The join's alias; null for the queried table.</param>
public sealed record ColumnPlace(string? Alias, EdmProperty Property)
{
    /// <summary>A condition on this column.</summary>
    public ConditionExpression Condition(ConditionOperator comparison, params object[] values)
    {
        var condition = new ConditionExpression { EntityName = Alias, AttributeName = Property.Column, Operator = comparison };
        condition.Values.AddRange(values);
        return condition;
    }

    /// <summary>A condition that compares this column with another one of the same row.</summary>
    public ConditionExpression Compare(ConditionOperator comparison, ColumnPlace other)
    {
        if (other.Alias != Alias)
        {
            throw new NotEmulatedException("a comparison between columns of different tables");
        }

        return new ConditionExpression(Alias, Property.Column, comparison, true, other.Property.Column);
    }
}
