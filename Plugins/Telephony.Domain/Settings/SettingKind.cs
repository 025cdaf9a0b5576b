namespace Telephony.Domain.Settings;

/// <summary>What a setting's value has to be.</summary>
public enum SettingKind
{
    /// <summary>Any text, also an empty one.</summary>
    Text,

    /// <summary>A whole number from 0 to what the definition allows.</summary>
    Number,

    /// <summary>true or false, yes or no, 1 or 0.</summary>
    YesNo,

    /// <summary>Words with commas between them, or a JSON array of texts.</summary>
    List,

    /// <summary>A list of host names; <c>*.example.com</c> for every host below one.</summary>
    Hosts,

    /// <summary>A list of tables' logical names, at least one.</summary>
    Tables,

    /// <summary>A table's logical name.</summary>
    Table,

    /// <summary>A regular expression with a group.</summary>
    Pattern,

    /// <summary>An ISO 3166-1 alpha-2 code.</summary>
    Country,

    /// <summary>A DNIS filter.</summary>
    Filter,

    /// <summary>A time zone's id, or <c>UTC+02:00</c>.</summary>
    TimeZone,

    /// <summary>Digits, <c>*</c> and <c>#</c> that are dialled before a number.</summary>
    DialPrefix,

    /// <summary>A column's logical name.</summary>
    Column,

    /// <summary>Names with colours: <c>ready=#107c10, away=orange</c>.</summary>
    Colors,

    /// <summary>Channel variables with what they are called on a call's card: <c>IVR_CHOICE=Chosen, ACCOUNT=Account number</c>.</summary>
    Variables,

    /// <summary>Schema name of an environment variable that holds a secret; never the secret, and never told to clients.</summary>
    Secret,

    /// <summary>One of a few words.</summary>
    Word,
}
