namespace Telephony.Domain.Settings;

/// <summary>What a setting's value has to be.</summary>
public enum SettingKind
{
    /// <summary>Any text, also an empty one.</summary>
    Text,

    /// <summary>A whole number that is not negative.</summary>
    Number,

    /// <summary>true or false, yes or no, 1 or 0.</summary>
    YesNo,

    /// <summary>Words with commas between them, or a JSON array of texts.</summary>
    List,

    /// <summary>A regular expression with a group.</summary>
    Pattern,

    /// <summary>An ISO 3166-1 alpha-2 code.</summary>
    Country,

    /// <summary>A DNIS filter.</summary>
    Filter,

    /// <summary>A time zone's id, or <c>UTC+02:00</c>.</summary>
    TimeZone,

    /// <summary>One of a few words.</summary>
    Word,
}
