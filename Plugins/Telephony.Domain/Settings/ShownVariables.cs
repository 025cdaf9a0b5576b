namespace Telephony.Domain.Settings;

/// <summary>
/// Which channel variables the softphone shows on a call's card, as the setting Shown Variables writes them: <c>IVR_CHOICE=Chosen, ACCOUNT=Account number</c>.
/// A variable without a label has its own name as one.
/// </summary>
public static class ShownVariables
{
    /// <summary>More would push the buttons out of sight.</summary>
    public const int Most = 8;

    /// <summary>The longest label, in characters.</summary>
    public const int LongestLabel = 40;

    /// <summary>The longest value shown, in characters.</summary>
    public const int LongestValue = 200;

    /// <summary>Reads the setting; null when a part of it is not a variable with a label, or when they are too many.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>>? Read(string value)
    {
        var shown = new List<KeyValuePair<string, string>>();
        foreach (var part in SettingValues.ReadList(value))
        {
            var sign = part.IndexOf('=');
            var name = (sign < 0 ? part : part.Substring(0, sign)).Trim();
            var label = sign < 0 ? name : part.Substring(sign + 1).Trim();
            if (name.Length == 0 || name.Any(char.IsWhiteSpace) || label.Length is 0 or > LongestLabel)
            {
                return null;
            }

            shown.Add(new KeyValuePair<string, string>(name, label));
        }

        return shown.Count > Most ? null : shown;
    }

    /// <summary>The label and value of every listed variable that a call has, in the order of the setting.</summary>
    /// <param name="value">The setting.</param>
    /// <param name="variables">The call's variables; hostile text.</param>
    public static IEnumerable<KeyValuePair<string, string>> Of(string value, IReadOnlyDictionary<string, string> variables)
    {
        foreach (var shown in Read(value) ?? [])
        {
            if (variables.TryGetValue(shown.Key, out var known) && known.Trim() is { Length: > 0 } text)
            {
                yield return new KeyValuePair<string, string>(shown.Value, text.Length > LongestValue ? PlainText.Cut(text, LongestValue - 1) + "…" : text);
            }
        }
    }
}
