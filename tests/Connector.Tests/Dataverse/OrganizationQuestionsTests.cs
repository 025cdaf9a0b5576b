using System.Text.Json;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Options;
using Telephony.Contracts.Api;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.Dataverse;

[TestClass]
public sealed class OrganizationQuestionsTests : IAsyncDisposable
{
    private const string AgentId = "0d4dba1d-2f2c-4d3c-9a63-1f7c6e6b1c11";

    private readonly FakeClock _clock = new();
    private FakeOrganization _home = null!;
    private FakeOrganization _there = null!;

    [TestInitialize]
    public async Task StartAsync() => (_home, _there) = (await FakeOrganization.StartAsync(), await FakeOrganization.StartAsync());

    public async ValueTask DisposeAsync()
    {
        await _home.DisposeAsync();
        await _there.DisposeAsync();
    }

    [TestMethod]
    public async Task The_organization_of_the_DNIS_decides_as_the_agent_and_its_record_opens_there()
    {
        JsonElement asked = default;
        var caller = "";
        _there.Resolve = (body, objectId) =>
        {
            (asked, caller) = (body, objectId);
            return Task.FromResult(new PopDecision { Kind = "form", Table = "contact", RecordId = "r9" });
        };

        var pop = await DecideAsync();

        Assert.AreEqual(("url", $"{_there.Url}/main.aspx?etn=contact&id=r9&pagetype=entityrecord"), (pop.Decision.Kind, pop.Decision.Url));
        Assert.AreEqual(("dt1", AgentId), (pop.Decision.DtCallId, caller));
        Assert.AreEqual(("+4930111222", "Anna & Co"), (asked.GetProperty("PhoneNumber").GetString(), asked.GetProperty("CallerName").GetString()));
    }

    [TestMethod]
    public async Task An_organization_that_fails_leaves_the_own_decision_with_the_reason()
    {
        var pop = await DecideAsync();

        Assert.AreEqual(("form", "home"), (pop.Decision.Kind, pop.Decision.RecordId));
        Assert.Contains("Service Unavailable", pop.Decision.Reason);
    }

    [TestMethod]
    public async Task An_organization_that_does_not_answer_in_time_leaves_the_own_decision()
    {
        var never = new TaskCompletionSource<PopDecision>();
        _there.Resolve = (_, _) => never.Task;

        var pop = await DecideAsync(settings => settings with { OtherOrganizationSeconds = 0.2 });

        Assert.AreEqual("form", pop.Decision.Kind);
        Assert.Contains("did not answer in time", pop.Decision.Reason);
        never.SetResult(new PopDecision());
    }

    [TestMethod]
    public async Task No_number_goes_to_an_organization_that_the_settings_do_not_name()
    {
        var wasAsked = false;
        _there.Resolve = (_, _) =>
        {
            wasAsked = true;
            return Task.FromResult(new PopDecision());
        };

        var pop = await DecideAsync(settings => settings with { Organizations = [] });

        Assert.IsFalse(wasAsked);
        Assert.Contains("Connector:Dataverse:Organizations", pop.Decision.Reason);
    }

    [TestMethod]
    public void The_own_organization_is_no_other_one()
    {
        using var questions = QuestionsWith(settings => settings);

        Assert.IsFalse(questions.Concerns(Order() with { Organization = _home.Url }));
        Assert.IsFalse(questions.Concerns(Order() with { Organization = "" }));
        Assert.IsTrue(questions.Concerns(Order()));
    }

    [TestMethod]
    [DataRow("new", "https://b.example/main.aspx?etn=lead&pagetype=entityrecord&extraqs=mobilephone%3D%252B4930%26lastname%3DA%2526B")]
    [DataRow("choose", "https://b.example/main.aspx?etn=account&id=a1&pagetype=entityrecord")]
    [DataRow("url", "https://b.example/WebResources/page.html?Data=x")]
    [DataRow("none", "")]
    public void Every_kind_of_decision_becomes_a_page_of_that_organization(string kind, string url)
    {
        var there = new PopDecision
        {
            Kind = kind,
            Table = "lead",
            Defaults = new Dictionary<string, string> { ["mobilephone"] = "+4930", ["lastname"] = "A&B" },
            Matches = [new MatchedRecord { Table = "account", RecordId = "a1" }, new MatchedRecord { Table = "contact", RecordId = "c1" }],
            Url = "/WebResources/page.html?Data=x",
        };

        Assert.AreEqual(url, DecisionAbroad.Of(there, "https://b.example/", new PopDecision()).Url);
    }

    private PopOrder Order() => new()
    {
        CallKey = "k",
        Extension = "1001",
        Organization = _there.Url,
        Decision = new PopDecision { Kind = "form", Table = "contact", RecordId = "home", DtCallId = "dt1" },
        Question = new OrganizationQuestion { AgentObjectId = AgentId, PhoneNumber = "+4930111222", Direction = "inbound", CallerName = "Anna & Co" },
    };

    private async Task<PopOrder> DecideAsync(Func<DataverseSettings, DataverseSettings>? with = null)
    {
        using var questions = QuestionsWith(with ?? (settings => settings));
        return await questions.DecideAsync(Order(), CancellationToken.None);
    }

    private OrganizationQuestions QuestionsWith(Func<DataverseSettings, DataverseSettings> with) =>
        new(new ConnectorOptions { Dataverse = with(_home.Settings with { Organizations = [_there.Url] }) }, _clock);
}
