using Telephony.Contracts.Generated;
using Telephony.Local;
using Telephony.TestKit.Asterisk;

namespace Telephony.EndToEnd.Tests.Support;

/// <summary>An office with a real Asterisk, and the customer whom it knows.</summary>
internal static class LiveOffice
{
    /// <summary>The customer's number, as the provider sends it.</summary>
    public const string Number = "+4930111222";

    /// <summary>The number as the screen shows it.</summary>
    public const string NumberShown = "030 111222";

    /// <summary>The customer's name.</summary>
    public const string Name = "Lara Live";

    public static async Task<Office> OpenAsync(AsteriskLab lab)
    {
        var office = await Office.OpenAsync(new LocalOptions
        {
            Pbx = new PbxAddress(AsteriskLab.Host, lab.Port),
            User = AsteriskLab.User,
            Secret = AsteriskLab.Secret,
        });
        office.Add(Contact.TableName, (Contact.FirstName, "Lara"), (Contact.LastName, "Live"), (Contact.Telephone1, "+49 30 111222"));
        return office;
    }
}
