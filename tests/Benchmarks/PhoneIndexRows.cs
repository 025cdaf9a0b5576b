using System.Globalization;
using LocalDataverse;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;

namespace Telephony.Benchmarks;

/// <summary>Made-up rows of cts_phoneindex, written past the pipeline: filling in a million by saving contacts would take long.</summary>
internal static class PhoneIndexRows
{
    /// <summary>Writes the rows of so many contacts; only those that a benchmark makes are there.</summary>
    public static void Load(LocalOrganization organization, int count) => organization.LoadRows(PhoneIndex.TableName, Enumerable.Range(0, count).Select(Of));

    /// <summary>The number of a made-up contact.</summary>
    public static string NumberOf(int i) => string.Create(CultureInfo.InvariantCulture, $"+49301{i:D7}");

    /// <summary>The id of a made-up contact.</summary>
    public static Guid IdOf(int i) => new(i, 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 1);

    private static Entity Of(int i) => new(PhoneIndex.TableName)
    {
        [PhoneIndex.Name] = NumberOf(i),
        [PhoneIndex.PhoneKey] = NumberOf(i)[^8..],
        [PhoneIndex.E164] = NumberOf(i),
        [PhoneIndex.Table] = Contact.TableName,
        [PhoneIndex.RecordId] = IdOf(i).ToString("D"),
        [PhoneIndex.Column] = Contact.Telephone1,
        [PhoneIndex.Active] = true,
    };
}
