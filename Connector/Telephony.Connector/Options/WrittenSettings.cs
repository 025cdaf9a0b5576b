using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Telephony.Connector.Options;

/// <summary>
/// What somebody wrote in the section <c>Connector</c>, held against the settings that there are. A misspelt name would else do nothing
/// and say nothing, and a value that cannot be read would hide every other fault.
/// </summary>
internal sealed class WrittenSettings
{
    private static readonly string[] Elsewhere = ["Secrets"];
    private readonly List<string> _faults = [];
    private readonly Dictionary<string, string?> _usable = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the section.</summary>
    public WrittenSettings(IConfiguration configuration) => Read(configuration.GetSection(ConnectorOptions.Section), typeof(ConnectorOptions));

    /// <summary>Names that are not settings and values that cannot be read, a sentence each.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>The options without what is at fault.</summary>
    public ConnectorOptions ToOptions() =>
        (new ConfigurationBuilder().AddInMemoryCollection(_usable).Build().GetSection(ConnectorOptions.Section).Get<ConnectorOptions>() ?? new ConnectorOptions()) with { Unreadable = _faults };

    private void Read(IConfigurationSection section, Type type)
    {
        var properties = type.GetProperties().Where(property => property.CanWrite).ToDictionary(property => property.Name, property => property.PropertyType, StringComparer.OrdinalIgnoreCase);
        if (section.Value is { Length: > 0 })
        {
            _faults.Add($"{section.Path} is a section and takes no value itself; its settings are {Names(properties.Keys)}.");
        }

        foreach (var child in section.GetChildren())
        {
            if (properties.TryGetValue(child.Key, out var kind))
            {
                ReadOne(child, kind);
            }
            else if (type != typeof(ConnectorOptions) || !Elsewhere.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
            {
                _faults.Add($"{child.Path} is not a setting; {section.Path} has {Names(properties.Keys)}.");
            }
        }
    }

    private void ReadOne(IConfigurationSection section, Type kind)
    {
        if (kind == typeof(IReadOnlyList<string>))
        {
            ReadList(section);
        }
        else if (kind is { IsClass: true } && kind != typeof(string))
        {
            Read(section, kind);
        }
        else if (section.Value is not { } value)
        {
            _faults.Add($"{section.Path} has no value; expected {Expected(kind)}.");
        }
        else if (CanBe(kind, value))
        {
            _usable[section.Path] = value;
        }
        else
        {
            _faults.Add($"{section.Path} is '{value}'; expected {Expected(kind)}.");
        }
    }

    private void ReadList(IConfigurationSection section)
    {
        if (section.Value is { Length: > 0 })
        {
            _faults.Add($"{section.Path} is a list; its entries are {section.Path}:0, {section.Path}:1 and so on.");
        }

        foreach (var entry in section.GetChildren())
        {
            _usable[entry.Path] = entry.Value;
        }
    }

    private static bool CanBe(Type kind, string value) => kind switch
    {
        _ when kind == typeof(int) => int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _),
        _ when kind == typeof(double) => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        _ when kind == typeof(bool) => bool.TryParse(value, out _),
        { IsEnum: true } => Enum.TryParse(kind, value, ignoreCase: true, out var known) && Enum.IsDefined(kind, known),
        _ => true,
    };

    private static string Expected(Type kind) => kind switch
    {
        _ when kind == typeof(int) => "a whole number",
        _ when kind == typeof(double) => "a number such as 2.5",
        _ when kind == typeof(bool) => "true or false",
        { IsEnum: true } => string.Join(" or ", Enum.GetNames(kind)),
        _ => "a text",
    };

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal));
}
