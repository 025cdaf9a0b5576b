using System.Globalization;
using System.Text;

namespace Telephony.Benchmarks.Ami;

/// <summary>
/// A PBX under load, in slots: in each one call comes through a queue, rings an agent and is answered, and an older one ends, so that
/// always the same number of calls is up.
/// </summary>
internal static class LoadEvents
{
    /// <summary>Agents that take the calls in turn.</summary>
    public const int Agents = 1000;

    /// <summary>Calls that are up at any time.</summary>
    public const int CallsUp = 500;

    /// <summary>Events of a slot once calls end, too.</summary>
    public const int EventsPerSlot = 12;

    /// <summary>The events of a slot, all with this time.</summary>
    public static byte[] At(int slot, DateTimeOffset now)
    {
        var text = new StringBuilder();
        Ring(text, slot, now);
        Answer(text, slot, now);
        if (slot >= CallsUp)
        {
            End(text, slot - CallsUp, now);
        }

        return Encoding.ASCII.GetBytes(text.ToString());
    }

    /// <summary>The extension of an agent.</summary>
    public static string ExtensionOf(int agent) => (10_000 + agent).ToString(CultureInfo.InvariantCulture);

    /// <summary>A call comes to the queue and an agent's phone rings.</summary>
    public static void Ring(StringBuilder text, int call, DateTimeOffset now)
    {
        Add(text, now, "Newchannel", Trunk(call, 4));
        Add(text, now, "QueueCallerJoin", Trunk(call, 6) + "Queue: support\r\nPosition: 1\r\nCount: 1\r\n");
        Add(text, now, "Newchannel", Phone(call, 0));
        Add(text, now, "DialBegin", Trunk(call, 6) + Phone(call, 0, "Dest") + "DialString: PJSIP/x\r\n");
        Add(text, now, "Newstate", Phone(call, 5));
    }

    /// <summary>The agent answers.</summary>
    public static void Answer(StringBuilder text, int call, DateTimeOffset now)
    {
        Add(text, now, "DialEnd", Trunk(call, 6) + Phone(call, 6, "Dest") + "DialStatus: ANSWER\r\n");
        Add(text, now, "BridgeEnter", Bridge(call) + Phone(call, 6));
        Add(text, now, "BridgeEnter", Bridge(call) + Trunk(call, 6));
    }

    /// <summary>Both hang up.</summary>
    public static void End(StringBuilder text, int call, DateTimeOffset now)
    {
        Add(text, now, "BridgeLeave", Bridge(call) + Trunk(call, 6));
        Add(text, now, "BridgeLeave", Bridge(call) + Phone(call, 6));
        Add(text, now, "Hangup", Phone(call, 6) + "Cause: 16\r\nCause-txt: Normal Clearing\r\n");
        Add(text, now, "Hangup", Trunk(call, 6) + "Cause: 16\r\nCause-txt: Normal Clearing\r\n");
    }

    /// <summary>Writes an event of this time.</summary>
    public static void Add(StringBuilder text, DateTimeOffset now, string name, string lines) => text
        .Append("Event: ").Append(name).Append("\r\nPrivilege: call,all\r\nTimestamp: ")
        .Append(((now - DateTimeOffset.UnixEpoch).Ticks / (double)TimeSpan.TicksPerSecond).ToString("F6", CultureInfo.InvariantCulture))
        .Append("\r\n").Append(lines).Append("\r\n");

    private static string Bridge(int call) => $"BridgeUniqueid: b-{call}\r\nBridgeType: basic\r\nBridgeTechnology: simple_bridge\r\nBridgeNumChannels: 2\r\n";

    private static string Trunk(int call, int state) => SingleEvents.Channel($"PJSIP/trunk-{call:x8}", $"1.{call}", "", state);

    private static string Phone(int call, int state, string prefix = "") =>
        SingleEvents.Channel($"PJSIP/{ExtensionOf(call % Agents)}-{call:x8}", $"2.{call}", prefix, state);
}
