using LocalDataverse.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Tests.Organization;
using Fault = System.ServiceModel.FaultException<Microsoft.Xrm.Sdk.OrganizationServiceFault>;
using SetPreferences = Telephony.Contracts.Generated.CustomApis.SetAgentPreferences;

namespace Telephony.Plugins.Tests.Steps;

/// <summary>
/// Whose phone is whose. The attackers have a customiser's role that reaches every softphone row, beside their own, so that it is the step that
/// refuses and not only the roles of the solution.
/// </summary>
[TestClass]
public sealed class GuardSoftphoneTests
{
    private const string OfAdministrators = "Only an administrator of the telephony";
    private const string OneUser = "A phone has one user";

    [TestMethod]
    [DataRow("patch")]
    [DataRow("upsert by key")]
    [DataRow("transaction")]
    [DataRow("multiple")]
    public void An_agent_cannot_take_a_colleagues_extension(string road)
    {
        using var org = Org();
        var change = new Entity(DialerUser.TableName, org.SoftphoneRow(org.Bob)) { [DialerUser.Extension] = "1001" };

        AssertRefused(org, org.Bob, road, change, OfAdministrators, DialerUser.Extension);
    }

    [TestMethod]
    [DataRow(DialerUser.Extension, "1077")]
    [DataRow(DialerUser.Endpoint, "00085D1A2B3C")]
    [DataRow(DialerUser.Pbx, "branch")]
    public void A_connector_gives_no_phone_away_in_the_name_of_an_administrator(string column, string value)
    {
        using var org = Org();
        var row = org.SoftphoneRow(org.Alice);
        var request = new UpdateRequest { Target = new Entity(DialerUser.TableName, row) { [column] = value } };

        var fault = Assert.Throws<Fault>(() => org.Org.Execute(request, org.Administrator, org.Connector));

        Assert.Contains(OfAdministrators, fault.Detail.Message);
        org.Org.Execute(request, org.Administrator);
    }

    [TestMethod]
    [DataRow(DialerUser.Extension, "1009")]
    [DataRow(DialerUser.Endpoint, "1001")]
    [DataRow(DialerUser.Pbx, "branch")]
    [DataRow(DialerUser.Provider, "other")]
    [DataRow(DialerUser.Name, "Alice")]
    [DataRow(DialerUser.Preferences, "{}")]
    [DataRow(DialerUser.Extension, null)]
    public void An_agent_sets_nothing_of_the_own_row_that_says_whose_phone_it_is(string column, string? value)
    {
        using var org = Org();
        org.Execute(SetPreferences.Name, org.Bob, (SetPreferences.Request.Preferences, """{"a":1}"""));

        AssertRefused(org, org.Bob, "patch", new Entity(DialerUser.TableName, org.SoftphoneRow(org.Bob)) { [column] = value }, OfAdministrators, column);
    }

    [TestMethod]
    public void An_agent_cannot_say_that_a_colleagues_row_is_the_own()
    {
        using var org = Org();
        var alices = org.SoftphoneRow(org.Alice);
        var bob = new EntityReference(SystemUser.TableName, org.Bob);
        org.System.Delete(DialerUser.TableName, org.SoftphoneRow(org.Bob));

        AssertRefused(org, org.Bob, "patch", new Entity(DialerUser.TableName, alices) { [DialerUser.SystemUserId] = bob }, OfAdministrators, DialerUser.SystemUserId);
        AssertRefused(org, org.Bob, () => org.Org.ServiceFor(org.Bob).Associate(
            SystemUser.TableName, org.Bob, new Relationship("cts_systemuser_dialeruser_systemuserid"), [new EntityReference(DialerUser.TableName, alices)]), OfAdministrators, DialerUser.SystemUserId);
        AssertRefused(org, org.Bob, () => org.Org.ServiceFor(org.Bob).Disassociate(
            SystemUser.TableName, org.Alice, new Relationship("cts_systemuser_dialeruser_systemuserid"), [new EntityReference(DialerUser.TableName, alices)]), OfAdministrators, DialerUser.SystemUserId);
    }

    [TestMethod]
    public void An_agent_cannot_give_away_take_over_or_switch_off_a_row()
    {
        using var org = Org();
        var alices = org.SoftphoneRow(org.Alice);

        AssertRefused(org, org.Bob, "patch", new Entity(DialerUser.TableName, alices) { [DialerUser.OwnerId] = new EntityReference(SystemUser.TableName, org.Bob) }, OfAdministrators, DialerUser.OwnerId);
        AssertRefused(org, org.Bob, "patch", Inactive(alices), OfAdministrators, DialerUser.StateCode);
    }

    [TestMethod]
    [DataRow("create")]
    [DataRow("upsert by key")]
    public void An_agent_cannot_make_a_row(string road)
    {
        using var org = Org();
        org.System.Delete(DialerUser.TableName, org.SoftphoneRow(org.Bob));
        var row = NewRow(org.Bob, "1009");
        row.Attributes.Remove(DialerUser.SystemUserId);

        AssertRefused(org, org.Bob, road, row, OfAdministrators, "row");
    }

    [TestMethod]
    [DataRow(DialerUser.AgentState)]
    [DataRow(DialerUser.CallState)]
    [DataRow(DialerUser.StateReason)]
    [DataRow(DialerUser.StateSince)]
    public void An_agent_cannot_write_a_state_that_the_connector_keeps(string column)
    {
        using var org = Org();
        object value = column switch
        {
            DialerUser.AgentState => new OptionSetValue((int)Contracts.Generated.Choices.AgentState.Ready),
            DialerUser.CallState => new OptionSetValue((int)Contracts.Generated.Choices.CallState.Talk),
            DialerUser.StateReason => "lunch",
            _ => CallScript.Start,
        };

        AssertRefused(org, org.Bob, "patch", new Entity(DialerUser.TableName, org.SoftphoneRow(org.Bob)) { [column] = value }, "Only the connector", column);
        org.Org.ServiceFor(org.Connector).Update(new Entity(DialerUser.TableName, org.SoftphoneRow(org.Bob)) { [column] = value });
    }

    [TestMethod]
    [DataRow(DialerUser.Extension, "1009")]
    [DataRow(DialerUser.Endpoint, "1001")]
    [DataRow(DialerUser.Pbx, "branch")]
    [DataRow(DialerUser.Preferences, "{}")]
    public void A_connector_keeps_states_and_does_not_say_whose_phone_it_is(string column, string value)
    {
        using var org = Org();

        AssertRefused(org, org.Connector, "patch", new Entity(DialerUser.TableName, org.SoftphoneRow(org.Bob))
        {
            [column] = value,
            [DialerUser.StateReason] = "lunch",
        }, OfAdministrators, column);
    }

    [TestMethod]
    public void Nobody_becomes_the_system_by_its_name()
    {
        using var org = Org();
        org.System.Update(new Entity(SystemUser.TableName, org.Bob) { [SystemUser.FirstName] = null, [SystemUser.LastName] = "SYSTEM" });

        AssertRefused(org, org.Bob, "patch", new Entity(DialerUser.TableName, org.SoftphoneRow(org.Bob)) { [DialerUser.Extension] = "1009" }, OfAdministrators, DialerUser.Extension);
    }

    [TestMethod]
    public void What_stays_as_it_is_may_be_sent_along_and_a_customers_own_column_is_the_customers()
    {
        using var org = Org();
        var row = org.Row(DialerUser.TableName, org.SoftphoneRow(org.Bob));

        org.Org.ServiceFor(org.Bob).Update(new Entity(DialerUser.TableName, row.Id)
        {
            [DialerUser.Extension] = row[DialerUser.Extension],
            [DialerUser.Pbx] = row[DialerUser.Pbx],
            [DialerUser.SystemUserId] = row[DialerUser.SystemUserId],
            [DialerUser.OwnerId] = row[DialerUser.OwnerId],
            [DialerUser.StateCode] = row[DialerUser.StateCode],
            [DialerUser.Provider] = "",
        });

        Assert.AreEqual("1002", org.Row(DialerUser.TableName, row.Id).GetAttributeValue<string>(DialerUser.Extension));
    }

    [TestMethod]
    public void Administrators_of_the_telephony_and_of_the_system_set_everything()
    {
        using var org = Org();
        var (tina, sid) = (org.Org.AddUser("Tina", "Admin"), org.Org.AddUser("Sid", "Admin"));
        org.Org.AddTeam("Telephony administrators", Roles.TelephonyAdministrator.Name, tina);
        org.Org.AddTeam("System administrators", "System Administrator", sid);
        foreach (var (user, extension) in new[] { (org.Administrator, "1005"), (org.Org.AddUser("Sam", "Admin", "System Administrator"), "1006"), (tina, "1007"), (sid, "1008") })
        {
            var service = org.Org.ServiceFor(user);
            var agent = org.Org.AddUser("New", "Agent" + extension, Roles.TelephonyAgent.Name);
            var id = service.Create(NewRow(agent, extension));
            service.Update(new Entity(DialerUser.TableName, id) { [DialerUser.Extension] = extension + "0", [DialerUser.Pbx] = "branch" });
            service.Update(Inactive(id));

            Assert.AreEqual(extension + "0", org.Row(DialerUser.TableName, id).GetAttributeValue<string>(DialerUser.Extension));
        }
    }

    [TestMethod]
    [DataRow("1001", "main")]
    [DataRow("1001", "MAIN")]
    [DataRow("a-1", "main")]
    public void Not_even_an_administrator_gives_one_phone_to_two_users(string extension, string pbx)
    {
        using var org = Org();
        org.AddAgent("Carla", "A-1");
        var row = NewRow(org.Administrator, extension);
        row[DialerUser.Pbx] = pbx;

        AssertRefused(org, org.Administrator, "create", row, OneUser, DialerUser.Extension);
        AssertRefused(
            org, org.Administrator, "patch", new Entity(DialerUser.TableName, org.SoftphoneRow(org.Bob)) { [DialerUser.Extension] = extension, [DialerUser.Pbx] = pbx }, OneUser, DialerUser.Extension);
    }

    [TestMethod]
    [DataRow("1001", "main", OneUser)]
    [DataRow("00085D1A2B3C", "main", OneUser)]
    [DataRow("00085d1a2b3c", "MAIN", OneUser)]
    [DataRow("00085D1A2B3C", "branch", null)]
    [DataRow("00085D1A2B3D", "main", null)]
    public void One_endpoint_belongs_to_one_row_whether_it_is_named_or_follows_from_the_extension(string endpoint, string pbx, string? refusal)
    {
        using var org = Org();
        var administrator = org.Org.ServiceFor(org.Administrator);
        var carla = NewRow(org.AddAgent("Carla", "1003"), "1003");
        administrator.Update(new Entity(DialerUser.TableName, org.SoftphoneRow(((EntityReference)carla[DialerUser.SystemUserId]).Id)) { [DialerUser.Endpoint] = "00085D1A2B3C" });
        var change = new Entity(DialerUser.TableName, org.SoftphoneRow(org.Bob)) { [DialerUser.Endpoint] = endpoint, [DialerUser.Pbx] = pbx };

        if (refusal is not null)
        {
            AssertRefused(org, org.Administrator, "patch", change, refusal, DialerUser.Endpoint);
            return;
        }

        administrator.Update(change);
        Assert.AreEqual(endpoint, org.Row(DialerUser.TableName, org.SoftphoneRow(org.Bob)).GetAttributeValue<string>(DialerUser.Endpoint));
    }

    [TestMethod]
    public void Two_agents_change_desks_and_an_extension_that_is_somebodys_endpoint_is_refused()
    {
        using var org = Org();
        var administrator = org.Org.ServiceFor(org.Administrator);
        administrator.Update(new Entity(DialerUser.TableName, org.SoftphoneRow(org.Alice)) { [DialerUser.Endpoint] = "away" });
        administrator.Update(new Entity(DialerUser.TableName, org.SoftphoneRow(org.Bob)) { [DialerUser.Endpoint] = "1001" });
        administrator.Update(new Entity(DialerUser.TableName, org.SoftphoneRow(org.Alice)) { [DialerUser.Endpoint] = "1002" });

        administrator.Update(new Entity(DialerUser.TableName, org.SoftphoneRow(org.Bob)) { [DialerUser.Endpoint] = "00085D1A2B3C" });
        AssertRefused(org, org.Administrator, "create", NewRow(org.Administrator, "00085d1a2b3c"), OneUser, DialerUser.Endpoint);
    }

    [TestMethod]
    public void An_endpoint_without_an_extension_is_refused()
    {
        using var org = Org();
        var change = new Entity(DialerUser.TableName, org.SoftphoneRow(org.Bob)) { [DialerUser.Extension] = null, [DialerUser.Endpoint] = "00085D1A2B3C" };

        AssertRefused(org, org.Administrator, "patch", change, "The column Endpoint of a softphone row", DialerUser.Extension);
    }

    [TestMethod]
    public void An_endpoint_with_its_technology_is_refused_with_the_advice_to_leave_that_out()
    {
        using var org = Org();

        AssertRefused(org, org.Administrator, "patch", new Entity(DialerUser.TableName, org.SoftphoneRow(org.Bob)) { [DialerUser.Endpoint] = "PJSIP/1002" }, "Write it without PJSIP/.", DialerUser.Endpoint);
    }

    [TestMethod]
    public void A_second_row_of_the_phone_is_refused_within_one_transaction_and_both_are_undone()
    {
        using var org = Org();
        var (one, other) = (org.Org.AddUser("One", "Agent"), org.Org.AddUser("Other", "Agent"));
        var before = org.All(DialerUser.TableName).Count;

        StringAssert.Contains(
            Assert.Throws<Fault>(() => org.Org.ServiceFor(org.Administrator).Execute(new ExecuteTransactionRequest
            {
                Requests = [new CreateRequest { Target = NewRow(one, "1009") }, new CreateRequest { Target = NewRow(other, "1009") }],
            })).Message,
            OneUser);
        Assert.HasCount(before, org.All(DialerUser.TableName));
    }

    [TestMethod]
    public void A_row_that_is_switched_on_again_gets_no_phone_that_another_has_by_now()
    {
        using var org = Org();
        var administrator = org.Org.ServiceFor(org.Administrator);
        var alices = org.SoftphoneRow(org.Alice);
        administrator.Update(Inactive(alices));
        administrator.Update(new Entity(DialerUser.TableName, org.SoftphoneRow(org.Bob)) { [DialerUser.Extension] = "1001" });
        var again = new Entity(DialerUser.TableName, alices) { [DialerUser.StateCode] = new OptionSetValue(0), [DialerUser.StatusCode] = new OptionSetValue(1) };

        AssertRefused(org, org.Administrator, "patch", again, OneUser, DialerUser.Extension);
        administrator.Update(new Entity(DialerUser.TableName, org.SoftphoneRow(org.Bob)) { [DialerUser.Extension] = "1002" });
        administrator.Update(again);
        Assert.AreEqual("main~1001", org.Row(DialerUser.TableName, alices).GetAttributeValue<string>(DialerUser.PhoneKey));
    }

    [TestMethod]
    public void Rows_that_do_not_see_each_other_yet_cannot_share_a_phone_either()
    {
        using var org = Org();
        var row = org.SoftphoneRow(org.Alice);
        org.Org.AddStep(new LocalDataverse.StepRegistration { PluginType = typeof(OtherIsFaster), Message = "Update", Table = DialerUser.TableName, Stage = 20, Rank = 2 });

        var fault = Assert.Throws<Fault>(() => org.Org.ServiceFor(org.Administrator).Update(new Entity(DialerUser.TableName, row) { [DialerUser.Extension] = OtherIsFaster.Extension }));

        Assert.AreEqual(unchecked((int)0x80060892), fault.Detail.ErrorCode);
    }

    [TestMethod]
    [DataRow("1009", "", "1009", "", DisplayName = "one extension")]
    [DataRow("1009", "00085D1A2B3C", "1008", "00085d1a2b3c", DisplayName = "one endpoint")]
    [DataRow("1009", "", "1008", "1009", DisplayName = "the endpoint of one is the extension of the other, which has no endpoint")]
    public void Rows_of_one_CreateMultiple_cannot_share_a_phone_either(string extension, string endpoint, string otherExtension, string otherEndpoint)
    {
        using var org = Org();
        var before = org.All(DialerUser.TableName).Count;
        var rows = new[] { (extension, endpoint), (otherExtension, otherEndpoint) }.Select((phone, i) =>
        {
            var row = NewRow(org.Org.AddUser($"User{i}", "Agent"), phone.Item1);
            row[DialerUser.Endpoint] = phone.Item2;
            return row;
        });

        var fault = Assert.Throws<Fault>(() => org.Org.ServiceFor(org.Administrator).Execute(
            new OrganizationRequest("CreateMultiple") { ["Targets"] = new EntityCollection([.. rows]) { EntityName = DialerUser.TableName } }));

        Assert.AreEqual(unchecked((int)0x80060892), fault.Detail.ErrorCode);
        Assert.HasCount(before, org.All(DialerUser.TableName));
    }

    [TestMethod]
    public void The_key_of_an_endpoint_is_the_steps_and_that_of_the_extension_where_there_is_none()
    {
        using var org = Org();
        var administrator = org.Org.ServiceFor(org.Administrator);
        var row = org.SoftphoneRow(org.Alice);

        administrator.Update(new Entity(DialerUser.TableName, row) { [DialerUser.Endpoint] = "00085D1A2B3C" });
        Assert.AreEqual("main~00085d1a2b3c", Key());
        administrator.Update(new Entity(DialerUser.TableName, row) { [DialerUser.EndpointKey] = "main~9999" });
        Assert.AreEqual("main~00085d1a2b3c", Key());
        administrator.Update(new Entity(DialerUser.TableName, row) { [DialerUser.Endpoint] = null });
        Assert.AreEqual("main~1001", Key());
        administrator.Update(Inactive(row));
        Assert.IsNull(Key());

        string? Key() => org.Row(DialerUser.TableName, row).GetAttributeValue<string>(DialerUser.EndpointKey);
    }

    [TestMethod]
    public void The_key_of_a_phone_is_the_steps_whatever_is_sent_and_rows_without_phone_have_none()
    {
        using var org = Org();
        var administrator = org.Org.ServiceFor(org.Administrator);
        var row = org.SoftphoneRow(org.Alice);

        administrator.Update(new Entity(DialerUser.TableName, row) { [DialerUser.PhoneKey] = "main~9999" });
        Assert.AreEqual("main~1001", Key());
        administrator.Update(new Entity(DialerUser.TableName, row) { [DialerUser.Extension] = null });
        Assert.IsNull(Key());
        administrator.Update(new Entity(DialerUser.TableName, org.SoftphoneRow(org.Bob)) { [DialerUser.Extension] = null });
        Assert.IsNull(Key());

        string? Key() => org.Row(DialerUser.TableName, row).GetAttributeValue<string>(DialerUser.PhoneKey);
    }

    [TestMethod]
    [DataRow(DialerUser.Extension, "trunk/sip:0900123456@evil")]
    [DataRow(DialerUser.Extension, "1001&PJSIP/1002")]
    [DataRow(DialerUser.Extension, "${EXEC(id)}")]
    [DataRow(DialerUser.Extension, "../x")]
    [DataRow(DialerUser.Extension, "1001 ")]
    [DataRow(DialerUser.Endpoint, "1001&PJSIP/trunk")]
    [DataRow(DialerUser.Endpoint, "PJSIP/1001")]
    [DataRow(DialerUser.Pbx, "main;branch")]
    [DataRow(DialerUser.Pbx, "main:1001")]
    public void No_row_has_an_extension_or_PBX_that_means_something_to_a_PBX(string column, string value)
    {
        using var org = Org();
        var row = NewRow(org.Administrator, "1009");
        row[column] = value;

        AssertRefused(org, org.Administrator, "create", row, $"The column {Labels.DialerUser[column]} of a softphone row", column);
        AssertRefused(org, org.Administrator, "patch", new Entity(DialerUser.TableName, org.SoftphoneRow(org.Bob)) { [column] = value }, $"The column {Labels.DialerUser[column]} of a softphone row", column);
    }

    [TestMethod]
    public void The_state_of_calls_costs_no_query_for_roles()
    {
        using var org = Org();
        org.Record(new CallScript("call").From("+4930111222").Rings(0));
        var asked = new List<string>();
        org.Org.RequestExecuted += (_, executed) => asked.Add($"{executed.RequestName} {executed.TableName}");

        org.Record(new CallScript("call").From("+4930111222").Rings(0).Talks(5));

        Assert.Contains($"Update {DialerUser.TableName}", asked);
        Assert.DoesNotContain($"RetrieveMultiple {Role.TableName}", asked);
    }

    private static TelephonyOrg Org()
    {
        var org = new TelephonyOrg();
        string[] privileges = [.. new[] { "Create", "Read", "Write", "Assign", "Append", "AppendTo" }.Select(right => $"prv{right}cts_DialerUser"), "prvAppendToUser", "prvReadUser"];
        org.Org.AddRole(new RoleSchema(Guid.NewGuid(), "Customiser's", privileges.ToDictionary(name => name, _ => PrivilegeLevel.Global)));
        org.Org.AssignRole(org.Bob, "Customiser's");
        org.Org.AssignRole(org.Connector, "Customiser's");
        return org;
    }

    private static Entity NewRow(Guid user, string extension) => new(DialerUser.TableName)
    {
        [DialerUser.Name] = "Somebody",
        [DialerUser.SystemUserId] = new EntityReference(SystemUser.TableName, user),
        [DialerUser.Extension] = extension,
        [DialerUser.Pbx] = TelephonyOrg.Pbx,
    };

    private static Entity Inactive(Guid row) => new(DialerUser.TableName, row) { [DialerUser.StateCode] = new OptionSetValue(1), [DialerUser.StatusCode] = new OptionSetValue(2) };

    private static void AssertRefused(TelephonyOrg org, Guid user, string road, Entity row, string expected, string column) =>
        AssertRefused(org, user, () => Send(org, user, road, row), expected, column);

    private static void AssertRefused(TelephonyOrg org, Guid user, Action attack, string expected, string column)
    {
        var before = org.Everything();

        var fault = Assert.Throws<Fault>(attack, $"{user}");

        StringAssert.Contains(fault.Message, expected);
        StringAssert.Contains(fault.Message, Labels.DialerUser.TryGetValue(column, out var label) ? label : column);
        Assert.DoesNotContain("cts_", fault.Message);
        Assert.AreEqual(before, org.Everything());
    }

    private static void Send(TelephonyOrg org, Guid user, string road, Entity row)
    {
        var service = org.Org.ServiceFor(user);
        switch (road)
        {
            case "create":
                service.Create(row);
                break;
            case "patch":
                service.Update(row);
                break;
            case "upsert by key":
                var byKey = new Entity(DialerUser.TableName) { KeyAttributes = { [DialerUser.SystemUserId] = new EntityReference(SystemUser.TableName, user) } };
                byKey.Attributes.AddRange(row.Attributes);
                service.Execute(new UpsertRequest { Target = byKey });
                break;
            case "transaction":
                service.Execute(new ExecuteTransactionRequest { Requests = [new UpdateRequest { Target = row }] });
                break;
            default:
                var answer = (ExecuteMultipleResponse)service.Execute(new ExecuteMultipleRequest
                {
                    Requests = [new UpdateRequest { Target = row }],
                    Settings = new ExecuteMultipleSettings { ContinueOnError = true, ReturnResponses = true },
                });
                throw new Fault(answer.Responses.Single().Fault, new System.ServiceModel.FaultReason(answer.Responses.Single().Fault.Message));
        }
    }

    // Plays the other request: Bob's row gets the phone after this one has looked, and is written first.
    private sealed class OtherIsFaster : IPlugin
    {
        public const string Extension = "1009";

        public void Execute(IServiceProvider serviceProvider)
        {
            var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
            if (context.Depth > 1)
            {
                return;
            }

            var service = ((IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory))!).CreateOrganizationService(null);
            var query = new Microsoft.Xrm.Sdk.Query.QueryExpression(DialerUser.TableName);
            query.Criteria.AddCondition(DialerUser.Extension, Microsoft.Xrm.Sdk.Query.ConditionOperator.Equal, "1002");
            service.Update(new Entity(DialerUser.TableName, service.RetrieveMultiple(query).Entities.Single().Id) { [DialerUser.Extension] = Extension });
        }
    }
}
