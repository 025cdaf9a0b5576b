using LocalDataverse.Schema;
using LocalDataverse.Storage;

namespace LocalDataverse.Hosting;

/// <summary>People to sign in as, where nobody brings users: one who may do everything, and one for each role of the solutions.</summary>
public static class SamplePeople
{
    private const string EverybodysRole = "Basic User";
    private static readonly string[] Names = ["Ben", "Cleo", "Dan", "Eva", "Finn", "Gina", "Hugo", "Iris", "Jan", "Kim", "Lea", "Max"];

    /// <summary>Adds them: <c>Ada Administrator</c>, and <c>Ben Sales Clerk</c> who is a Sales Clerk and a Basic User. Those who are there already stay as they are.</summary>
    public static void Add(LocalOrganization organization, Func<RoleSchema, bool> isMeant)
    {
        ArgumentNullException.ThrowIfNull(organization);
        organization.AddUser(WellKnownRows.Named("person:administrator"), "Ada", "Administrator", "System Administrator");
        var hasBasicUser = organization.Schema.Roles.Any(role => role.Name == EverybodysRole);
        foreach (var (index, role) in organization.Schema.Roles.Where(role => role.Name != EverybodysRole && isMeant(role)).Index())
        {
            string[] roles = hasBasicUser ? [EverybodysRole, role.Name] : [role.Name];
            organization.AddUser(WellKnownRows.Named($"person:{role.Id}"), Names[index % Names.Length], role.Name, roles);
        }
    }
}
