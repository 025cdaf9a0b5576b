using Telephony.LocalSolution;

namespace LocalDataverse.Tests.Fixture;

/// <summary>This repository's organization with what a customiser has added: contacts have a column of several choices.</summary>
public static class CustomisedOrganization
{
    public static LocalOrganization Open() => LocalOrganization.Open(TelephonySolution.Options() with
    {
        CustomizationFolders = [Path.Combine(TelephonySolution.RepositoryRoot, "tests", "LocalDataverse", "Tests", "Fixture", "Customiser")],
    });
}
