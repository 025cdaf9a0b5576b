namespace Telephony.Domain.Agents;

/// <summary>
/// The names of a phone: its PBX, its extension and its endpoint. They become part of AMI actions, of log lines and of keys, so that only characters are allowed
/// that mean nothing there.
/// </summary>
public static class PhoneNames
{
    /// <summary>Between the parts of a key.</summary>
    public const char KeySeparator = '~';

    /// <summary>Why a softphone row cannot have these names, in a sentence that names the column; null when it can. All may be empty.</summary>
    /// <param name="pbx">The column PBX.</param>
    /// <param name="extension">The column Extension.</param>
    /// <param name="endpoint">The column Endpoint: where a phone is not named by its extension.</param>
    public static string? Refuse(string pbx, string extension, string endpoint = "") =>
        RefuseSign("PBX", pbx) ?? RefuseSign("Extension", extension) ?? (RefuseSign("Endpoint", endpoint) is { } refusal ? refusal + WithoutTechnology(endpoint) : null)
        ?? (endpoint.Length > 0 && extension.Length == 0 ? "The column Endpoint of a softphone row names the phone of an extension: fill in Extension, too." : null);

    /// <summary>What no two active rows share: PBX and extension, letter case aside; null for a row without extension.</summary>
    public static string? KeyOf(string pbx, string extension) =>
        extension.Length == 0 ? null : (pbx + KeySeparator + extension).ToLowerInvariant();

    /// <summary>What no two active rows share either: PBX and what names the phone there, letter case aside; null for a row without extension.</summary>
    public static string? EndpointKeyOf(string pbx, string extension, string endpoint) => extension.Length == 0 ? null : KeyOf(pbx, PhoneOf(extension, endpoint));

    /// <summary>What names the phone at the PBX: its endpoint, else its extension.</summary>
    public static string PhoneOf(string extension, string endpoint) => endpoint.Length > 0 ? endpoint : extension;

    /// <summary>Whether two are the same phone, letter case aside.</summary>
    public static bool AreSame(string pbx, string extension, string otherPbx, string otherExtension) =>
        KeyOf(pbx, extension) == KeyOf(otherPbx, otherExtension);

    /// <summary>Whether a name of a phone may have a character: letters and digits of ASCII, <c>. _ -</c>. char.IsLetter knows the letters of every script; a PBX does not.</summary>
    public static bool IsAllowed(char sign) => sign is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '_' or '-';

    private static string? RefuseSign(string column, string name)
    {
        foreach (var sign in name)
        {
            if (!IsAllowed(sign))
            {
                return $"The column {column} of a softphone row takes only letters A to Z, digits and the characters . _ -; found {Describe(sign)}.";
            }
        }

        return null;
    }

    // As a PBX lists its channels: PJSIP/1001.
    private static string WithoutTechnology(string endpoint)
    {
        var parts = endpoint.Split('/');
        return parts.Length == 2 && parts.All(part => part.Length > 0 && part.All(IsAllowed)) ? $" Write it without {parts[0]}/." : "";
    }

    // The character itself may be a line break or an invisible one, in a sentence that goes into logs.
    private static string Describe(char sign) => sign is > ' ' and < '\u007f' ? $"'{sign}'" : sign == ' ' ? "a blank" : $"the character U+{(int)sign:X4}";
}
