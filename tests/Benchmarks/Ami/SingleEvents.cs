using System.Globalization;

namespace Telephony.Benchmarks.Ami;

/// <summary>Single events of a trunk and a phone that rings and is hung up, over and over, each with the time of its sending.</summary>
internal static class SingleEvents
{
    private const int EventsPerCall = 4;

    /// <summary>The event with this number.</summary>
    public static string At(int number, DateTimeOffset now)
    {
        var call = number / EventsPerCall;
        var trunk = Channel($"PJSIP/trunk-{call:x8}", $"1.{call}", "");
        var phone = Channel($"PJSIP/{1000 + (call % 500)}-{call:x8}", $"2.{call}", "");
        var stamp = string.Create(CultureInfo.InvariantCulture, $"Timestamp: {(now - DateTimeOffset.UnixEpoch).Ticks / (double)TimeSpan.TicksPerSecond:F6}\r\n");
        return (number % EventsPerCall) switch
        {
            0 => $"Event: Newchannel\r\nPrivilege: call,all\r\n{stamp}{trunk}\r\n",
            1 => $"Event: DialBegin\r\nPrivilege: call,all\r\n{stamp}{trunk}{Channel($"PJSIP/{1000 + (call % 500)}-{call:x8}", $"2.{call}", "Dest", state: 5)}DialString: PJSIP/1\r\n\r\n",
            2 => $"Event: Hangup\r\nPrivilege: call,all\r\n{stamp}{phone}Cause: 16\r\nCause-txt: Normal Clearing\r\n\r\n",
            _ => $"Event: Hangup\r\nPrivilege: call,all\r\n{stamp}{trunk}Cause: 16\r\nCause-txt: Normal Clearing\r\n\r\n",
        };
    }

    /// <summary>The lines of a channel.</summary>
    public static string Channel(string name, string id, string prefix, int state = 4) => $"""
        {prefix}Channel: {name}
        {prefix}ChannelState: {state}
        {prefix}ChannelStateDesc: Ring
        {prefix}CallerIDNum: +4930111222
        {prefix}CallerIDName: Anna Example
        {prefix}ConnectedLineNum: <unknown>
        {prefix}ConnectedLineName: <unknown>
        {prefix}Language: en
        {prefix}AccountCode:
        {prefix}Context: from-trunk
        {prefix}Exten: 1234
        {prefix}Priority: 1
        {prefix}Uniqueid: {id}
        {prefix}Linkedid: {id}

        """.ReplaceLineEndings("\r\n");
}
