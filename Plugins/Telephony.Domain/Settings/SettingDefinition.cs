namespace Telephony.Domain.Settings;

/// <summary>One setting that the product reads.</summary>
/// <param name="Kind">What its value has to be.</param>
/// <param name="Default">The value without any row.</param>
/// <param name="Words">The words of <see cref="SettingKind.Word"/>, or other names under which rows may have it.</param>
public sealed record SettingDefinition(string Name, SettingKind Kind, string Default, params string[] Words)
{
    // No phone rings and no agent writes for longer than an hour; a number that people dial from outside has more digits than an extension.
    private const int LongestTime = 3600;
    private const int LongestExtension = 10;

    /// <summary>The phonecall's column that pages get as <c>customText</c> without the setting; organizations that have none of that name send it empty.</summary>
    public const string UsualCustomTextColumn = "new_customtext";

    /// <summary>The largest number of <see cref="SettingKind.Number"/>.</summary>
    public int Largest { get; init; } = int.MaxValue;

    /// <summary>Whether the value is a list of texts.</summary>
    public bool IsList => Kind is SettingKind.List or SettingKind.Hosts or SettingKind.Tables;

    /// <summary>Every setting, in the order in which an admin meets them.</summary>
    public static IReadOnlyList<SettingDefinition> All { get; } =
    [
        new(SettingNames.Telephony, SettingKind.Text, "asterisk"),
        new(SettingNames.TelephonyVersion, SettingKind.Text, ""),
        new(SettingNames.TelephonyServer, SettingKind.Text, ""),
        new(SettingNames.TelephonyUser, SettingKind.Text, ""),
        new(SettingNames.TelephonyPassword, SettingKind.Secret, ""),
        new(SettingNames.DefaultCountry, SettingKind.Country, ""),
        new(SettingNames.InternalExtensionLength, SettingKind.Number, "4") { Largest = LongestExtension },
        new(SettingNames.ExternalDialPrefix, SettingKind.DialPrefix, ""),
        new(SettingNames.DnisPattern, SettingKind.Pattern, Calls.QueuePrefix.DefaultPattern),
        new(SettingNames.LookupEntities, SettingKind.Tables, "contact, lead, account"),
        new(SettingNames.CustomLookup, SettingKind.YesNo, "false"),
        new(SettingNames.DnisFilter, SettingKind.Filter, ""),
        new(SettingNames.NoMatchPop, SettingKind.Word, "new", "new", "none"),
        new(SettingNames.NewRecordTable, SettingKind.Table, "contact"),
        new(SettingNames.AllowedPopHosts, SettingKind.Hosts, ""),
        new(SettingNames.AllowFilePops, SettingKind.YesNo, "false"),
        new(SettingNames.TimeZone, SettingKind.TimeZone, "UTC"),
        new(SettingNames.PhonecallSubject, SettingKind.Text, "<<direction>> call with <<name>>"),
        new(SettingNames.PhonecallDescription, SettingKind.Text, ""),
        new(SettingNames.OtherPartyNote, SettingKind.Text, ""),
        new(SettingNames.CustomTextColumn, SettingKind.Column, UsualCustomTextColumn),
        new(SettingNames.DefaultOutcome, SettingKind.Text, ""),
        new(SettingNames.WrapSeconds, SettingKind.Number, "20") { Largest = LongestTime },
        new(SettingNames.PreviewSeconds, SettingKind.Number, "10") { Largest = LongestTime },
        new(SettingNames.RingSeconds, SettingKind.Number, "22") { Largest = LongestTime },
        new(SettingNames.NotReadyReasons, SettingKind.List, "Break, Lunch, Meeting, Training"),
        new(SettingNames.AutoClose, SettingKind.YesNo, "false"),
        new(SettingNames.SpellcheckDictionaries, SettingKind.List, ""),
        new(SettingNames.Colors, SettingKind.Colors, ""),
        new(SettingNames.ShownVariables, SettingKind.Variables, ""),
    ];

    private static readonly Dictionary<string, SettingDefinition> DefinitionsByName = ByName();

    /// <summary>The definition of a row's name; null for a name that the product does not read.</summary>
    public static SettingDefinition? Find(string name) =>
        DefinitionsByName.TryGetValue(SettingNames.Normalize(name), out var definition) ? definition : null;

    // "Inbound lookup tables" is how the same setting is called beside its list; the version of TAPI is that of the telephony.
    private static Dictionary<string, SettingDefinition> ByName()
    {
        var byName = All.ToDictionary(definition => SettingNames.Normalize(definition.Name), StringComparer.Ordinal);
        byName["tapiversion"] = byName[SettingNames.Normalize(SettingNames.TelephonyVersion)];
        byName["inboundlookuptables"] = byName[SettingNames.Normalize(SettingNames.LookupEntities)];
        return byName;
    }
}
