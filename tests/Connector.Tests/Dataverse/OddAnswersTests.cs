using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Tests.System;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.Dataverse;

/// <summary>Rows and answers of Dataverse that are not as they should be cost themselves and nothing else.</summary>
[TestClass]
public sealed class OddAnswersTests : ConnectorTest
{
    private static readonly string Alice = Guid.NewGuid().ToString();

    [TestMethod]
    [DataRow("1")]
    [DataRow("\"x\"")]
    [DataRow("null")]
    [DataRow("[]")]
    [DataRow("[{}]")]
    [DataRow("true")]
    [DataRow("{}")]
    [DataRow("""{"cts_extension":null,"cts_SystemUserId":null}""")]
    [DataRow("""{"cts_extension":["1002"],"cts_SystemUserId":[1]}""")]
    [DataRow("""{"cts_extension":"1002","cts_agentstate":1e99,"cts_statereason":7}""")]
    [DataRow("""{"cts_extension":"1002","cts_agentstate":0.5}""")]
    [DataRow("""{"cts_extension":"1002","cts_SystemUserId":{"isdisabled":"no"}}""")]
    public async Task An_odd_row_among_the_agents_costs_that_row_alone(string row)
    {
        await using var organization = await FakeOrganization.StartAsync();
        organization.AgentsAnswer = context => Raw(context, $$"""{"value":[{{row}},{{JsonSerializer.Serialize(FakeOrganization.RowOf("1001", Alice))}}]}""");
        await using var pbx = new ScriptedPbx();
        await using var connector = await StartAsync(pbx, organization);

        await Eventually.IsTrue(() => connector.Get<AgentDirectory>().Vouched is not null);
        await pbx.RingAsync();

        Assert.AreEqual("1001", connector.Get<AgentDirectory>().Vouched!.Single().Extension);
        await Eventually.IsTrue(() => organization.Recorded.Any(item => item.State == "incoming"));
    }

    [TestMethod]
    [DataRow("""{"value":1}""")]
    [DataRow("""{"value":{}}""")]
    [DataRow("""{"value":null}""")]
    [DataRow("[]")]
    [DataRow("null")]
    [DataRow("<html>")]
    [DataRow("")]
    public async Task An_odd_list_of_agents_ends_nothing_and_calls_go_on(string answer) => await GoesOnAsync(context => Raw(context, answer));

    [TestMethod]
    public async Task A_next_page_that_is_the_same_page_is_not_followed_without_end()
    {
        await using var organization = await FakeOrganization.StartAsync();
        organization.AgentsAnswer = context =>
            Raw(context, $$"""{"value":[],"@odata.nextLink":"http://{{context.Request.Host}}{{context.Request.Path}}?again"}""");
        await using var pbx = new ScriptedPbx();
        await using var connector = await StartAsync(pbx, organization, refreshSeconds: 45);

        await Eventually.IsTrue(() => Log.Text.Contains("pages have no end", StringComparison.Ordinal));

        Assert.IsLessThanOrEqualTo(3, organization.Asked["/api/data/v9.2/cts_dialerusers"]);
    }

    [TestMethod]
    [DataRow("http://127.0.0.1:{0}/steal")]
    [DataRow("//127.0.0.1:{0}/api/data/v9.2/steal")]
    [DataRow("/elsewhere")]
    [DataRow("http://user@127.0.0.1:{0}/api/data/v9.2/x")]
    public async Task A_next_page_at_another_place_never_gets_the_token(string next)
    {
        await using var organization = await FakeOrganization.StartAsync();
        await using var other = await FakeOrganization.StartAsync();
        organization.AgentsAnswer = context => Raw(context, $$"""{"value":[],"@odata.nextLink":"{{next.Replace("{0}", new Uri(other.Url).Port.ToString(), StringComparison.Ordinal)}}"}""");
        await using var pbx = new ScriptedPbx();
        await using var connector = await StartAsync(pbx, organization, refreshSeconds: 45);

        await Eventually.IsTrue(() => Log.Text.Contains("next page is at another address", StringComparison.Ordinal));

        Assert.IsEmpty(other.Asked);
        Assert.IsFalse(organization.Asked.ContainsKey("/elsewhere"));
    }

    [TestMethod]
    public async Task An_answer_without_end_is_cut_off_and_never_held_in_memory() => await GoesOnAsync(async context =>
    {
        var chunk = new byte[1024 * 1024];
        Array.Fill(chunk, (byte)' ');
        for (var written = 0; written < 800 && !context.RequestAborted.IsCancellationRequested; written++)
        {
            await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
        }
    });

    [TestMethod]
    public async Task JSON_that_is_nested_half_a_million_deep_is_refused() =>
        await GoesOnAsync(context => Raw(context, $$"""{"value":{{new string('[', 500_000)}}{{new string(']', 500_000)}}}"""));

    [TestMethod]
    public async Task A_refusal_in_letters_that_nobody_knows_ends_nothing() => await GoesOnAsync(context =>
    {
        context.Response.StatusCode = 400;
        context.Response.ContentType = "text/plain; charset=nobody-knows";
        return context.Response.WriteAsync("no");
    });

    [TestMethod]
    public async Task A_wait_of_years_that_is_asked_for_is_not_taken_at_its_word()
    {
        using var answer = new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Content = new StringContent("wait") };
        answer.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(2_000_000_000));

        var fault = await DataverseErrors.ReadAsync(answer, TimeProvider.System, CancellationToken.None);

        Assert.AreEqual((DataverseFailure.Throttled, TimeSpan.FromMinutes(10)), (fault.Failure, fault.RetryAfter));
    }

    [TestMethod]
    [DataRow("not json")]
    [DataRow("7")]
    [DataRow("[]")]
    [DataRow("""{"kind":null,"url":null}""")]
    public async Task A_decision_that_is_none_in_the_row_of_a_call_is_no_decision(string decision)
    {
        await using var organization = await FakeOrganization.StartAsync();
        organization.Calls = [new { cts_callkey = "main~1~2", cts_state = 5, cts_popdecision = decision, cts_statetime = "yesterday", cts_lastsequence = 1e99 }];
        using var http = new DataverseHttp(organization.Settings, new DataverseTokens(organization.Settings), TimeProvider.System);

        var calls = await new DataverseGateway(http).GetOpenCallsAsync("main", CancellationToken.None);

        Assert.AreEqual(("main~1~2", true), (calls.Single().Key, calls.Single().Pop is null));
    }

    private async Task GoesOnAsync(Func<HttpContext, Task> agents)
    {
        await using var organization = await FakeOrganization.StartAsync();
        organization.AgentsAnswer = agents;
        await using var pbx = new ScriptedPbx();
        await using var connector = await StartAsync(pbx, organization);
        await Eventually.IsTrue(() => Log.Text.Contains("The list of agents could not be read", StringComparison.Ordinal));

        await pbx.RingAsync();

        await Eventually.IsTrue(() => organization.Recorded.Any(item => item.State == "incoming"));
        organization.AgentsAnswer = null;
        Assert.DoesNotContain("failed unexpectedly", Log.Text);
    }

    private static Task Raw(HttpContext context, string body)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body);
    }

    private async Task<ConnectorUnderTest> StartAsync(ScriptedPbx pbx, FakeOrganization organization, double refreshSeconds = 0.5)
    {
        var connector = await ConnectorUnderTest.StartAsync(
            pbx.Port, organization, Database, Log, with: options => options with { Dataverse = options.Dataverse with { AgentRefreshSeconds = refreshSeconds } });
        await Eventually.IsTrue(() => connector.Get<Connector.Lines.PbxLine>().IsOpen);
        return connector;
    }
}
