using Telephony.PbxSimulator.Model;
using Telephony.PbxSimulator.Settings;

namespace Telephony.PbxSimulator.Flows;

/// <summary>The flood of events that a reload of a large queue makes.</summary>
internal static class QueueReload
{
    private const int FreeDevice = 1;

    public static void Tell(Pbx pbx, PbxQueue queue, IEnumerable<string> extensions)
    {
        foreach (var extension in extensions)
        {
            var phone = new Phone(new SimulatedPhone(extension, "Agent " + extension));
            var member = new QueueMember(phone, phone.Settings.Name, isStatic: true, loginTime: 0);
            foreach (var name in (string[])["QueueMemberRemoved", "QueueMemberAdded", "QueueMemberStatus"])
            {
                pbx.Events.Emit(name, "agent", block => block.Member(queue, member, FreeDevice));
            }
        }
    }
}
