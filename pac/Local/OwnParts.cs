using LocalDataverse;
using Telephony.Contracts.Generated;

namespace Telephony.Local;

/// <summary>
/// A connector and a hub that run by themselves, as in production, against the local org. The folder has a file per setting, for
/// both: <c>CONNECTOR_SECRETS</c> and <c>HUB_SECRETS</c> name it. Key, secret and token stay the same across restarts of the org.
/// </summary>
/// <param name="folder">Where the files are, or are to be.</param>
public sealed class OwnParts(string folder)
{
    // The setting before there were sessions; a hub that reads it would not start.
    private const string GoneKey = "Hub__SigningKeys__0";

    /// <summary>Writes the files and tells the organization the hub's address and the connector's token.</summary>
    /// <param name="connectorUser">The user that the connector is.</param>
    /// <param name="hubAddress">Where the hub will listen.</param>
    public void Prepare(LocalOrganization organization, Guid connectorUser, string hubAddress)
    {
        LocalFolder.Require(folder, "--org-only");
        Write("Connector__Dataverse__Url", organization.BaseUrl);
        Write("Connector__Dataverse__Authentication", "Token");
        Write("Connector__Hub__Url", hubAddress);
        Write("Urls", hubAddress);
        foreach (var (index, origin) in LocalHub.OriginsOf(organization).Index())
        {
            Write($"Hub__AllowedOrigins__{index}", origin);
        }

        File.Delete(Path.Combine(folder, GoneKey));
        Keep("Hub__SessionKeys__0");
        Write($"Hub__Connectors__{LocalConnector.Pbx}__0", Keep("Connector__Hub__Secret"));
        organization.AcceptToken(Keep("Connector__Dataverse__Token"), connectorUser);
        organization.SetEnvironmentVariable(EnvironmentVariables.HubUrl, hubAddress);
    }

    private string Keep(string name)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            Write(name, LocalHub.NewSecret());
        }

        return File.ReadAllText(path).Trim();
    }

    private void Write(string name, string value)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new StreamWriter(Path.Combine(folder, name), options);
        file.Write(value);
    }
}
