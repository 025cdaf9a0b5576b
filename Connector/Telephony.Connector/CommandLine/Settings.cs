using Microsoft.Extensions.Configuration;
using Telephony.Connector.Options;

namespace Telephony.Connector.CommandLine;

/// <summary>Settings of the verbs: connector.json, environment variables, then <c>--set Name=value</c>.</summary>
internal static class Settings
{
    /// <summary>The settings file beside the program. Its name is its own, so that it can lie in one folder with other programs of the solution.</summary>
    public static string FilePath { get; } = Path.Combine(AppContext.BaseDirectory, "connector.json");

    public static ConnectorOptions Read(string[]? settings) => ConnectorServices.ReadOptions(
        new ConfigurationBuilder()
            .AddJsonFile(FilePath, optional: true)
            .AddEnvironmentVariables()
            .AddInMemoryCollection(Pairs(settings))
            .Build());

    public static Dictionary<string, string?> Pairs(string[]? settings) =>
        (settings ?? []).Select(setting => setting.Split('=', 2)).ToDictionary(parts => parts[0], parts => parts.ElementAtOrDefault(1));
}
