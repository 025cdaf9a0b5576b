namespace LocalDataverse.WebApi.OData;

/// <summary>
/// The path of a request after <c>/api/data/v9.2/</c>, for example <c>contacts(…)/parentcustomerid_account/name</c>:
/// <see href="https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part2-url-conventions.html#sec_ResourcePath">OData URL conventions, 4</see>.
/// </summary>
public static class ResourcePath
{
    /// <summary>The segments of a path that is still percent-encoded.</summary>
    /// <param name="encodedPath">The path without the service root and the query string.</param>
    /// <param name="aliases">Parameter aliases of the query string.</param>
    /// <exception cref="ODataSyntaxException">A segment is not a name with an optional list of keys.</exception>
    public static IReadOnlyList<ResourceSegment> Parse(string encodedPath, IReadOnlyDictionary<string, string>? aliases = null)
    {
        var parts = TextSplitter.Split(encodedPath.Replace("%27", "'", StringComparison.Ordinal), '/');
        return [.. parts
            .Where(part => part.Length > 0)
            .Select(part => ParseSegment(Uri.UnescapeDataString(part), aliases ?? new Dictionary<string, string>()))];
    }

    private static ResourceSegment ParseSegment(string text, IReadOnlyDictionary<string, string> aliases)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
        {
            return new ResourceSegment(text, null);
        }

        var cursor = new TokenCursor(text[open..]);
        cursor.Expect('(');
        var arguments = new List<ResourceArgument>();
        while (!cursor.Current.IsSign(')'))
        {
            arguments.Add(ParseArgument(cursor, aliases));
            if (!cursor.TakeSign(','))
            {
                break;
            }
        }

        cursor.Expect(')');
        cursor.ExpectEnd();
        return new ResourceSegment(text[..open], arguments);
    }

    private static ResourceArgument ParseArgument(TokenCursor cursor, IReadOnlyDictionary<string, string> aliases)
    {
        string? name = null;
        if (cursor.Current.Kind == TokenKind.Name && cursor.Next.IsSign('='))
        {
            name = cursor.Take().Text;
            cursor.Take();
        }

        var token = cursor.Take();
        return token.Kind switch
        {
            TokenKind.Literal or TokenKind.Array => new ResourceArgument(name, token.Value),
            TokenKind.Alias => new ResourceArgument(name, ResolveAlias(token, aliases)),
            _ => throw cursor.Unexpected(token, "a key value"),
        };
    }

    private static object? ResolveAlias(Token alias, IReadOnlyDictionary<string, string> aliases)
    {
        if (!aliases.TryGetValue(alias.Text, out var text))
        {
            throw new ODataSyntaxException($"The parameter alias '@{alias.Text}' has no value. Add '@{alias.Text}=...' to the query string.");
        }

        // A complex value, such as {'@odata.id':'accounts(...)'}, is read by the function that takes it.
        return text.StartsWith('{') ? text : Lexer.Read(text)[0].Value;
    }
}
