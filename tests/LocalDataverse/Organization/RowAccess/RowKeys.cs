using LocalDataverse.Errors;
using LocalDataverse.Query.Operators;
using LocalDataverse.Schema;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.RowAccess;

/// <summary>Finds rows that are named by an alternate key.</summary>
internal sealed class RowKeys(OrganizationSchema schema, RowStore store)
{
    /// <summary>The id of the row that an id or an alternate key names.</summary>
    /// <exception cref="System.ServiceModel.FaultException{TDetail}">0x80060891 when no row has the key.</exception>
    public Guid Resolve(string table, Guid id, KeyAttributeCollection keys) =>
        keys.Count == 0 ? id : Find(table, keys) ?? throw Faults.RowNotFoundByKey(table);

    /// <summary>The id of the row with that alternate key, or null.</summary>
    /// <exception cref="System.ServiceModel.FaultException{TDetail}">
    /// 0x80060893 when the columns are not a key of the table, 0x80040203 when its data has a character that rows cannot be addressed by.
    /// </exception>
    public Guid? Find(string tableName, KeyAttributeCollection keys)
    {
        var table = schema.Table(tableName);
        var names = keys.Keys.Order(StringComparer.Ordinal).ToArray();
        if (!table.Keys.Any(key => key.Columns.Order(StringComparer.Ordinal).SequenceEqual(names)))
        {
            throw Faults.InvalidKeyColumns(tableName, names);
        }

        foreach (var (column, value) in keys)
        {
            if (KeySigns.FirstIn(value) is { } sign)
            {
                throw Faults.KeyCannotAddress(tableName, column, sign);
            }
        }

        var conditions = keys.Where(pair => pair.Value is not null)
            .Select(pair => (pair.Key, ConditionValues.Convert(table.Column(pair.Key), pair.Value)))
            .ToArray();
        var found = conditions.Length < keys.Count ? [] : store.Find(table, conditions);
        return found.Count > 0 ? found[0] : null;
    }
}
