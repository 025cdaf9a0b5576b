namespace Telephony.Ami.Events;

/// <summary>One member of one queue. An agent who serves two queues is two members.</summary>
/// <param name="Queue">The queue's name.</param>
/// <param name="MemberName">The agent's name as the queue knows it.</param>
/// <param name="Interface">What the queue dials: <c>PJSIP/1001</c>, or <c>Local/1001@from-queue/n</c> where FreePBX made the member.</param>
/// <param name="StateInterface">The device whose state tells whether the member is free.</param>
/// <param name="Membership"><c>static</c>, <c>dynamic</c> or <c>realtime</c>.</param>
/// <param name="Penalty">Members with the lowest penalty are rung first.</param>
/// <param name="CallsTaken">Calls answered since the member came.</param>
/// <param name="InCall">Whether the member talks on a call of this queue.</param>
/// <param name="Status">The device's state: 0 unknown, 1 free, 2 in use, 3 busy, 4 invalid, 5 unavailable, 6 ringing, 7 ringing and in use, 8 on hold.</param>
/// <param name="Paused">Whether calls of the queue pass this member by.</param>
/// <param name="PausedReason">Why; empty when none was given.</param>
public sealed record QueueMemberSnapshot(
    string Queue,
    string MemberName,
    string Interface,
    string StateInterface,
    string Membership,
    int Penalty,
    int CallsTaken,
    bool InCall,
    int Status,
    bool Paused,
    string PausedReason);
