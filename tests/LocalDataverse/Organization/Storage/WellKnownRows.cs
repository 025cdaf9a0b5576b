using System.Security.Cryptography;
using System.Text;

namespace LocalDataverse.Storage;

/// <summary>Ids of rows that every organization starts with.</summary>
public static class WellKnownRows
{
    /// <summary>The system itself, which may do everything.</summary>
    public static readonly Guid SystemUserId = Named("systemuser:SYSTEM");

    /// <summary>The business unit above all others.</summary>
    public static readonly Guid RootBusinessUnitId = Named("businessunit:root");

    /// <summary>The team of everybody in the business unit above all others.</summary>
    public static readonly Guid RootTeamId = Named("team:root");

    /// <summary>The role System Administrator, whose id is the template's in every environment.</summary>
    public static readonly Guid SystemAdministratorRoleId = Guid.Parse("627090ff-40a3-4053-8790-584edc5be201");

    /// <summary>The same id for the same name, so that a file of rows opens again after a restart.</summary>
    public static Guid Named(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes("localdataverse/" + name)).AsSpan(0, 16));
}
