namespace Telephony.Hub;

/// <summary>Settings from files: what systemd's LoadCredential and the secrets of containers make. A secret in an environment variable can be seen in too many places.</summary>
internal static class HubSecrets
{
    /// <summary>The environment variable that names a folder with a file per setting, named as environment variables are (<c>Hub__SessionKeys__0</c>, <c>Hub__Connectors__main__0</c>).</summary>
    public const string Variable = "HUB_SECRETS";

    /// <summary>Adds the folder's files, overriding every other source.</summary>
    /// <exception cref="InvalidOperationException">The folder is not there.</exception>
    public static void Add(IConfigurationBuilder configuration, string? folder)
    {
        if (string.IsNullOrEmpty(folder))
        {
            return;
        }

        var path = Path.GetFullPath(folder, AppContext.BaseDirectory);
        if (!Directory.Exists(path))
        {
            throw new InvalidOperationException($"{Variable} names '{path}', which is not a folder.");
        }

        configuration.AddKeyPerFile(path);
    }
}
