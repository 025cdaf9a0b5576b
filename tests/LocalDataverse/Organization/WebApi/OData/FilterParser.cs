namespace LocalDataverse.WebApi.OData;

/// <summary>
/// Reads a <c>$filter</c> expression:
/// <see href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/filter-rows">Filter rows using OData</see>.
/// </summary>
public sealed class FilterParser
{
    private static readonly HashSet<string> Comparisons = ["eq", "ne", "gt", "ge", "lt", "le"];

    private readonly TokenCursor _cursor;
    private readonly IReadOnlyDictionary<string, string> _aliases;
    private readonly Nesting _nesting = new();

    private FilterParser(string text, IReadOnlyDictionary<string, string> aliases)
    {
        _cursor = new TokenCursor(text);
        _aliases = aliases;
    }

    /// <summary>The syntax tree of <paramref name="text"/>.</summary>
    /// <param name="text">The expression, already decoded from the URL.</param>
    /// <param name="aliases">Parameter aliases (<c>p1</c> to the text of its value), from the same query string.</param>
    /// <exception cref="ODataSyntaxException">The expression is not one.</exception>
    public static FilterNode Parse(string text, IReadOnlyDictionary<string, string>? aliases = null)
    {
        var parser = new FilterParser(text, aliases ?? new Dictionary<string, string>());
        var node = parser.ParseOr();
        parser._cursor.ExpectEnd();
        return node;
    }

    private FilterNode ParseOr() => ParseChain("or", () => ParseChain("and", ParseUnary));

    private FilterNode ParseChain(string word, Func<FilterNode> operand)
    {
        var operands = new List<FilterNode> { operand() };
        while (_cursor.TakeName(word))
        {
            operands.Add(operand());
        }

        return operands.Count == 1 ? operands[0] : new LogicalNode(word == "or", operands);
    }

    private FilterNode ParseUnary()
    {
        if (_cursor.Current.IsName("not"))
        {
            _cursor.Take();
            return new NotNode(_nesting.Enter(ParseUnary));
        }

        var left = ParseOperand();
        if (_cursor.Current.Kind != TokenKind.Name || !Comparisons.Contains(_cursor.Current.Text))
        {
            return left;
        }

        var word = _cursor.Take().Text;
        return new ComparisonNode(left, word, ParseOperand());
    }

    private FilterNode ParseOperand()
    {
        var token = _cursor.Current;
        if (token.IsSign('('))
        {
            _cursor.Take();
            var inner = _nesting.Enter(ParseOr);
            _cursor.Expect(')');
            return inner;
        }

        _cursor.Take();
        return token.Kind switch
        {
            TokenKind.Literal or TokenKind.Array => new LiteralNode(token.Value),
            TokenKind.Alias => ParseAlias(token),
            TokenKind.Name when _cursor.Current.IsSign('(') => _nesting.Enter(() => ParseFunction(token.Text)),
            TokenKind.Name => _nesting.Enter(() => ParsePath(token.Text)),
            _ => throw _cursor.Unexpected(token, "a property, a value or a function"),
        };
    }

    private FilterNode ParseAlias(Token token)
    {
        if (!_aliases.TryGetValue(token.Text, out var text))
        {
            throw new ODataSyntaxException($"The parameter alias '@{token.Text}' has no value. Add '@{token.Text}=...' to the query string.");
        }

        return Parse(text);
    }

    private FilterNode ParsePath(string first)
    {
        var segments = new List<string> { first };
        while (_cursor.Current.IsSign('/'))
        {
            _cursor.Take();
            var name = _cursor.ExpectName();
            if (_cursor.Current.IsSign('(') && name is "any" or "all")
            {
                return ParseLambda(segments, name == "all");
            }

            segments.Add(name);
        }

        return new PropertyNode(segments);
    }

    private LambdaNode ParseLambda(IReadOnlyList<string> collection, bool isAll)
    {
        _cursor.Expect('(');
        if (_cursor.Current.IsSign(')'))
        {
            _cursor.Take();
            return new LambdaNode(collection, isAll, "", null);
        }

        var variable = _cursor.ExpectName();
        _cursor.Expect(':');
        var predicate = ParseOr();
        _cursor.Expect(')');
        return new LambdaNode(collection, isAll, variable, predicate);
    }

    private FunctionNode ParseFunction(string name)
    {
        _cursor.Expect('(');
        var arguments = new List<FilterNode>();
        var named = new Dictionary<string, FilterNode>();
        while (!_cursor.Current.IsSign(')'))
        {
            if (_cursor.Current.Kind == TokenKind.Name && _cursor.Next.IsSign('='))
            {
                var key = _cursor.Take().Text;
                _cursor.Take();
                named[key] = ParseOperand();
            }
            else
            {
                arguments.Add(ParseOr());
            }

            if (!_cursor.TakeSign(','))
            {
                break;
            }
        }

        _cursor.Expect(')');
        return new FunctionNode(name, arguments, named);
    }
}
