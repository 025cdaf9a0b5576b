using Microsoft.AspNetCore.Http;
using Telephony.Connector.Dataverse;
using Telephony.Connector.Lease;
using Telephony.Connector.Options;
using Telephony.Connector.Outbox;
using Telephony.Connector.Telemetry;
using Telephony.Connector.Tests.Dataverse;
using Telephony.Connector.Tests.System;
using Telephony.Contracts.Api;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.Outbox;

[TestClass]
public sealed class OutboxSenderTests : ConnectorTest
{
    private readonly FakeClock _clock = new();

    [TestMethod]
    public async Task An_event_with_a_pop_goes_at_once_and_takes_what_its_call_had_before()
    {
        await using var organization = await FakeOrganization.StartAsync();
        await using var sender = await StartAsync(organization);

        sender.Outbox.Commit(Events.Of("a", 1, "waiting"));
        sender.Outbox.Commit(Events.Of("a", 2, "incoming"));
        await Eventually.IsTrue(() => organization.RecordedKeys.Count == 2);

        CollectionAssert.AreEqual(new[] { "a!1", "a!2" }, organization.RecordedKeys.ToList());
        await Eventually.IsTrue(() => sender.Outbox.PendingCount == 0);
    }

    [TestMethod]
    public async Task Other_events_wait_for_company_and_go_in_one_request()
    {
        await using var organization = await FakeOrganization.StartAsync();
        await using var sender = await StartAsync(organization);
        sender.Outbox.Commit(Events.Of("a", 1, "talk"));
        sender.Outbox.Commit(Events.Of("b", 1, "talk"));
        sender.Outbox.Commit(Events.Of("c", 1, "idle"));

        await sender.AdvanceUntilAsync(() => organization.RecordedKeys.Count == 3);

        Assert.HasCount(1, organization.Batches);
        Assert.HasCount(3, organization.Batches.Single().Events);
    }

    [TestMethod]
    public async Task Events_committed_before_a_crash_are_sent_after_it()
    {
        await using var organization = await FakeOrganization.StartAsync();
        using (var database = Database.Open())
        {
            TemporaryDatabase.OutboxOf(database, _clock).Commit(Events.Of("a", 1, "incoming"));
        }

        await using var sender = await StartAsync(organization);
        await Eventually.IsTrue(() => organization.RecordedKeys.Count == 1);
    }

    [TestMethod]
    public async Task What_another_process_puts_into_the_file_is_sent_without_waiting_for_the_next_event()
    {
        await using var organization = await FakeOrganization.StartAsync();
        await using var sender = await StartAsync(organization);
        using var database = Database.Open();
        TemporaryDatabase.OutboxOf(database, _clock).Commit(Events.Of("a", 1, "incoming"));

        await sender.AdvanceUntilAsync(() => organization.RecordedKeys.Count == 1);

        await Eventually.IsTrue(() => sender.Outbox.PendingCount == 0);
    }

    [TestMethod]
    public async Task An_answer_that_was_lost_makes_the_batch_come_again_and_changes_nothing()
    {
        await using var organization = await FakeOrganization.StartAsync();
        organization.Next((context, batch) =>
        {
            organization.Record(batch);
            context.Abort();
            return Task.FromResult(true);
        });
        await using var sender = await StartAsync(organization);

        sender.Outbox.Commit(Events.Of("a", 1, "incoming"));
        await sender.AdvanceUntilAsync(() => sender.Outbox.PendingCount == 0);

        Assert.HasCount(2, organization.Batches);
        Assert.HasCount(1, organization.Recorded);
    }

    [TestMethod]
    [DataRow("{}")]
    [DataRow("""{"Calls":"[]","Pops":"[]","Refused":"[]"}""")]
    [DataRow("""{"Calls":"no JSON"}""")]
    [DataRow("[]")]
    [DataRow("\"ok\"")]
    [DataRow("""{"Calls":"[{\"callKey\":\"a""")]
    public async Task An_answer_that_says_success_but_is_none_takes_nothing_out_of_the_outbox(string body)
    {
        await using var organization = await FakeOrganization.StartAsync();
        organization.Next(async (context, _) =>
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(body);
            return true;
        });
        await using var sender = await StartAsync(organization);

        sender.Outbox.Commit(Events.Of("a", 1, "incoming"));
        await sender.AdvanceUntilAsync(() => sender.Outbox.PendingCount == 0);

        CollectionAssert.AreEqual(new[] { "a!1" }, organization.RecordedKeys.ToList());
    }

    [TestMethod]
    public async Task After_429_every_lane_waits_as_long_as_Dataverse_asks()
    {
        await using var organization = await FakeOrganization.StartAsync();
        organization.NextIs(429, "0x80072322", "Number of requests exceeded the limit of 6000 over time window of 300 seconds.", retryAfter: "30");
        await using var sender = await StartAsync(organization);
        sender.Outbox.Commit(Events.Of("a", 1, "incoming"));
        await Eventually.IsTrue(() => Log.Text.Contains("Throttled", StringComparison.Ordinal));
        sender.Outbox.Commit(Events.Of("b", 1, "incoming"));

        _clock.Advance(TimeSpan.FromSeconds(29));
        Assert.HasCount(1, organization.Batches);

        await sender.AdvanceUntilAsync(() => sender.Outbox.PendingCount == 0);
        Assert.HasCount(2, organization.Recorded);
    }

    [TestMethod]
    public async Task A_clock_that_is_set_back_delays_neither_what_waits_for_company_nor_the_end_of_a_pause()
    {
        await using var organization = await FakeOrganization.StartAsync();
        organization.NextIs(429, "0x80072322", "Too many requests.", retryAfter: "30");
        await using var sender = await StartAsync(organization);
        sender.Outbox.Commit(Events.Of("a", 1, "incoming"));
        await Eventually.IsTrue(() => Log.Text.Contains("Throttled", StringComparison.Ordinal));
        sender.Outbox.Commit(Events.Of("b", 1, "talk"));

        _clock.SetAhead = TimeSpan.FromHours(-2);
        var before = _clock.GetTimestamp();
        await sender.AdvanceUntilAsync(() => sender.Outbox.PendingCount == 0);

        Assert.IsLessThan(TimeSpan.FromHours(1), _clock.GetElapsedTime(before));
    }

    [TestMethod]
    public async Task Dataverse_gone_and_back_gets_everything_once_and_each_call_in_order()
    {
        await using var organization = await FakeOrganization.StartAsync();
        organization.Always = FakeOrganization.Failure(503, "", "Service Unavailable");
        await using var sender = await StartAsync(organization);
        for (var i = 1; i <= 3; i++)
        {
            sender.Outbox.Commit(Events.Of("a", i, i == 1 ? "incoming" : "talk"));
            sender.Outbox.Commit(Events.Of("b", i, i == 1 ? "incoming" : "talk"));
        }

        await Eventually.IsTrue(() => !organization.Batches.IsEmpty);
        organization.Always = null;
        await sender.AdvanceUntilAsync(() => sender.Outbox.PendingCount == 0);

        Assert.HasCount(6, organization.Recorded);
        CollectionAssert.AreEqual(new[] { "a!1", "a!2", "a!3" }, organization.RecordedKeys.Where(key => key[0] == 'a').ToList());
        CollectionAssert.AreEqual(new[] { "b!1", "b!2", "b!3" }, organization.RecordedKeys.Where(key => key[0] == 'b').ToList());
    }

    [TestMethod]
    public async Task A_refused_event_is_set_aside_with_its_reason_and_the_others_are_taken()
    {
        await using var organization = await FakeOrganization.StartAsync();
        organization.Refuse = item => item.Key == "b!1" ? "The state 'nonsense' is not known." : null;
        await using var sender = await StartAsync(organization);
        foreach (var call in new[] { "a", "b", "c" })
        {
            sender.Outbox.Commit(Events.Of(call, 1, "talk"));
        }

        await sender.AdvanceUntilAsync(() => sender.Outbox.PendingCount == 0);

        Assert.AreEqual("The state 'nonsense' is not known.", sender.Outbox.ListSetAside().Single().Refusal);
        CollectionAssert.AreEquivalent(new[] { "a!1", "c!1" }, organization.RecordedKeys.ToList());
    }

    [TestMethod]
    public async Task The_event_that_spoils_a_batch_is_found_and_set_aside_alone()
    {
        await using var organization = await FakeOrganization.StartAsync();
        organization.Always = (context, batch) => batch.Events.Any(item => item.Key == "f!1")
            ? FakeOrganization.Failure(400, "0x80040265", "The batch is not a batch.")(context, batch)
            : Task.FromResult(false);
        await using var sender = await StartAsync(organization);
        foreach (var call in "abcdefgh")
        {
            sender.Outbox.Commit(Events.Of(call.ToString(), 1, "talk"));
        }

        await sender.AdvanceUntilAsync(() => sender.Outbox.PendingCount == 0);

        Assert.AreEqual("f!1", sender.Outbox.ListSetAside().Single().EventKey);
        Assert.HasCount(7, organization.Recorded);
    }

    [TestMethod]
    public async Task An_event_that_a_customers_step_on_pops_refuses_is_recorded_without_the_step()
    {
        await using var organization = await FakeOrganization.StartAsync();
        organization.Always = (context, batch) => !batch.WithoutSteps && batch.Events.Any(item => item.State == "incoming")
            ? FakeOrganization.Failure(400, "0x80040265", "The partner directory does not answer.")(context, batch)
            : Task.FromResult(false);
        await using var sender = await StartAsync(organization);
        sender.Outbox.Commit(Events.Of("a", 1, "incoming"));

        await sender.AdvanceUntilAsync(() => sender.Outbox.PendingCount == 0);

        Assert.IsEmpty(sender.Outbox.ListSetAside());
        CollectionAssert.AreEqual(new[] { "a!1" }, organization.RecordedKeys.ToList());
        Assert.Contains("The partner directory does not answer.", Log.Text);
    }

    [TestMethod]
    [DataRow(403, "0x80040220")]
    [DataRow(403, "0x80048306")]
    [DataRow(500, "0x80040220")]
    public async Task A_right_that_one_call_lacks_holds_up_no_other_and_is_not_asked_for_without_end(int status, string code)
    {
        await using var organization = await FakeOrganization.StartAsync();
        var refuse = FakeOrganization.Failure(status, code, "missing prvAppendTonew_Vehicle");
        organization.Always = (context, batch) => batch.Events.Any(item => item.CallKey == "a") ? refuse(context, batch) : Task.FromResult(false);
        await using var sender = await StartAsync(organization);

        sender.Outbox.Commit(Events.Of("a", 1, "talk"));
        sender.Outbox.Commit(Events.Of("b", 1, "talk"));
        await sender.AdvanceUntilAsync(() => sender.Outbox.PendingCount == 0);

        CollectionAssert.AreEqual(new[] { "b!1" }, organization.RecordedKeys.ToList());
        Assert.Contains("prvAppendTonew_Vehicle", sender.Outbox.ListSetAside().Single().Refusal!);
    }

    [TestMethod]
    public async Task Missing_rights_keep_the_events_and_set_none_aside()
    {
        await using var organization = await FakeOrganization.StartAsync();
        organization.NextIs(403, "0x80042f09", "prvCreatects_dialercall is missing.");
        await using var sender = await StartAsync(organization);
        sender.Outbox.Commit(Events.Of("a", 1, "incoming"));

        await sender.AdvanceUntilAsync(() => sender.Outbox.PendingCount == 0);

        Assert.IsEmpty(sender.Outbox.ListSetAside());
        Assert.Contains("prvCreatects_dialercall is missing", Log.Text);
    }

    [TestMethod]
    public async Task The_token_goes_in_the_header_and_never_into_the_log()
    {
        await using var organization = await FakeOrganization.StartAsync();
        organization.NextIs(500, "", "Internal error");
        await using var sender = await StartAsync(organization);
        sender.Outbox.Commit(Events.Of("a", 1, "incoming"));

        await sender.AdvanceUntilAsync(() => sender.Outbox.PendingCount == 0);

        Assert.AreEqual("Bearer token-of-the-test", organization.Authorizations.First());
        Assert.DoesNotContain("token-of-the-test", Log.Text);
    }

    [TestMethod]
    [DataRow(400)]
    [DataRow(412)]
    public async Task A_Dataverse_that_refuses_everything_for_a_while_sets_nothing_aside_for_good(int status)
    {
        await using var organization = await FakeOrganization.StartAsync();
        organization.Always = FakeOrganization.Failure(status, "0x80040265", "A step of the new deployment fails.");
        await using var sender = await StartAsync(organization);
        for (var call = 0; call < 8; call++)
        {
            sender.Outbox.Commit(Events.Of($"call{call}", 1, "incoming"));
            sender.Outbox.Commit(Events.Of($"call{call}", 2, "talk"));
        }

        await sender.AdvanceUntilAsync(() => sender.Sender.Refusal is not null);
        await sender.AdvanceUntilAsync(() => organization.Batches.Count > 60);
        Assert.AreEqual((16, 0), (sender.Outbox.PendingCount, sender.Outbox.ListSetAside().Count));
        Assert.Contains("A step of the new deployment fails", sender.Sender.Refusal!);
        Assert.HasCount(2, Log.Text.Split("Dataverse refuses the events of every call"));
        organization.Always = null;
        await sender.AdvanceUntilAsync(() => sender.Outbox.PendingCount == 0);

        Assert.IsNull(sender.Sender.Refusal);
        Assert.IsEmpty(sender.Outbox.ListSetAside());
        Assert.HasCount(16, organization.Recorded);
        Assert.Contains("Dataverse takes events again", Log.Text);
    }

    [TestMethod]
    public async Task Calls_that_are_really_bad_are_set_aside_though_they_come_in_a_row()
    {
        await using var organization = await FakeOrganization.StartAsync();
        organization.Always = (context, batch) => batch.Events.Any(item => item.CallKey.StartsWith("bad", StringComparison.Ordinal))
            ? FakeOrganization.Failure(400, "", "This event is bad.")(context, batch)
            : Task.FromResult(false);
        await using var sender = await StartAsync(organization);
        for (var call = 0; call < 6; call++)
        {
            sender.Outbox.Commit(Events.Of($"bad{call}", 1, "incoming"));
        }

        await sender.AdvanceUntilAsync(() => sender.Sender.Refusal is not null);
        for (var call = 0; call < 6; call++)
        {
            sender.Outbox.Commit(Events.Of($"good{call}", 1, "incoming"));
            await sender.AdvanceUntilAsync(() => organization.Recorded.Any(item => item.CallKey == $"good{call}"));
        }

        // Recorded there is not yet taken out here: the answer is on its way.
        await sender.AdvanceUntilAsync(() => organization.Recorded.Count == 6 && sender.Outbox.PendingCount + sender.Outbox.ListSetAside().Count == 6);
        Assert.IsTrue(sender.Outbox.ListSetAside().All(item => item.EventKey.StartsWith("bad", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task An_event_that_a_damaged_disk_has_left_unreadable_is_set_aside_and_the_others_go()
    {
        await using var organization = await FakeOrganization.StartAsync();
        using (var database = Database.Open())
        {
            var outbox = TemporaryDatabase.OutboxOf(database, _clock);
            outbox.Commit(Events.Of("a", 1, "incoming"));
            outbox.Commit(Events.Of("b", 1, "incoming"));
            database.Execute("update events set body = '{\"broken' where call_key = 'a'");
        }

        await using var sender = await StartAsync(organization);
        await sender.AdvanceUntilAsync(() => sender.Outbox.PendingCount == 0);

        Assert.AreEqual("a!1", sender.Outbox.ListSetAside().Single().EventKey);
        CollectionAssert.AreEqual(new[] { "b!1" }, organization.RecordedKeys.ToList());
    }

    [TestMethod]
    public async Task A_Dataverse_that_takes_requests_and_does_not_answer_shows_long_before_the_request_is_given_up()
    {
        await using var organization = await FakeOrganization.StartAsync();
        var answer = new TaskCompletionSource();
        organization.Next(async (_, _) =>
        {
            await answer.Task;
            return false;
        });
        await using var sender = await StartAsync(organization);
        sender.Outbox.Commit(Events.Of("a", 1, "incoming"));

        await sender.AdvanceUntilAsync(() => sender.Http.Fault is { } fault && fault.Contains("does not answer", StringComparison.Ordinal));
        answer.SetResult();

        await Eventually.IsTrue(() => sender.Http.Fault is null);
    }

    [TestMethod]
    public async Task Before_it_stops_it_sends_what_waits_for_company()
    {
        await using var organization = await FakeOrganization.StartAsync();
        await using var sender = await StartAsync(organization);
        sender.Outbox.Commit(Events.Of("a", 1, "talk"));
        sender.Outbox.Commit(Events.Of("b", 1, "talk"));

        await sender.Sender.StopAsync(CancellationToken.None);

        CollectionAssert.AreEquivalent(new[] { "a!1", "b!1" }, organization.RecordedKeys.ToList());
        Assert.AreEqual(0, sender.Outbox.PendingCount);
    }

    [TestMethod]
    public async Task A_Dataverse_that_does_not_answer_keeps_it_from_stopping_for_five_seconds_and_no_longer()
    {
        await using var organization = await FakeOrganization.StartAsync();
        var answer = HoldNext(organization, (_, _) => Task.FromResult(true));
        await using var sender = await StartAsync(organization);
        sender.Outbox.Commit(Events.Of("a", 1, "incoming"));
        await Eventually.IsTrue(() => organization.Batches.Count == 1);

        var stop = sender.Sender.StopAsync(CancellationToken.None);
        _clock.Advance(TimeSpan.FromSeconds(4.9));
        Assert.IsFalse(stop.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(0.1));

        await stop;
        answer.SetResult();
        Assert.AreEqual(1, sender.Outbox.PendingCount);
    }

    [TestMethod]
    public async Task A_connector_that_is_not_the_active_one_any_more_stops_at_once()
    {
        await using var organization = await FakeOrganization.StartAsync();
        var answer = HoldNext(organization, (_, _) => Task.FromResult(true));
        await using var sender = await StartAsync(organization);
        sender.Outbox.Commit(Events.Of("a", 1, "incoming"));
        await Eventually.IsTrue(() => organization.Batches.Count == 1);

        var stop = sender.Sender.StopAsync(CancellationToken.None);
        Assert.IsFalse(stop.IsCompleted);
        sender.Role.Deactivate();

        await stop;
        answer.SetResult();
        Assert.AreEqual(1, sender.Outbox.PendingCount);
    }

    [TestMethod]
    public async Task A_Dataverse_that_fails_is_not_tried_again_before_the_stop()
    {
        await using var organization = await FakeOrganization.StartAsync();
        var answer = HoldNext(organization, FakeOrganization.Failure(503, "", "Service Unavailable"));
        await using var sender = await StartAsync(organization);
        sender.Outbox.Commit(Events.Of("a", 1, "incoming"));
        await Eventually.IsTrue(() => organization.Batches.Count == 1);

        var stop = sender.Sender.StopAsync(CancellationToken.None);
        Assert.IsFalse(stop.IsCompleted);
        answer.SetResult();

        await stop;
        Assert.HasCount(1, organization.Batches);
        Assert.AreEqual(1, sender.Outbox.PendingCount);
    }

    // The next request is answered when the test says so.
    private static TaskCompletionSource HoldNext(FakeOrganization organization, Func<HttpContext, CallEventBatch, Task<bool>> answer)
    {
        var said = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        organization.Next(async (context, batch) =>
        {
            await said.Task;
            return await answer(context, batch);
        });
        return said;
    }

    private async Task<RunningSender> StartAsync(FakeOrganization organization)
    {
        var options = new ConnectorOptions { Dataverse = organization.Settings };
        var database = Database.Open();
        var outbox = new EventOutbox(database, options.Outbox, _clock, Log.For<EventOutbox>());
        var http = new DataverseHttp(options.Dataverse, new DataverseTokens(options.Dataverse), _clock);
        var role = new ConnectorRole(needsLease: false);
        var lease = new PbxLease(new DataverseLeases(http, _clock), role, options, _clock, Log.For<PbxLease>());
        var sender = new OutboxSender(outbox, new DataverseGateway(http), new NoReceipts(), role, lease, new ConnectorTelemetry(), options, _clock, Log.For<OutboxSender>());
        await sender.StartAsync(CancellationToken.None);
        return new RunningSender(sender, outbox, role, database, http, _clock);
    }

    private sealed class NoReceipts : IReceiptTaker
    {
        public void Take(RecordedEvents answer, DateTimeOffset sentOn)
        {
        }
    }

    private sealed class RunningSender(OutboxSender sender, EventOutbox outbox, ConnectorRole role, ConnectorDatabase database, DataverseHttp http, FakeClock clock) : IAsyncDisposable
    {
        public EventOutbox Outbox => outbox;

        public OutboxSender Sender => sender;

        public ConnectorRole Role => role;

        public DataverseHttp Http => http;

        /// <summary>Lets time go by until something is so: waits of the sender end one after the other.</summary>
        public Task AdvanceUntilAsync(Func<bool> isSo) => Eventually.IsTrue(() =>
        {
            clock.Advance(TimeSpan.FromMilliseconds(500));
            return isSo();
        });

        public async ValueTask DisposeAsync()
        {
            // What cannot be sent is waited for until the time to stop is over.
            var stop = sender.StopAsync(CancellationToken.None);
            await AdvanceUntilAsync(() => stop.IsCompleted);
            await stop;
            sender.Dispose();
            database.Dispose();
            http.Dispose();
        }
    }
}
