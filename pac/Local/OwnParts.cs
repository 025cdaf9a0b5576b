using System.Security.Cryptography;
using Telephony.Contracts.Generated;
using Telephony.LocalOrg;

namespace Telephony.Local;

/// <summary>
/// A connector and a hub that run by themselves, as in production, against the local org. The folder has a file per setting, for
/// both: <c>CONNECTOR_SECRETS</c> and <c>HUB_SECRETS</c> name it. Key and token stay the same over restarts of the org.
/// </summary>
/// <param name="folder">Where the files are, or are to be.</param>
public sealed class OwnParts(string folder)
{
    private const int SecretBytes = 48;

    /// <summary>Writes the files and tells the organisation the hub's address and key and the connector's token.</summary>
    /// <param name="organization">The organisation.</param>
    /// <param name="connectorUser">The user that the connector is.</param>
    /// <param name="hubAddress">Where the hub will listen.</param>
    public void Prepare(LocalOrganization organization, Guid connectorUser, string hubAddress)
    {
        CreateFolder();
        Write("Connector__Dataverse__Url", organization.BaseUrl);
        Write("Connector__Dataverse__Authentication", "Token");
        Write("Urls", hubAddress);
        Write("Hub__AllowedOrigins__0", organization.BaseUrl);
        organization.AcceptToken(Keep("Connector__Dataverse__Token"), connectorUser);
        organization.SetEnvironmentVariable(EnvironmentVariables.HubUrl, hubAddress);
        organization.SetEnvironmentVariable(EnvironmentVariables.HubSigningKey, Keep("Hub__SigningKeys__0"));
    }

    private void CreateFolder()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private string Keep(string name)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            Write(name, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes)));
        }

        return File.ReadAllText(path).Trim();
    }

    private void Write(string name, string value) => File.WriteAllText(Path.Combine(folder, name), value);
}
