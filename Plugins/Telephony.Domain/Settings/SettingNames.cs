namespace Telephony.Domain.Settings;

/// <summary>Names of settings as rows write them. Letter case, blanks, dots, hyphens and underscores do not matter when they are read.</summary>
public static class SettingNames
{
    public const string LookupEntities = "Lookup entities";
    public const string DnisFilter = "DNIS Filter";
    public const string DnisPattern = "DNIS RegEx";
    public const string PhonecallDescription = "Phonecall Description";
    public const string PhonecallSubject = "Phonecall Subject";
    public const string OtherPartyNote = "Other Party Note";
    public const string InternalExtensionLength = "Internal Extension Length";
    public const string ExternalDialPrefix = "External Dial Prefix";
    public const string DynamicPrefix = "Dynamic_Prefix";
    public const string DefaultCountry = "Default Country";
    public const string DefaultOutcome = "Default Outcome";
    public const string WrapSeconds = "Wrap Seconds";
    public const string PreviewSeconds = "Preview Seconds";
    public const string RingSeconds = "Ring Seconds";
    public const string SpellcheckDictionaries = "spellcheck.dictionaries";
    public const string NotReadyReasons = "Not Ready Reasons";
    public const string AllowedPopHosts = "Allowed Pop Hosts";
    public const string AllowFilePops = "Allow File Pops";
    public const string NoMatchPop = "No Match Pop";
    public const string NewRecordTable = "New Record Table";
    public const string TimeZone = "Time Zone";
    public const string AutoClose = "Auto Close";
    public const string Telephony = "telephony";
    public const string TelephonyVersion = "Telephony Version";
    public const string TelephonyServer = "Telephony Server";
    public const string TelephonyUser = "Telephony User";
    public const string TelephonyPassword = "Telephony Password";
    public const string CustomTextColumn = "Custom Text Column";
    public const string Colors = "Colors";
    public const string ShownVariables = "Shown Variables";

    /// <summary>Setting: whether a customiser's step on <c>cts_FindCallers</c> is asked too.</summary>
    public const string CustomLookup = "Custom Lookup";

    /// <summary>What the name of a phone-column or name-column row begins with; the table's logical name follows.</summary>
    public const string IncomingLookup = "incomingLookup_";

    /// <summary>Rows of this name and the parent <c>AppSettings</c> name the column shown for a table.</summary>
    public const string EntityPrimaryNames = "entityPrimaryNames";

    /// <summary>The form in which names are compared.</summary>
    public static string Normalize(string name) =>
        new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
