using System.Globalization;
using System.Text;

namespace Telephony.PbxSimulator.Wire;

/// <summary>One block of lines as Asterisk writes it.</summary>
internal sealed class AmiBlock
{
    private readonly StringBuilder _lines = new();

    private AmiBlock(string key, string value) => Add(key, value);

    public static AmiBlock Event(string name) => new("Event", name);

    public static AmiBlock Response(string kind) => new("Response", kind);

    public AmiBlock Add(string key, string value)
    {
        _lines.Append(key).Append(": ").Append(value.ReplaceLineEndings(" ")).Append("\r\n");
        return this;
    }

    /// <summary>Adds a party's name as Asterisk writes it into a channel's lines: with the escapes of C.</summary>
    public AmiBlock AddEscaped(string key, string value) => Add(key, string.Concat(value.Select(Escaped)));

    private static string Escaped(char sign) => sign switch
    {
        '"' or '\'' or '?' or '\\' => $"\\{sign}",
        '\a' => @"\a",
        '\b' => @"\b",
        '\t' => @"\t",
        '\n' => @"\n",
        '\v' => @"\v",
        '\f' => @"\f",
        '\r' => @"\r",
        _ => sign.ToString(),
    };

    public AmiBlock Add(string key, long value) => Add(key, value.ToString(CultureInfo.InvariantCulture));

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_lines.ToString() + "\r\n");
}
