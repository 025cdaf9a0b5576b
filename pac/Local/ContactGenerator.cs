using System.Globalization;
using LocalDataverse;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Contracts.Generated.CustomApis;

namespace Telephony.Local;

/// <summary>Makes contacts up, with numbers that nobody has, to see how the system fares with many.</summary>
public sealed class ContactGenerator(LocalOrganization organization)
{
    private static readonly string[] First = ["Anna", "Ben", "Clara", "David", "Emma", "Felix", "Greta", "Hugo", "Ida", "Jonas", "Klara", "Leo"];
    private static readonly string[] Last = ["Adler", "Brandt", "Conrad", "Dietrich", "Engel", "Fuchs", "Graf", "Hahn", "Jung", "Keller", "Lang", "Maier"];

    /// <summary>
    /// Loads contacts past the pipeline, then builds their phone index page by page as an admin would after a data import.
    /// </summary>
    public Task LoadAsync(int count, Action<string> say, CancellationToken stop)
    {
        say(string.Create(CultureInfo.InvariantCulture, $"Loading {count:N0} contacts ..."));
        organization.LoadRows(Contact.TableName, Enumerable.Range(0, count).Select(Make));
        return Task.Run(() => Index(say, stop), stop);
    }

    private static Entity Make(int number)
    {
        var first = First[number % First.Length];
        var last = $"{Last[number / First.Length % Last.Length]} {number}";
        return new Entity(Contact.TableName)
        {
            [Contact.FirstName] = first,
            [Contact.LastName] = last,
            [Contact.FullName] = $"{first} {last}",
            [Contact.Telephone1] = string.Create(CultureInfo.InvariantCulture, $"+49 69 9{number:D7}"),
        };
    }

    private void Index(Action<string> say, CancellationToken stop)
    {
        var service = organization.ServiceFor(organization.SystemUserId);
        var cookie = "";
        var total = 0;
        while (!stop.IsCancellationRequested)
        {
            var response = service.Execute(new OrganizationRequest(ReindexPhones.Name)
            {
                [ReindexPhones.Request.Table] = Contact.TableName,
                [ReindexPhones.Request.PageCookie] = cookie,
            });
            total += (int)response[ReindexPhones.Response.Count];
            cookie = (string)response[ReindexPhones.Response.Cookie];
            say(string.Create(CultureInfo.InvariantCulture, $"  {total:N0} numbers indexed"));
            if ((bool)response[ReindexPhones.Response.Done])
            {
                return;
            }
        }
    }
}
