using LocalDataverse;
using LocalDataverse.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Telephony.Contracts.Generated;
using Telephony.Contracts.Generated.Choices;
using Telephony.Plugins.Tests.Customiser;
using Telephony.Plugins.Tests.Organization;
using Give = Telephony.Contracts.Generated.CustomApis.SetCallOutcome;

namespace Telephony.Plugins.Tests.Trust;

/// <summary>What an agent who wants the call log to say something else cannot do with the right to write their own calls.</summary>
[TestClass]
public sealed class ForgedCallLogTests
{
    private const string Number = "+493023125111";
    private const string Own = "is written by the telephony itself";

    public static IEnumerable<object[]> CallColumns => ServerColumns.DialerCall.Select(column => new object[] { column });

    [TestMethod]
    [DynamicData(nameof(CallColumns))]
    public void No_agent_writes_of_the_own_call_what_the_server_decides(string column)
    {
        using var org = AliceTalked();

        var fault = Refusals.Of(() => org.Org.ServiceFor(org.Alice).Update(new Entity(DialerCall.TableName, CallId(org)) { [column] = null }));

        Assert.AreEqual(403, Refusals.StatusOf(fault), fault.Message);
        Assert.Contains($"{column} of cts_dialercall {Own}", fault.Message);
    }

    [TestMethod]
    public void No_agent_makes_the_own_talk_time_longer_on_any_road()
    {
        using var org = AliceTalked();
        var (alice, id) = (org.Org.ServiceFor(org.Alice), CallId(org));
        var forged = new Entity(DialerCall.TableName, id) { [DialerCall.Connects] = 99, [DialerCall.TalkSeconds] = 9999 };
        var before = org.Everything();
        var byKey = new Entity(DialerCall.TableName) { [DialerCall.Connects] = 99 };
        byKey.KeyAttributes[DialerCall.CallKey] = "call";

        Refusals.Of(() => alice.Update(forged), "Update");
        Refusals.Of(() => alice.Execute(new UpsertRequest { Target = forged }), "Upsert");
        Refusals.Of(() => alice.Execute(new UpsertRequest { Target = byKey }), "Upsert by key");
        Refusals.Of(() => alice.Execute(new ExecuteTransactionRequest { Requests = [new UpdateRequest { Target = forged }] }), "ExecuteTransaction");
        var several = (ExecuteMultipleResponse)alice.Execute(new ExecuteMultipleRequest
        {
            Settings = new ExecuteMultipleSettings { ContinueOnError = true, ReturnResponses = true },
            Requests = [new UpdateRequest { Target = forged }],
        });

        Assert.Contains(Own, several.Responses.Single().Fault.Message);
        Assert.AreEqual(before, org.Everything());
    }

    [TestMethod]
    public void No_agent_hangs_the_own_call_on_another_dialled_number_by_linking_the_two()
    {
        using var org = AliceTalked();
        var dnis = org.System.Create(new Entity(DialerDnis.TableName) { [DialerDnis.Name] = "VIP", [DialerDnis.Dnis] = "VIP", [DialerDnis.Label] = "VIP" });

        Refusals.Of(() => org.Org.ServiceFor(org.Alice).Associate(
            DialerDnis.TableName, dnis, new Relationship("cts_dialerdnis_dialercall_dnisid"), [new EntityReference(DialerCall.TableName, CallId(org))]));

        Assert.IsNull(org.Call("call").GetAttributeValue<EntityReference>(DialerCall.DnisId));
    }

    [TestMethod]
    public void No_agent_closes_or_reopens_a_row_of_the_call_log()
    {
        using var org = AliceTalked();

        foreach (var column in new[] { DialerCall.StateCode, DialerCall.StatusCode })
        {
            var fault = Refusals.Of(() => org.Org.ServiceFor(org.Alice).Update(new Entity(DialerCall.TableName, CallId(org)) { [column] = new OptionSetValue(1) }));
            Assert.Contains(Own, fault.Message);
        }
    }

    [TestMethod]
    public void No_agent_writes_a_result_by_hand_neither_for_a_colleagues_call_nor_for_the_own()
    {
        using var org = AliceTalked();
        org.Record(new CallScript("bobs").From(Number).Rings(0, "1002").Talks(5));

        var reader = org.AddReader("Rita");

        foreach (var (user, key) in new[] { (reader, "bobs"), (org.Alice, "call") })
        {
            var fault = Refusals.Of(() => org.Org.ServiceFor(user).Create(Result(org, key, "Complaint", user)));
            Assert.AreEqual((403, true), (Refusals.StatusOf(fault), fault.Message.Contains(Give.Name, StringComparison.Ordinal)), fault.Message);
        }

        Assert.IsEmpty(org.All(DialerCallResult.TableName));
    }

    [TestMethod]
    public void No_agent_rewrites_a_result_and_the_own_notes_stay_the_agents()
    {
        using var org = AliceTalked();
        org.Outcome("Sale");
        org.Execute(Give.Name, org.Alice, (Give.Request.CallId, $"{CallId(org):D}"), (Give.Request.Outcome, "Sale"));
        var result = org.All(DialerCallResult.TableName).Single().Id;
        var alice = org.Org.ServiceFor(org.Alice);

        foreach (var column in ServerColumns.DialerCallResult)
        {
            Assert.AreEqual(403, Refusals.StatusOf(Refusals.Of(() => alice.Update(new Entity(DialerCallResult.TableName, result) { [column] = null }), column)), column);
        }

        alice.Update(new Entity(DialerCallResult.TableName, result) { [DialerCallResult.Notes] = "Wants an offer" });
        Assert.AreEqual("Wants an offer", org.Row(DialerCallResult.TableName, result).GetAttributeValue<string>(DialerCallResult.Notes));
    }

    [TestMethod]
    public void Nobody_with_rights_on_every_row_makes_changes_or_deletes_events_calls_and_results()
    {
        using var org = AliceTalked();
        org.Outcome("Sale");
        org.Execute(Give.Name, org.Alice, (Give.Request.CallId, $"{CallId(org):D}"), (Give.Request.Outcome, "Sale"));
        var clerk = org.Org.ServiceFor(Clerk(org, "cts_DialerCall", "cts_DialerCallEvent", "cts_DialerCallResult"));
        var before = org.Everything();

        foreach (var (table, columns) in new[]
        {
            (DialerCall.TableName, ServerColumns.DialerCall.Where(column => column != DialerCall.ComputedOutcome)),
            (DialerCallEvent.TableName, ServerColumns.DialerCallEvent),
            (DialerCallResult.TableName, ServerColumns.DialerCallResult),
        })
        {
            var row = org.All(table)[0].Id;
            Assert.Contains("cts_", Refusals.Of(() => clerk.Create(new Entity(table)), table).Message);
            Assert.Contains("System Administrator", Refusals.Of(() => clerk.Delete(table, row), table).Message);
            foreach (var column in columns)
            {
                Assert.Contains($"{column} of {table} {Own}", Refusals.Of(() => clerk.Update(new Entity(table, row) { [column] = null }), column).Message);
            }
        }

        Assert.AreEqual(before, org.Everything());
    }

    [TestMethod]
    public void Words_of_the_agents_own_and_columns_of_a_customiser_stay_the_agents_to_write()
    {
        using var org = AliceTalked();

        org.Org.ServiceFor(org.Alice).Update(new Entity(DialerCall.TableName, CallId(org)) { [DialerCall.Subject] = "Asks for an offer", ["new_mood"] = "friendly" });

        Assert.AreEqual(("Asks for an offer", "friendly"), (org.Call("call").GetAttributeValue<string>(DialerCall.Subject), org.Call("call").GetAttributeValue<string>("new_mood")));
    }

    [TestMethod]
    public void A_System_Administrator_and_the_connector_may_put_the_call_log_right()
    {
        using var org = AliceTalked();
        var administrator = org.Org.AddUser("Sys", "Admin", "System Administrator");

        foreach (var user in new[] { administrator, org.Connector })
        {
            org.Org.ServiceFor(user).Update(new Entity(DialerCall.TableName, CallId(org)) { [DialerCall.TalkSeconds] = 61 });
        }

        org.Org.ServiceFor(administrator).Delete(DialerCall.TableName, CallId(org));
        Assert.IsEmpty(org.All(DialerCall.TableName));
    }

    [TestMethod]
    public void No_agent_computes_the_outcome_of_a_call_in_a_request_of_the_own()
    {
        using var org = AliceTalked();
        org.Outcome("Sale");

        var fault = Refusals.Of(() => Compute(org, org.Alice, "Sale"));

        Assert.Contains(Give.Name, fault.Message);
        Assert.IsNull(org.Call("call").GetAttributeValue<string>(DialerCall.ComputedOutcome));
    }

    [TestMethod]
    public void A_flow_of_a_user_who_takes_no_calls_computes_the_outcome_and_nobody_with_a_softphone_row_does_whatever_the_rights()
    {
        using var org = AliceTalked();
        org.Outcome("Sale");
        org.Outcome("Complaint");
        var clerk = Clerk(org, "cts_DialerCall", "cts_DialerCallResult");

        Compute(org, clerk, "Sale");
        org.System.Create(new Entity(DialerUser.TableName) { [DialerUser.Name] = "Clerk", [DialerUser.Extension] = "1009", [DialerUser.SystemUserId] = new EntityReference(SystemUser.TableName, clerk) });

        Assert.Contains(Give.Name, Refusals.Of(() => Compute(org, clerk, "Complaint")).Message);
        Assert.AreEqual("Sale", org.Call("call").GetAttributeValue<string>(DialerCall.ComputedOutcome));
    }

    [TestMethod]
    [DataRow("nonsense")]
    [DataRow("sale")]
    public void Nobody_computes_an_outcome_that_is_not_defined(string outcome)
    {
        using var org = AliceTalked();
        org.Outcome("Sale");

        var fault = Refusals.Of(() => Compute(org, org.Org.SystemUserId, outcome));

        Assert.Contains($"There is no outcome \"{outcome}\"", fault.Message);
        Compute(org, org.Org.SystemUserId, "MissedCall");
    }

    [TestMethod]
    [DataRow("javascript:alert(1)")]
    [DataRow("data:text/html,x")]
    [DataRow("file:///etc/passwd")]
    [DataRow("//evil.example/x")]
    [DataRow("recording.wav")]
    public void Nobody_stores_a_recording_that_is_no_web_address(string address)
    {
        using var org = AliceTalked();

        Assert.Contains("https://", Refusals.Of(() => org.System.Update(new Entity(DialerCall.TableName, CallId(org)) { [DialerCall.RecordingUrl] = address })).Message);

        org.System.Update(new Entity(DialerCall.TableName, CallId(org)) { [DialerCall.RecordingUrl] = "https://pbx.example/1.wav" });
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void No_agent_gets_a_task_made_as_somebody_else(bool asSystem)
    {
        using var org = AliceTalked();
        org.Outcome("MakeTask", row => row[DialerCallOutcome.Action] = new OptionSetValue((int)OutcomeAction.CreateTask));

        Refusals.Of(() => org.Org.ServiceFor(org.Alice).Create(Result(org, "call", "MakeTask", asSystem ? org.Org.SystemUserId : org.Bob)));

        Assert.IsEmpty(org.All(TaskActivity.TableName));
    }

    [TestMethod]
    public void A_result_that_names_another_agent_than_its_call_sets_nothing_going_whoever_wrote_it()
    {
        using var org = AliceTalked();
        org.Outcome("MakeTask", row => row[DialerCallOutcome.Action] = new OptionSetValue((int)OutcomeAction.CreateTask));
        org.System.Update(new Entity(DialerCall.TableName, CallId(org)) { [DialerCall.Outcome] = "MakeTask" });

        org.System.Create(Result(org, "call", "MakeTask", org.Bob));

        Assert.Contains("does not agree with its call", org.Org.SystemJobs.Single(job => job.Fault is not null).Fault!.Message);
        Assert.IsEmpty(org.All(TaskActivity.TableName));
    }

    [TestMethod]
    public void A_result_that_agrees_with_its_call_acts_as_the_calls_own_agent()
    {
        using var org = AliceTalked();
        org.Outcome("MakeTask", row => row[DialerCallOutcome.Action] = new OptionSetValue((int)OutcomeAction.CreateTask));
        org.System.Update(new Entity(DialerCall.TableName, CallId(org)) { [DialerCall.Outcome] = "MakeTask" });

        org.System.Create(Result(org, "call", "MakeTask", org.Alice));

        Assert.AreEqual(org.Alice, org.All(TaskActivity.TableName).Single().GetAttributeValue<EntityReference>(TaskActivity.CreatedBy).Id);
    }

    [TestMethod]
    public void A_customisers_step_computes_the_outcome_also_as_the_agent_within_a_request()
    {
        using var org = AliceTalked();
        org.Outcome("Sale");
        org.Outcome(ComputeOutcome.Computed);
        org.Org.AddStep(new StepRegistration { PluginType = typeof(ComputeOutcome), Message = "Create", Table = DialerCallResult.TableName, Stage = 40 });

        org.Execute(Give.Name, org.Alice, (Give.Request.CallId, $"{CallId(org):D}"), (Give.Request.Outcome, "Sale"));

        Assert.AreEqual(ComputeOutcome.Computed, org.Call("call").GetAttributeValue<string>(DialerCall.Outcome));
    }

    private static TelephonyOrg AliceTalked()
    {
        var org = new TelephonyOrg();
        org.Record(new CallScript("call").From(Number).Rings(0).Talks(5).Releases(65));
        return org;
    }

    private static Guid CallId(TelephonyOrg org) => org.Call("call").Id;

    private static void Compute(TelephonyOrg org, Guid user, string outcome) =>
        org.Org.ServiceFor(user).Update(new Entity(DialerCall.TableName, CallId(org)) { [DialerCall.ComputedOutcome] = outcome });

    // As the product writes it, but for the agent.
    private static Entity Result(TelephonyOrg org, string callKey, string outcome, Guid agent)
    {
        var call = org.Call(callKey).Id;
        var row = new Entity(DialerCallResult.TableName)
        {
            [DialerCallResult.Name] = outcome,
            [DialerCallResult.Result] = outcome,
            [DialerCallResult.ResultKey] = $"{call:D}:{outcome}",
            [DialerCallResult.Automatic] = true,
            [DialerCallResult.DialerCallId] = new EntityReference(DialerCall.TableName, call),
            [DialerCallResult.AgentId] = new EntityReference(SystemUser.TableName, agent),
        };
        if (org.All(DialerCallOutcome.TableName).FirstOrDefault(definition => definition.GetAttributeValue<string>(DialerCallOutcome.Name) == outcome) is { } defined)
        {
            row[DialerCallResult.OutcomeId] = defined.ToEntityReference();
        }

        return row;
    }

    // Somebody whom a customer's own role lets write every row of some tables.
    private static Guid Clerk(TelephonyOrg org, params string[] tables)
    {
        var rights = from right in new[] { "Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign" }
                     from table in tables.Append("cts_DialerCallOutcome")
                     select $"prv{right}{table}";
        var role = new RoleSchema(Guid.NewGuid(), "Clerk", rights.ToDictionary(name => name, _ => PrivilegeLevel.Global));
        org.Org.AddRole(role);
        return org.Org.AddUser("Clerk", "Kept", role.Name);
    }
}
