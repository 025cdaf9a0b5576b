namespace LocalDataverse.WebApi.OData;

/// <summary>How deep an expression may be nested. Whoever nests deeper wants to exhaust the stack, which would end the process.</summary>
internal sealed class Nesting
{
    /// <summary>The most levels.</summary>
    public const int Deepest = 64;

    private const int Shown = 200;
    private int _depth;

    /// <summary>Reads something that is one level deeper.</summary>
    /// <exception cref="ODataSyntaxException">It is too deep.</exception>
    public T Enter<T>(Func<T> read)
    {
        if (++_depth > Deepest)
        {
            throw TooDeep();
        }

        var result = read();
        _depth--;
        return result;
    }

    /// <summary>The exception for what is nested too deep.</summary>
    public static ODataSyntaxException TooDeep() => new($"The expression is nested too deep; {Deepest} levels are the most.");

    /// <summary>The beginning of a text, for messages: an answer does not send back what a caller makes long.</summary>
    public static string Short(string text) => text.Length > Shown ? text[..Shown] + "…" : text;
}
