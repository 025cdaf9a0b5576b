namespace Telephony.LocalOrg.Tests.Fixture;

/// <summary>This repository's organization with what a customiser has added: contacts have a column of several choices.</summary>
public static class CustomisedOrganization
{
    public static LocalOrganization Open() => LocalOrganization.Open(LocalOrganizationOptions.FromRepository() with
    {
        CustomizationFolders = [Path.Combine(LocalOrganizationOptions.RepositoryRoot(), "tests", "LocalDataverse", "Tests", "Fixture", "Customiser")],
    });
}
