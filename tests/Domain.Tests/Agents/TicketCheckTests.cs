using Telephony.Domain.Agents;

namespace Telephony.Domain.Tests.Agents;

[TestClass]
public sealed class TicketCheckTests
{
    private static readonly DateTime End = new(2026, 1, 31, 9, 1, 0, DateTimeKind.Utc);

    private static readonly TicketFacts Good = new()
    {
        User = "alice",
        IsEnabled = true,
        Pbxs = ["main"],
        Extension = "1001",
        ExpiresOn = End,
        AskedPbx = "main",
        Now = End,
        PbxNow = "main",
        ExtensionNow = "1001",
    };

    private static readonly TicketFacts Supervisors = Good with { Pbxs = ["branch", "main"], Extension = "", PbxNow = "", ExtensionNow = "", IsSupervisorNow = true };

    [TestMethod]
    public void A_ticket_is_good_to_its_last_moment_at_every_PBX_of_its_own_letter_case_aside()
    {
        Assert.IsNull(TicketCheck.Refuse(Good));
        Assert.IsNull(TicketCheck.Refuse(Good with { AskedPbx = "MAIN", PbxNow = "Main" }));
        Assert.IsNull(TicketCheck.Refuse(Supervisors));
        Assert.IsNull(TicketCheck.Refuse(Supervisors with { AskedPbx = "branch" }));
    }

    [TestMethod]
    public void Every_refusal_has_a_sentence_for_the_person_and_another_for_the_log_and_no_two_are_the_same()
    {
        TicketRefusal?[] refusals =
        [
            TicketRefusal.Unknown,
            TicketRefusal.NoHash,
            TicketCheck.Refuse(Good with { Now = End.AddMilliseconds(1) }),
            TicketCheck.Refuse(Good with { AskedPbx = "branch" }),
            TicketCheck.Refuse(Good with { IsEnabled = false }),
            TicketCheck.Refuse(Good with { PbxNow = "", ExtensionNow = "" }),
            TicketCheck.Refuse(Good with { ExtensionNow = "1002" }),
            TicketCheck.Refuse(Supervisors with { IsSupervisorNow = false }),
        ];

        Assert.HasCount(2 * refusals.Length, refusals.SelectMany(refusal => new[] { refusal!.Reason, refusal.LogReason }).Distinct());
        Assert.IsTrue(refusals.All(refusal => refusal!.Reason.EndsWith('.') && refusal.LogReason.EndsWith('.')));
        Assert.IsFalse(refusals.Any(refusal => refusal!.Reason.Contains("alice", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void Another_PBX_makes_another_phone() => Assert.IsNotNull(TicketCheck.Refuse(Good with { PbxNow = "branch" }));

    [TestMethod]
    public void A_late_ticket_says_how_late() => StringAssert.Contains(TicketCheck.Refuse(Good with { Now = End.AddSeconds(5) })!.LogReason, "5 s");
}
