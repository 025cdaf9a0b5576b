using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;

namespace Microsoft.Xrm.Sdk;

/// <summary>The list type of the SDK: columns, conditions, rows, requests.</summary>
/// <typeparam name="T">What the list holds.</typeparam>
public class DataCollection<T> : Collection<T>
{
    internal DataCollection()
    {
    }

    internal DataCollection(IList<T> list)
        : base(list)
    {
    }

    /// <summary>Appends every item.</summary>
    public void AddRange(params T[] items) => AddRange((IEnumerable<T>)items);

    /// <summary>Appends every item; nothing when <paramref name="items"/> is null.</summary>
    public void AddRange(IEnumerable<T> items)
    {
        if (items is null)
        {
            return;
        }

        foreach (var item in items)
        {
            Add(item);
        }
    }

    /// <summary>A copy of the items.</summary>
    public T[] ToArray() => Enumerable.ToArray(this);
}
