using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Domain.PhoneNumbers;
using Telephony.Domain.Settings;

namespace Telephony.Plugins.Data;

/// <summary>Keeps <c>cts_phoneindex</c>: one row per number in a phone column, written only when something differs.</summary>
internal sealed class PhoneIndexer(IOrganizationService service, TelephonySettings settings)
{
    private readonly string _country = settings.Text(SettingNames.DefaultCountry);

    /// <summary>Brings the index rows of some records of one table up to date.</summary>
    /// <returns>How many index rows the records have.</returns>
    public int Save(LookupTable table, IReadOnlyList<Entity> records)
    {
        var stored = Stored(service, table.Table, records.Select(record => record.Id)).ToDictionary(KeyOf, StringComparer.OrdinalIgnoreCase);
        var count = 0;
        foreach (var record in records)
        {
            foreach (var wanted in RowsOf(table, record))
            {
                count++;
                stored.TryGetValue(KeyOf(wanted), out var existing);
                Save(wanted, existing);
                stored.Remove(KeyOf(wanted));
            }
        }

        foreach (var left in stored.Values)
        {
            service.Delete(PhoneIndex.TableName, left.Id);
        }

        return count;
    }

    /// <summary>Removes the index rows of a record.</summary>
    public static void Remove(IOrganizationService service, string table, Guid recordId)
    {
        foreach (var row in Stored(service, table, [recordId]))
        {
            service.Delete(PhoneIndex.TableName, row.Id);
        }
    }

    private void Save(Entity wanted, Entity? existing)
    {
        if (existing is null)
        {
            service.Create(wanted);
        }
        else if (wanted.Attributes.Any(column => !Equals(column.Value, existing.GetAttributeValue<object>(column.Key))))
        {
            wanted.Id = existing.Id;
            service.Update(wanted);
        }
    }

    private IEnumerable<Entity> RowsOf(LookupTable table, Entity record)
    {
        var name = record.Shown(table.NameColumn);
        var isActive = record.GetAttributeValue<object>(LookupTables.StateColumnOf(table.Table)) is null or false or OptionSetValue { Value: 0 };
        foreach (var column in table.PhoneColumns)
        {
            var numbers = PhoneNumberParser.ParseAll(record.Shown(column), _country).Select(reading => reading.Number).OfType<PhoneNumber>().ToList();
            for (var place = 0; place < numbers.Count; place++)
            {
                yield return new Entity(PhoneIndex.TableName)
                {
                    [PhoneIndex.Name] = numbers[place].Canonical,
                    [PhoneIndex.PhoneKey] = numbers[place].Key,
                    [PhoneIndex.E164] = numbers[place].Canonical,
                    [PhoneIndex.Table] = table.Table,
                    [PhoneIndex.RecordId] = record.Id.ToString("D"),
                    [PhoneIndex.Column] = IndexedColumn.Of(column, place),
                    [PhoneIndex.PrimaryName] = name.Cut(400),
                    [PhoneIndex.Active] = isActive,
                };
            }
        }
    }

    private static List<Entity> Stored(IOrganizationService service, string table, IEnumerable<Guid> recordIds) => service.AllIn(
        () => Rows.From(
            PhoneIndex.TableName, PhoneIndex.Name, PhoneIndex.PhoneKey, PhoneIndex.E164, PhoneIndex.Table, PhoneIndex.RecordId, PhoneIndex.Column,
            PhoneIndex.PrimaryName, PhoneIndex.Active).Where(PhoneIndex.Table, table),
        PhoneIndex.RecordId,
        recordIds.Select(id => id.ToString("D")));

    private static string KeyOf(Entity row) => row.Text(PhoneIndex.RecordId) + "/" + row.Text(PhoneIndex.Column);
}
