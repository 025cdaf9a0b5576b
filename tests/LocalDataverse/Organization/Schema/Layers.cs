namespace LocalDataverse.Schema;

/// <summary>Solutions form layers: what a later one declares again counts in the place of what an earlier one declares.</summary>
internal static class Layers
{
    /// <summary>Of the items with the same key the last, in the order of the first.</summary>
    public static T[] LastOfEach<T, TKey>(this IEnumerable<T> items, Func<T, TKey> key)
        where TKey : notnull
    {
        var places = new Dictionary<TKey, int>();
        var kept = new List<T>();
        foreach (var item in items)
        {
            if (places.TryAdd(key(item), kept.Count))
            {
                kept.Add(item);
            }
            else
            {
                kept[places[key(item)]] = item;
            }
        }

        return [.. kept];
    }
}
