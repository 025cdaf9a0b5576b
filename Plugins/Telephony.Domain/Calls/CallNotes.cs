using System.Text;

namespace Telephony.Domain.Calls;

/// <summary>What an agent notes of a call, as the phonecall keeps it.</summary>
public static class CallNotes
{
    /// <summary>How many characters (UTF-16 units, as Dataverse counts) a phonecall's description takes.</summary>
    public const int Longest = 2000;

    /// <summary>A text in the one form in which notes are compared and kept: lines end with a line feed, and there are no characters that XML cannot carry.</summary>
    public static string Normal(string text)
    {
        var normal = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\r')
            {
                normal.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
            }
            else if (char.IsSurrogate(text[i]))
            {
                normal.Append(char.IsSurrogatePair(text, i) ? text.Substring(i++, 2) : "");
            }
            else if (text[i] is '\t' or '\n' or (>= ' ' and < '\uFFFE'))
            {
                normal.Append(text[i]);
            }
        }

        return normal.ToString();
    }

    /// <summary>Why a text cannot be kept, as a sentence; null when it can.</summary>
    public static string? Refuse(string notes) =>
        notes.Length > Longest ? $"The notes have {notes.Length} characters; a phone call keeps at most {Longest}. Make them shorter." : null;

    /// <summary>Whether new notes may take the place of what is there: nobody wrote since it was read, or what is there is the same already.</summary>
    /// <param name="current">What is there.</param>
    /// <param name="known">What the writer last read.</param>
    /// <param name="notes">What is to be there.</param>
    public static bool MayReplace(string current, string known, string notes) => current == known || current == notes;
}
