using System.Text;
using Telephony.Domain.Agents;

namespace Telephony.Domain.Calls;

/// <summary>
/// Key of a row of the call log: <c>main~20261130080000~1764490000.12</c>, and <c>~1002</c> behind it for every further agent of the call. It
/// holds only characters by which Dataverse can address rows: <c>cts_dialercalls(cts_callkey='…')</c> does not work with <c>/ &lt; &gt; * % &amp; : \ ? +</c>
/// (https://learn.microsoft.com/power-apps/developer/data-platform/define-alternate-keys-entity).
/// </summary>
/// <param name="Pbx">Name of the PBX.</param>
/// <param name="AsteriskStart">When Asterisk started: its channel ids begin anew with it.</param>
/// <param name="Channel">Unique id of the call's first channel.</param>
/// <param name="Extension">Extension of a further agent; empty for the call's own row.</param>
public sealed record CallKey(string Pbx, string AsteriskStart, string Channel, string Extension = "")
{
    private const char Joint = '~';

    /// <summary>The key of the call's own row.</summary>
    public CallKey Base => Extension.Length == 0 ? this : this with { Extension = "" };

    /// <summary>What the keys of a PBX begin with; with the start of Asterisk, those of one run of it.</summary>
    public static string PrefixOf(string pbx, string asteriskStart = "") =>
        asteriskStart.Length == 0 ? Part(pbx) + Joint : Part(pbx) + Joint + Part(asteriskStart) + Joint;

    /// <summary>A part as it is in a key: characters other than letters and digits of ASCII, <c>. _ -</c> are replaced by <c>_</c>.</summary>
    public static string Part(string text)
    {
        var part = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            part.Append(PhoneNames.IsAllowed(sign) ? sign : '_');
        }

        return part.ToString();
    }

    /// <summary>Reads a key; null when the text is not one.</summary>
    public static CallKey? TryParse(string text)
    {
        var parts = text.Split(Joint);
        return parts.Length is 3 or 4 && parts.All(part => part.Length > 0 && part == Part(part))
            ? new CallKey(parts[0], parts[1], parts[2], parts.Length == 4 ? parts[3] : "")
            : null;
    }

    /// <summary>The key as it is written.</summary>
    public override string ToString() =>
        PrefixOf(Pbx, AsteriskStart) + Part(Channel) + (Extension.Length == 0 ? "" : Joint + Part(Extension));
}
