using LocalDataverse.Errors;
using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.OData;
using LocalDataverse.WebApi.Protocol;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.WebApi.Queries;

/// <summary>Turns a <c>$filter</c> into the conditions of a query, with the joins that its paths need.</summary>
/// <param name="query">The query that gets the joins; the caller adds the conditions.</param>
/// <param name="relatedIds">Runs a query on a related table and gives the values of its first column, for <c>any</c> and <c>all</c>.</param>
/// <param name="variable">The range variable, inside a lambda.</param>
public sealed class FilterTranslator(EdmModel model, QueryExpression query, Func<QueryExpression, IReadOnlyList<object>> relatedIds, string variable = "")
{
    private readonly EdmEntity _root = model.Entity(query.EntityName);

    /// <summary>The conditions for <paramref name="node"/>, or for its opposite.</summary>
    /// <exception cref="WebApiException">A property, type or function does not fit.</exception>
    public FilterExpression Translate(FilterNode node, bool negated = false)
    {
        switch (node)
        {
            case NotNode not:
                return Translate(not.Operand, !negated);
            case LogicalNode logical:
                var filter = new FilterExpression(logical.IsOr != negated ? LogicalOperator.Or : LogicalOperator.And);
                foreach (var operand in logical.Operands)
                {
                    filter.AddFilter(Translate(operand, negated));
                }

                return filter;
            case LambdaNode lambda:
                return Single(TranslateLambda(lambda, negated));
            default:
                return Single(TranslateCondition(node, negated));
        }
    }

    private static FilterExpression Single(ConditionExpression condition)
    {
        var filter = new FilterExpression(LogicalOperator.And);
        filter.AddCondition(condition);
        return filter;
    }

    private ConditionExpression TranslateCondition(FilterNode node, bool negated) => node switch
    {
        ComparisonNode { Left: LiteralNode, Right: PropertyNode property } flipped =>
            TranslateComparison(property, ComparisonOperators.Mirror(flipped.Operator), flipped.Left, negated),
        ComparisonNode { Left: PropertyNode property } comparison => TranslateComparison(property, comparison.Operator, comparison.Right, negated),
        ComparisonNode { Left: FunctionNode function, Right: LiteralNode { Value: bool expected } } comparison when comparison.Operator is "eq" or "ne" =>
            TranslateFunction(function, negated ^ (comparison.Operator == "ne") ^ !expected),
        ComparisonNode => throw new NotEmulatedException("a comparison whose left side is neither a property nor a query function"),
        FunctionNode function => TranslateFunction(function, negated),
        PropertyNode property => TranslateComparison(property, "eq", new LiteralNode(true), negated),
        _ => throw WebApiException.InvalidQuery("The $filter expression must evaluate to a single boolean value."),
    };

    private ConditionExpression TranslateComparison(PropertyNode left, string word, FilterNode right, bool negated)
    {
        var place = Resolve(left.Segments);
        var comparison = ComparisonOperators.Parse(word, negated);
        return right switch
        {
            PropertyNode other => place.Compare(comparison, Resolve(other.Segments)),
            LiteralNode { Value: null } => place.Condition(comparison == ConditionOperator.Equal ? ConditionOperator.Null : ConditionOperator.NotNull),
            LiteralNode literal => place.Condition(comparison, ConditionValues.Convert(place.Property, literal.Value, word)),
            _ => throw new NotEmulatedException("a comparison whose right side is neither a value nor a property"),
        };
    }

    private ConditionExpression TranslateFunction(FunctionNode function, bool negated) =>
        function.Name.StartsWith(QueryFunctions.Namespace, StringComparison.Ordinal)
            ? QueryFunctions.Translate(function, name => Resolve(name.Split('/'), byColumn: true), negated)
            : StringFunctions.Translate(function, path => Resolve(path.Segments), negated);

    // Rows that have (or have no) related row: their ids are read first, then the query names them.
    private ConditionExpression TranslateLambda(LambdaNode lambda, bool negated)
    {
        var navigation = lambda.Collection is [var name] ? _root.Navigation(name) : throw new NotEmulatedException("any and all behind a path of several navigation properties");
        if (!navigation.IsCollection)
        {
            throw new NotEmulatedException($"any and all on '{navigation.Name}', which is not a collection");
        }

        var ids = navigation.Intersect is { } intersect
            ? Ids(intersect.Table, navigation.Column, filter => filter.AddCondition(intersect.OtherColumn, ConditionOperator.In, Ids(navigation.Table, model.Entity(navigation.Table).PrimaryId, lambda)))
            : Ids(navigation.Table, navigation.Column, lambda);
        return new ConditionExpression(_root.PrimaryId, negated != lambda.IsAll ? ConditionOperator.NotIn : ConditionOperator.In, ids);
    }

    private object[] Ids(string table, string column, LambdaNode lambda)
    {
        var inner = new QueryExpression(table) { Distinct = true, ColumnSet = new ColumnSet(column) };
        inner.Criteria.AddCondition(column, ConditionOperator.NotNull);
        if (lambda.Predicate is not null)
        {
            var translator = new FilterTranslator(model, inner, relatedIds, lambda.Variable);
            inner.Criteria.AddFilter(translator.Translate(lambda.Predicate, lambda.IsAll));
        }

        return [.. relatedIds(inner).DefaultIfEmpty(Guid.Empty)];
    }

    private object[] Ids(string table, string column, Action<FilterExpression> narrow)
    {
        var inner = new QueryExpression(table) { Distinct = true, ColumnSet = new ColumnSet(column) };
        narrow(inner.Criteria);
        return [.. relatedIds(inner).DefaultIfEmpty(Guid.Empty)];
    }

    private ColumnPlace Resolve(IReadOnlyList<string> path, bool byColumn = false)
    {
        var segments = variable.Length > 0 && path[0] == variable ? path.Skip(1).ToList() : path;
        if (segments.Count == 0)
        {
            throw WebApiException.InvalidQuery($"A property was expected behind '{variable}/'.");
        }

        var entity = _root;
        string? alias = null;
        foreach (var segment in segments.Take(segments.Count - 1))
        {
            var navigation = entity.Navigation(segment);
            if (navigation.IsCollection)
            {
                throw WebApiException.InvalidQuery($"The parent value for a property access of a property '{segments[^1]}' is not a single value. Property access can only be applied to a single value.");
            }

            entity = model.Entity(navigation.Table);
            alias = Join(alias, navigation, entity);
        }

        return new ColumnPlace(alias, (byColumn ? entity.PropertyOfColumn(segments[^1]) : null) ?? entity.Property(segments[^1]));
    }

    private string Join(string? parentAlias, EdmNavigation navigation, EdmEntity target)
    {
        var alias = $"{parentAlias ?? "f"}_{navigation.Name}";
        var siblings = parentAlias is null ? query.LinkEntities : FindLink(query.LinkEntities, parentAlias)!.LinkEntities;
        if (FindLink(query.LinkEntities, alias) is null)
        {
            siblings.Add(new LinkEntity(null, navigation.Table, navigation.Column, target.PrimaryId, JoinOperator.LeftOuter) { EntityAlias = alias });
        }

        return alias;
    }

    private static LinkEntity? FindLink(IEnumerable<LinkEntity> links, string alias) =>
        links.Select(link => link.EntityAlias == alias ? link : FindLink(link.LinkEntities, alias)).FirstOrDefault(link => link is not null);
}
