using System;
using System.Collections;
using System.Collections.Generic;

namespace Microsoft.Xrm.Sdk;

/// <summary>The keyed collection of the SDK: columns of a row, parameters of a request, images.</summary>
/// <remarks>Reading a key that is not there throws <see cref="KeyNotFoundException"/>; adding one twice throws <see cref="ArgumentException"/>.</remarks>
/// <typeparam name="TKey">The key, nearly always a logical name.</typeparam>
/// <typeparam name="TValue">What is kept under the key.</typeparam>
public abstract class DataCollection<TKey, TValue> : IEnumerable<KeyValuePair<TKey, TValue>>, IEnumerable
{
    private readonly IDictionary<TKey, TValue> _items;

    /// <summary>Starts from the items of another dictionary, which is used and not copied.</summary>
    protected internal DataCollection(IDictionary<TKey, TValue> collection) => _items = collection;

    protected internal DataCollection() => _items = new Dictionary<TKey, TValue>();

    /// <summary>How many keys there are.</summary>
    public int Count => _items.Count;

    public ICollection<TKey> Keys => _items.Keys;

    public ICollection<TValue> Values => _items.Values;

    /// <summary>Whether a change is refused.</summary>
    public virtual bool IsReadOnly { get; internal set; }

    /// <summary>The value under a key; setting adds or replaces.</summary>
    public virtual TValue this[TKey key]
    {
        get => _items[key];
        set
        {
            RefuseWhenReadOnly();
            _items[key] = value;
        }
    }

    /// <summary>Adds a pair; a key that is already there throws.</summary>
    public void Add(KeyValuePair<TKey, TValue> item) => Add(item.Key, item.Value);

    /// <summary>Adds a value; a key that is already there throws.</summary>
    public void Add(TKey key, TValue value)
    {
        RefuseWhenReadOnly();
        _items.Add(key, value);
    }

    /// <summary>Adds every pair.</summary>
    public void AddRange(params KeyValuePair<TKey, TValue>[] items) => AddRange((IEnumerable<KeyValuePair<TKey, TValue>>)items);

    /// <summary>Adds every pair; nothing when <paramref name="items"/> is null.</summary>
    public void AddRange(IEnumerable<KeyValuePair<TKey, TValue>> items)
    {
        RefuseWhenReadOnly();
        if (items is null)
        {
            return;
        }

        foreach (var item in items)
        {
            _items.Add(item.Key, item.Value);
        }
    }

    public void Clear()
    {
        RefuseWhenReadOnly();
        _items.Clear();
    }

    /// <summary>Whether the key is there.</summary>
    public bool Contains(TKey key) => _items.ContainsKey(key);

    /// <summary>Whether the key is there with that value.</summary>
    public bool Contains(KeyValuePair<TKey, TValue> key) => _items.Contains(key);

    /// <summary>Whether the key is there.</summary>
    public bool ContainsKey(TKey key) => _items.ContainsKey(key);

    /// <summary>The value under a key, or false.</summary>
    public bool TryGetValue(TKey key, out TValue value) => _items.TryGetValue(key, out value);

    /// <summary>Copies the pairs into an array.</summary>
    public void CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex) => _items.CopyTo(array, arrayIndex);

    /// <summary>Removes a key; false when it was not there.</summary>
    public bool Remove(TKey key)
    {
        RefuseWhenReadOnly();
        return _items.Remove(key);
    }

    /// <summary>Removes a pair; false when it was not there.</summary>
    public bool Remove(KeyValuePair<TKey, TValue> item)
    {
        RefuseWhenReadOnly();
        return _items.Remove(item);
    }

    /// <summary>The pairs, one by one.</summary>
    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    private void RefuseWhenReadOnly()
    {
        if (IsReadOnly)
        {
            throw new InvalidOperationException("The collection is read-only.");
        }
    }
}
