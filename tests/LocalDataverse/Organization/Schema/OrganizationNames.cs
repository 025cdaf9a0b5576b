namespace LocalDataverse.Schema;

/// <summary>What the organization is called.</summary>
public static class OrganizationNames
{
    /// <summary>Its unique name.</summary>
    public const string Unique = "localorg";

    /// <summary>What a person reads.</summary>
    public const string Friendly = "Local organization";

    /// <summary>Its base language, by its locale ID: what nobody has put into another language is shown in it.</summary>
    public const int Language = 1033;

    /// <summary>The version of Dataverse that it claims to be.</summary>
    public const string Version = "9.2.0.0";
}
