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

    public AmiBlock Add(string key, long value) => Add(key, value.ToString(CultureInfo.InvariantCulture));

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_lines.ToString() + "\r\n");
}
