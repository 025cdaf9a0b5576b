using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Contracts.Generated.Choices;
using Telephony.Local;
using Telephony.TestKit.Asterisk;

namespace Telephony.EndToEnd.Tests.Support;

/// <summary>An office with a real Asterisk, and the customer whom it knows.</summary>
internal static class LiveOffice
{
    /// <summary>The customer's number, as the provider sends it.</summary>
    public const string Number = "+4930111222";

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

    /// <summary>Waits until the one call of the office has ended.</summary>
    public static async Task<Entity> EndedCallAsync(Office office) => (await EndedCallsAsync(office, 1)).Single();

    /// <summary>Waits until there are so many calls and all have ended.</summary>
    public static Task<IReadOnlyList<Entity>> EndedCallsAsync(Office office, int count)
    {
        string[] columns =
        [
            DialerCall.State, DialerCall.Calls, DialerCall.Connects, DialerCall.DidConnect, DialerCall.QueueName, DialerCall.PhoneCallId, DialerCall.Outcome,
            DialerCall.Direction, DialerCall.Extension,
        ];
        return office.RowsWhenAsync(
            DialerCall.TableName,
            calls => calls.Count == count && calls.All(call => call.GetAttributeValue<OptionSetValue>(DialerCall.State)?.Value == (int)CallState.End),
            columns);
    }
}
