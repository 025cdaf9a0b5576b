namespace Telephony.Ami.Wire;

/// <summary>
/// The escapes of C (<c>\" \' \? \\ \a \b \f \n \r \t \v</c>) that Asterisk writes into some values and no others. Looked at on 16.28 and 22.10: escaped are
/// CallerIDName and ConnectedLineName of every channel's lines, in events and in the rows of Status and CoreShowChannels, and the value of VarSet. As they are
/// come numbers, EffectiveConnectedLineName, the names of QueueEntry, members, queues, variables of Status, account codes.
/// </summary>
internal static class AmiEscapes
{
    private const byte Backslash = (byte)'\\';
    private const int LongestOnStack = 256;

    /// <summary>The text that Asterisk had before it escaped it. What is not an escape of these stays as it is.</summary>
    public static string Read(ReadOnlySpan<byte> value, Utf8StringCache strings)
    {
        if (!value.Contains(Backslash))
        {
            return strings.Get(value);
        }

        var plain = value.Length <= LongestOnStack ? stackalloc byte[LongestOnStack] : new byte[value.Length];
        var length = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == Backslash && i + 1 < value.Length && Plain(value[i + 1]) is { } sign)
            {
                plain[length++] = sign;
                i++;
            }
            else
            {
                plain[length++] = value[i];
            }
        }

        return strings.Get(plain[..length]);
    }

    private static byte? Plain(byte escaped) => escaped switch
    {
        (byte)'"' or (byte)'\'' or (byte)'?' or Backslash => escaped,
        (byte)'a' => 7,
        (byte)'b' => 8,
        (byte)'t' => 9,
        (byte)'n' => 10,
        (byte)'v' => 11,
        (byte)'f' => 12,
        (byte)'r' => 13,
        _ => null,
    };
}
