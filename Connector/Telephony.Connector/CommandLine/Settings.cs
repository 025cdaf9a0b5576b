using Microsoft.Extensions.Configuration;
using Telephony.Connector.Options;

namespace Telephony.Connector.CommandLine;

/// <summary>
/// Settings of the verbs, the later ones win: connector.json beside the program, the secrets that the environment variable
/// <see cref="SecretsVariable"/> or the setting <c>Connector:Secrets</c> names, environment variables, then <c>--set Name=value</c>.
/// </summary>
internal static class Settings
{
    /// <summary>
    /// A JSON file like connector.json, or a folder with a file per setting, named as environment variables are
    /// (<c>Connector__Ami__Secret</c>): what systemd's LoadCredential and the secrets of containers make.
    /// </summary>
    public const string SecretsVariable = "CONNECTOR_SECRETS";

    private const string SecretsSetting = "Connector:Secrets";

    private static readonly string[] Sections = [ConnectorOptions.Section + ":", "Logging:"];

    // The settings file beside the program. Its name is its own, so that it can share a folder with other programs of the solution.
    private static readonly string FilePath = Path.Combine(AppContext.BaseDirectory, "connector.json");

    /// <summary>The options that the settings give, for a verb that uses some of them.</summary>
    /// <exception cref="InvalidOperationException">Something is not a setting or cannot be read.</exception>
    public static ConnectorOptions Read(string[]? settings)
    {
        var options = Written(settings);
        return options.Unreadable.Count == 0 ? options : throw new InvalidOperationException(string.Join(" ", options.Unreadable));
    }

    /// <summary>The options that the settings give, and with whatever is not a setting or cannot be read among their faults.</summary>
    public static ConnectorOptions Written(string[]? settings) => With(Environment.GetEnvironmentVariable(SecretsVariable), settings);

    /// <summary>The options with the secrets of a file or folder.</summary>
    public static ConnectorOptions With(string? secrets, string[]? settings) => ConnectorServices.ReadOptions(Add(new ConfigurationBuilder(), secrets, settings).Build());

    /// <summary>Adds the sources.</summary>
    /// <exception cref="InvalidOperationException">The secrets are not where the environment says they are.</exception>
    public static IConfigurationBuilder Add(IConfigurationBuilder configuration, string[]? settings) =>
        Add(configuration, Environment.GetEnvironmentVariable(SecretsVariable), settings);

    private static IConfigurationBuilder Add(IConfigurationBuilder configuration, string? secrets, string[]? settings)
    {
        configuration.AddJsonFile(FilePath, optional: true);
        if (SecretsPath(secrets, settings) is { Length: > 0 } path)
        {
            AddSecrets(configuration, Path.GetFullPath(path, AppContext.BaseDirectory));
        }

        return configuration.AddEnvironmentVariables().AddInMemoryCollection(Pairs(settings));
    }

    // A Windows service has no environment of its own worth the name, so the settings can name the place too.
    private static string? SecretsPath(string? variable, string[]? settings) => string.IsNullOrEmpty(variable)
        ? new ConfigurationBuilder().AddJsonFile(FilePath, optional: true).AddEnvironmentVariables().AddInMemoryCollection(Pairs(settings)).Build()[SecretsSetting]
        : variable;

    private static void AddSecrets(IConfigurationBuilder configuration, string path)
    {
        if (Directory.Exists(path))
        {
            configuration.AddKeyPerFile(path);
        }
        else if (File.Exists(path))
        {
            configuration.AddJsonFile(path);
        }
        else
        {
            throw new InvalidOperationException($"{SecretsVariable} or {SecretsSetting} names '{path}', which is not there.");
        }
    }

    // Of a setting that is given twice the last counts. Only these two sections are read by anything.
    private static Dictionary<string, string?> Pairs(string[]? settings)
    {
        var pairs = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var parts in (settings ?? []).Select(setting => setting.Split('=', 2)))
        {
            if (parts.Length < 2 || !Sections.Any(section => parts[0].StartsWith(section, StringComparison.OrdinalIgnoreCase)))
            {
                throw new InvalidOperationException($"--set {parts[0]} cannot be used; expected Name=value with a name of Connector: or Logging:, such as Connector:Ami:Host=pbx.example.");
            }

            pairs[parts[0]] = parts[1];
        }

        return pairs;
    }
}
