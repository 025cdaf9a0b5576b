using LocalDataverse.WebApi.OData;

namespace LocalDataverse.WebApi.Rows;

/// <summary>The value of <c>@odata.context</c>.</summary>
public static class ContextAddress
{
    /// <summary>The context of rows of an entity set: <c>…$metadata#contacts(fullname,parentcustomerid_account(name))</c>.</summary>
    public static string OfSet(string serviceRoot, string setName, QueryOptions options) =>
        $"{serviceRoot}$metadata#{setName}{Shape(options)}";

    /// <summary>The context of one row.</summary>
    public static string OfRow(string serviceRoot, string setName, QueryOptions options) =>
        $"{OfSet(serviceRoot, setName, options)}/$entity";

    private static string Shape(QueryOptions options)
    {
        var items = (options.Select ?? []).Concat(options.Expand.Select(item =>
            item.OnlyReference ? $"{item.Navigation},{item.Navigation}/$ref()" : $"{item.Navigation}{Parenthesised(Shape(item.Options))}"));
        var text = string.Join(',', items);
        return text.Length == 0 ? "" : $"({text})";
    }

    private static string Parenthesised(string shape) => shape.Length == 0 ? "()" : shape;
}
