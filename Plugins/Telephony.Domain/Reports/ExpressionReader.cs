namespace Telephony.Domain.Reports;

/// <summary>
/// Reads the value of a calculated column: <c>connects / calls * 100</c>. Numbers, <c>+ - * / ( )</c>, a minus before anything, <c>min</c>,
/// <c>max</c> and <c>round</c>, and names of columns; a name with blanks or other characters is put in brackets or quotes, <c>[talk seconds]</c>.
/// <c>filter:name</c> counts only what the filter lets through; <c>report.name</c> is a column of that report.
/// </summary>
public sealed class ExpressionReader
{
    /// <summary>Longer than any column of a row.</summary>
    public const int LongestText = 2000;

    private const int DeepestNesting = 50;
    private readonly List<ExpressionToken> _tokens;
    private int _index;
    private int _depth;
    private Unreadable? _problem;

    private ExpressionReader(string text) => _tokens = ExpressionToken.Split(text);

    private ExpressionToken Current => _tokens[_index];

    /// <summary>Reads an expression; null with the problem when it is not one.</summary>
    public static Expression? Read(string? text, out Unreadable? problem)
    {
        var value = text ?? "";
        if (value.Length > LongestText)
        {
            problem = new Unreadable(LongestText + 1, $"at most {Numbers.Text(LongestText)} characters");
            return null;
        }

        var reader = new ExpressionReader(value);
        var expression = reader.Sum();
        if (expression is not null && reader.Current.Kind is not TokenKind.End)
        {
            expression = reader.Fail("one of + - * / before what follows");
        }

        problem = reader._problem;
        return expression;
    }

    private Expression? Sum() => ChainOf(Product, '+', '-');

    private Expression? Product() => ChainOf(Factor, '*', '/');

    private Expression? ChainOf(Func<Expression?> operand, char one, char other)
    {
        if (operand() is not { } first)
        {
            return null;
        }

        var rest = new List<KeyValuePair<char, Expression>>();
        while (Current.Is(one) || Current.Is(other))
        {
            var sign = Take().Text[0];
            if (operand() is not { } next)
            {
                return null;
            }

            rest.Add(new(sign, next));
        }

        return rest.Count == 0 ? first : new Chain(first, rest);
    }

    private Expression? Factor()
    {
        if (++_depth > DeepestNesting)
        {
            return Fail($"at most {Numbers.Text(DeepestNesting)} nested brackets and minus signs");
        }

        var factor = Current switch
        {
            { Kind: TokenKind.Number } => NumberFactor(),
            { IsName: true } => NameFactor(),
            var sign when sign.Is('-') => Minus(),
            var sign when sign.Is('(') => InBrackets(),
            _ => Fail("a number, the Name of a column, min, max, round, - or ("),
        };
        _depth--;
        return factor;
    }

    private Expression? NumberFactor() =>
        Decimals.TryRead(Current.Text, out var number) ? Done(new Constant(number)) : Fail("a number with at most one point");

    private Negation? Minus()
    {
        Take();
        return Factor() is { } operand ? new Negation(operand) : null;
    }

    private Expression? InBrackets()
    {
        Take();
        return Sum() is not { } inner ? null : Current.Is(')') ? Done(inner) : Fail(") or one of + - * /");
    }

    private Expression? NameFactor()
    {
        if (Current.Kind is TokenKind.Word && _tokens[_index + 1].Is('('))
        {
            return Words.TryRead<ExpressionFunction>(Current.Text, out var function) ? Call(function) : Fail("min, max or round before (");
        }

        var position = Current.Position;
        var filters = new List<string>();
        var name = Take().Text;
        while (Current.Is(':'))
        {
            Take();
            filters.Add(name);
            if (!Current.IsName)
            {
                return Fail("the Name of a column behind :");
            }

            name = Take().Text;
        }

        if (!Current.Is('.'))
        {
            return new Citation(filters, "", name, position);
        }

        Take();
        return Current.IsName ? new Citation(filters, name, Take().Text, position) : Fail("the Name of a column of that report behind the point");
    }

    private Expression? Call(ExpressionFunction function)
    {
        var position = Current.Position;
        Take();
        var operands = new List<Expression>();
        do
        {
            Take();
            if (Sum() is not { } operand)
            {
                return null;
            }

            operands.Add(operand);
        }
        while (Current.Is(','));

        if (!Current.Is(')'))
        {
            return Fail(") or , or one of + - * /");
        }

        Take();
        if (function is ExpressionFunction.Round && operands.Count > 2)
        {
            _problem = new Unreadable(position, "round(value) or round(value, decimals)");
            return null;
        }

        return new FunctionCall(function, operands);
    }

    private ExpressionToken Take() => _tokens[_index++];

    private Expression Done(Expression expression)
    {
        Take();
        return expression;
    }

    // The first problem counts: what follows it is a consequence.
    private Expression? Fail(string expected)
    {
        _problem ??= new Unreadable(Current.Position, $"{expected}, found {Current.Found}");
        return null;
    }
}
