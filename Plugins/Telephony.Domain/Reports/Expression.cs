namespace Telephony.Domain.Reports;

/// <summary>What a calculated column works out. A missing value makes everything missing that it is part of, and so does a division by zero.</summary>
public abstract record Expression
{
    /// <summary>The value; null when it is missing.</summary>
    /// <param name="valueOf">The value of a cited column; null when it is missing.</param>
    public double? Value(Func<Citation, double?> valueOf) => Compute(valueOf) is { } value && Decimals.IsNumber(value) ? value : null;

    /// <summary>Every citation in it, from left to right.</summary>
    public abstract IEnumerable<Citation> Citations { get; }

    /// <summary>The value before it is known to be a number.</summary>
    protected abstract double? Compute(Func<Citation, double?> valueOf);
}

/// <summary>A number as written.</summary>
public sealed record Constant(double Number) : Expression
{
    /// <inheritdoc/>
    public override IEnumerable<Citation> Citations => [];

    /// <inheritdoc/>
    protected override double? Compute(Func<Citation, double?> valueOf) => Number;
}

/// <summary>A column cited by its name: <c>calls</c>, <c>[talk seconds]</c>, <c>inbound:calls</c>, <c>"Agent RTD".calls</c>.</summary>
/// <param name="Filters">Names of filters that apply to it here.</param>
/// <param name="Report">The report it is looked for in; empty for its own report, then the others.</param>
/// <param name="Position">Where it is, from 1.</param>
public sealed record Citation(IReadOnlyList<string> Filters, string Report, string Name, int Position) : Expression
{
    /// <inheritdoc/>
    public override IEnumerable<Citation> Citations => [this];

    /// <inheritdoc/>
    protected override double? Compute(Func<Citation, double?> valueOf) => valueOf(this);
}

/// <summary>A minus before something.</summary>
public sealed record Negation(Expression Operand) : Expression
{
    /// <inheritdoc/>
    public override IEnumerable<Citation> Citations => Operand.Citations;

    /// <inheritdoc/>
    protected override double? Compute(Func<Citation, double?> valueOf) => -Operand.Value(valueOf);
}

/// <summary>Several operands of one rank, worked out from left to right: <c>a + b - c</c> or <c>a * b / c</c>.</summary>
/// <param name="First">The first operand.</param>
/// <param name="Rest">Signs, one of <c>+ - * /</c>, and what follows them.</param>
public sealed record Chain(Expression First, IReadOnlyList<KeyValuePair<char, Expression>> Rest) : Expression
{
    /// <inheritdoc/>
    public override IEnumerable<Citation> Citations => First.Citations.Concat(Rest.SelectMany(next => next.Value.Citations));

    /// <inheritdoc/>
    protected override double? Compute(Func<Citation, double?> valueOf)
    {
        var value = First.Value(valueOf);
        foreach (var next in Rest)
        {
            var operand = next.Value.Value(valueOf);
            value = next.Key switch
            {
                '+' => value + operand,
                '-' => value - operand,
                '*' => value * operand,
                _ => operand == 0 ? null : value / operand,
            };
        }

        return value;
    }
}

/// <summary><c>min</c> and <c>max</c> of one or more, <c>round</c> of one to so many decimals.</summary>
/// <param name="Operands">In the order they are written.</param>
public sealed record FunctionCall(ExpressionFunction Function, IReadOnlyList<Expression> Operands) : Expression
{
    /// <inheritdoc/>
    public override IEnumerable<Citation> Citations => Operands.SelectMany(operand => operand.Citations);

    /// <inheritdoc/>
    protected override double? Compute(Func<Citation, double?> valueOf)
    {
        var values = new double[Operands.Count];
        for (var i = 0; i < values.Length; i++)
        {
            if (Operands[i].Value(valueOf) is not { } value)
            {
                return null;
            }

            values[i] = value;
        }

        return Function switch
        {
            ExpressionFunction.Min => values.Min(),
            ExpressionFunction.Max => values.Max(),
            _ => Decimals.Round(values[0], values.Length > 1 ? (int)Math.Max(0, Math.Min(values[1], 10)) : 0),
        };
    }
}

/// <summary>The functions of expressions; their words are small.</summary>
public enum ExpressionFunction
{
    /// <summary>The least of its operands.</summary>
    Min,

    /// <summary>The greatest of its operands.</summary>
    Max,

    /// <summary>Rounded, half away from zero, to a whole number or to so many decimals.</summary>
    Round,
}
