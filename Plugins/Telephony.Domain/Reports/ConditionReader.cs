namespace Telephony.Domain.Reports;

/// <summary>
/// Reads the value of a filter: a sign and what to compare with. Signs: <c>= != &lt; &lt;= &gt; &gt;=</c>, <c>in a, b</c>, <c>not in a, b</c>,
/// <c>empty</c>, <c>not empty</c>. Quotes hold a comma together with its value.
/// </summary>
public static class ConditionReader
{
    /// <summary>The most values behind <c>in</c>.</summary>
    public const int MostValues = 100;

    private const string Signs = "=, !=, <, <=, >, >=, in, not in, empty or not empty, such as = inbound";

    private static readonly KeyValuePair<string, ConditionSign>[] SignTexts =
    [
        new("!=", ConditionSign.NotEqual), new("<>", ConditionSign.NotEqual), new("<=", ConditionSign.LessOrEqual), new(">=", ConditionSign.GreaterOrEqual),
        new("=", ConditionSign.Equal), new("<", ConditionSign.Less), new(">", ConditionSign.Greater),
    ];

    /// <summary>Reads a condition on a column; null with the problem when it is not one.</summary>
    public static Condition? Read(string? text, CallColumn column, out Unreadable? problem)
    {
        var cursor = new TextCursor(text ?? "");
        problem = null;
        var start = cursor.SkipBlanks();
        if (SignOf(cursor) is not { } sign)
        {
            problem = new Unreadable(start, Signs);
            return null;
        }

        if (sign is ConditionSign.Empty or ConditionSign.NotEmpty)
        {
            var end = cursor.SkipBlanks();
            problem = cursor.AtEnd ? null : new Unreadable(end, "nothing more");
            return problem is null ? new Condition(column, sign, []) : null;
        }

        if (!Suits(column.Kind, sign))
        {
            problem = new Unreadable(start, $"{SignsOf(column.Kind)} for the column {column.Name}");
            return null;
        }

        return ReadValues(cursor, column, sign, out problem);
    }

    private static ConditionSign? SignOf(TextCursor cursor)
    {
        foreach (var sign in SignTexts)
        {
            if (cursor.Take(sign.Key))
            {
                return sign.Value;
            }
        }

        var isNot = cursor.TakeWord("not");
        cursor.SkipBlanks();
        return cursor.TakeWord("in") ? (isNot ? ConditionSign.NotIn : ConditionSign.In)
            : cursor.TakeWord("empty") ? (isNot ? ConditionSign.NotEmpty : ConditionSign.Empty)
            : null;
    }

    private static bool Suits(CallColumnKind kind, ConditionSign sign) => kind switch
    {
        CallColumnKind.Number => true,
        CallColumnKind.YesNo => sign is ConditionSign.Equal or ConditionSign.NotEqual,
        CallColumnKind.Moment => sign is not (ConditionSign.NotEqual or ConditionSign.In or ConditionSign.NotIn),
        _ => sign is ConditionSign.Equal or ConditionSign.NotEqual or ConditionSign.In or ConditionSign.NotIn,
    };

    private static string SignsOf(CallColumnKind kind) => kind switch
    {
        CallColumnKind.YesNo => "= or !=",
        CallColumnKind.Moment => "=, <, <=, > or >=",
        _ => "=, !=, in or not in",
    };

    private static Condition? ReadValues(TextCursor cursor, CallColumn column, ConditionSign sign, out Unreadable? problem)
    {
        var isList = sign is ConditionSign.In or ConditionSign.NotIn;
        var values = new List<string>();
        do
        {
            var start = cursor.SkipBlanks();
            var value = isList ? cursor.TakeListItem() : cursor.TakeRest();
            if (value is null)
            {
                problem = new Unreadable(start, "a closing quote");
                return null;
            }

            if (ConditionValue.Read(value, column, ref sign, out var expected) is not { } read)
            {
                problem = new Unreadable(start, expected);
                return null;
            }

            values.AddRange(read);
        }
        while (isList && cursor.Take(",") && values.Count < MostValues);

        var end = cursor.SkipBlanks();
        problem = cursor.AtEnd ? null : new Unreadable(end, values.Count < MostValues ? "a comma before the next value" : $"at most {Numbers.Text(MostValues)} values");
        return problem is null ? new Condition(column, sign, [.. values.Distinct(StringComparer.Ordinal).OrderBy(value => value, StringComparer.Ordinal)]) : null;
    }
}
