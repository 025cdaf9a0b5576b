using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Api;
using Telephony.Contracts.Generated;
using Telephony.Domain.Calls;
using Telephony.Plugins.Tests.Organization;
using Apis = Telephony.Contracts.Generated.CustomApis;

namespace Telephony.Plugins.Tests.CustomApis;

/// <summary>An agent's own calls, and the callers who wait for a call back.</summary>
[TestClass]
public sealed class HistoryTests
{
    private const string Anna = "+493023125111";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    [TestMethod]
    public void An_agents_own_calls_come_newest_first_with_what_became_of_them()
    {
        using var org = new TelephonyOrg();
        org.Contact("Anna", "Example", Anna);
        org.Record(
            new CallScript("main~1~1").From(Anna).Through("Support").Rings(0).Releases(20, ReleaseReason.Abandoned).Ends(21),
            new CallScript("main~1~2").From(Anna).Rings(100).Releases(105, ReleaseReason.Declined).Ends(106),
            new CallScript("main~1~3", CallDirection.Clicktocall).From(Anna).Dials(200).Talks(210).Releases(270).Ends(280),
            new CallScript("main~1~4").From("+493023125112").Rings(300, "1002").Releases(320, ReleaseReason.Abandoned).Ends(321));

        var calls = History(org, org.Alice);

        Assert.AreSequenceEqual(["talked", "rejected", "missed"], calls.Select(call => call.Kind));
        Assert.AreEqual((60, "clicktocall", "Anna Example", Anna), (calls[0].TalkSeconds, calls[0].Direction, calls[0].Name, calls[0].PhoneNumber));
        Assert.AreEqual(("contact", "Support", "2026-01-31T09:00:00Z"), (calls[2].Table, calls[2].QueueName, calls[2].StartedOn));
    }

    [TestMethod]
    public void No_more_than_250_calls_are_answered_and_it_is_said_that_there_are_more()
    {
        using var org = new TelephonyOrg();
        org.Record([.. Enumerable.Range(0, 251).Select(index => new CallScript($"main~1~{index}").From(Anna).Rings(index))]);

        Assert.HasCount(250, History(org, org.Alice));
        Assert.IsTrue((bool)Ask(org, org.Alice, Apis.GetCallHistory.Name, Apis.GetCallHistory.Request.From).Results[Apis.GetCallHistory.Response.HasMore]);
    }

    [TestMethod]
    public void Whoever_called_the_agents_queue_in_vain_waits_also_when_no_phone_rang()
    {
        using var org = new TelephonyOrg();
        org.Contact("Anna", "Example", Anna);
        org.Record(Served("Support"), new CallScript("main~1~1").From(Anna).Through("Support").Waits(100).Releases(140, ReleaseReason.Abandoned).Ends(140));

        var waiting = Worklist(org, org.Alice).Single();

        Assert.AreEqual((Anna, "Anna Example", 1, "2026-01-31T09:01:40Z", ""), (waiting.PhoneNumber, waiting.Name, waiting.Attempts, waiting.LastOn, waiting.ClaimedBy));
    }

    [TestMethod]
    public void Callers_of_queues_that_never_rang_the_agents_phone_are_not_shown()
    {
        using var org = new TelephonyOrg();
        org.Record(Served("Support"), new CallScript("main~1~1").From(Anna).Through("Sales").Waits(100).Releases(140, ReleaseReason.Abandoned).Ends(140));

        Assert.IsEmpty(Worklist(org, org.Alice));
    }

    [TestMethod]
    public void A_colleague_who_calls_is_named_and_the_caller_is_gone_when_reached()
    {
        using var org = new TelephonyOrg();
        org.Record(Served("Support"), new CallScript("main~1~1").From(Anna).Through("Support").Rings(100).Releases(140, ReleaseReason.Abandoned).Ends(140));
        var called = new CallScript("main~1~2", CallDirection.Clicktocall).From("03023125111").Dials(200, "1002");

        org.Record(called);
        Assert.AreEqual(("Bob Agent", false), Worklist(org, org.Alice).Select(caller => (caller.ClaimedBy, caller.IsMine)).Single());

        org.Record(called.Talks(210));
        Assert.IsEmpty(Worklist(org, org.Alice));
    }

    [TestMethod]
    public void Whose_number_it_is_only_those_are_told_who_may_read_the_record()
    {
        using var org = new TelephonyOrg();
        var limited = org.Org.Schema.Roles.Single(role => role.Name == Roles.TelephonyAgent.Name);
        limited = limited with { Id = Guid.NewGuid(), Name = "Limited", Privileges = limited.Privileges.Where(each => !each.Key.Equals("prvReadContact", StringComparison.OrdinalIgnoreCase)).ToDictionary(each => each.Key, each => each.Value) };
        org.Org.AddRole(limited);
        var rita = org.Org.AddUser("Rita", "Limited", limited.Name);
        org.System.Create(new Entity(DialerUser.TableName) { [DialerUser.SystemUserId] = new EntityReference(SystemUser.TableName, rita), [DialerUser.Extension] = "1009", [DialerUser.Pbx] = TelephonyOrg.Pbx });
        org.Contact("Anna", "Example", Anna);
        org.Record(
            new CallScript("main~1~8").From("+493023125199").Through("Support").Rings(0, "1009").Talks(5).Releases(10).Ends(11),
            new CallScript("main~1~1").From(Anna).Through("Support").Rings(100).Releases(140, ReleaseReason.Abandoned).Ends(140));

        Assert.AreEqual((Anna, "", ""), Worklist(org, rita).Select(caller => (caller.PhoneNumber, caller.Name, caller.RecordId)).Single());
    }

    [TestMethod]
    public void Past_calls_and_waiting_callers_have_exactly_the_members_of_their_fixtures()
    {
        using var org = new TelephonyOrg();
        org.Record(new CallScript("main~1~1").From(Anna).Through("Support").Rings(0).Releases(20, ReleaseReason.Abandoned).Ends(21));

        var history = Ask(org, org.Alice, Apis.GetCallHistory.Name, Apis.GetCallHistory.Request.From);
        var worklist = Ask(org, org.Alice, Apis.GetWorklist.Name, Apis.GetWorklist.Request.From);

        Assert.AreEqual(Fixtures.Members(Fixtures.Read("HistoryCall")), Fixtures.Members(Fixtures.First((string)history.Results[Apis.GetCallHistory.Response.Calls])));
        Assert.AreEqual(Fixtures.Members(Fixtures.Read("WorklistCaller")), Fixtures.Members(Fixtures.First((string)worklist.Results[Apis.GetWorklist.Response.Callers])));
    }

    // A call that rang Alice's phone, so that the queue is hers.
    private static CallScript Served(string queue) => new CallScript("main~1~9").From("+493023125199").Through(queue).Rings(0).Talks(5).Releases(10).Ends(11);

    private static List<HistoryCall> History(TelephonyOrg org, Guid user) =>
        Read<HistoryCall>(Ask(org, user, Apis.GetCallHistory.Name, Apis.GetCallHistory.Request.From), Apis.GetCallHistory.Response.Calls);

    private static List<WorklistCaller> Worklist(TelephonyOrg org, Guid user) =>
        Read<WorklistCaller>(Ask(org, user, Apis.GetWorklist.Name, Apis.GetWorklist.Request.From), Apis.GetWorklist.Response.Callers);

    private static OrganizationResponse Ask(TelephonyOrg org, Guid user, string api, string from) => org.Execute(api, user, (from, CallScript.Start.AddDays(-1)));

    private static List<T> Read<T>(OrganizationResponse answer, string name) => JsonSerializer.Deserialize<List<T>>((string)answer.Results[name], Json)!;
}
