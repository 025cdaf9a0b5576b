using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Tests.Organization;

namespace Telephony.Plugins.Tests.Steps;

/// <summary>Items 159 to 166: any table, any number of phone columns, named by rows; the rest happens by itself.</summary>
[TestClass]
public sealed class RegisterLookupStepsTests
{
    private const string Vehicle = "new_vehicle";
    private const string Ours = "(lookup row)";
    private const string Number = "+493023125111";

    [TestMethod]
    public void Item_159_a_caller_is_matched_to_a_custom_table_from_the_moment_its_phone_row_is_saved()
    {
        using var org = new TelephonyOrg();
        org.Setting("Lookup entities", "new_vehicle, contact");
        org.Setting("incomingLookup_new_vehicle", "new_driverphone", "1", "phone");

        var car = AddVehicle(org, "B-XY 12", "030 23125-111");

        CollectionAssert.AreEqual(new[] { $"new_vehicle {car:D} B-XY 12" }, Found(org, Number));
        CollectionAssert.AreEqual(
            new[] { "Create ", "Delete ", "Update new_driverphone,new_name,statecode" }, Registered(org, Vehicle));
    }

    [TestMethod]
    public void Item_160_several_phone_columns_of_one_table_are_watched_and_searched()
    {
        using var org = new TelephonyOrg();
        org.Setting("Lookup entities", Vehicle);
        org.Setting("incomingLookup_new_vehicle", "new_driverphone", "1", "phone");
        org.Setting("incomingLookup_new_vehicle", "new_workshopphone", "2", "phone");
        var car = AddVehicle(org, "B-XY 12", "0170 1111111");

        org.System.Update(new Entity(Vehicle, car) { ["new_workshopphone"] = Number });

        Assert.HasCount(1, Found(org, Number));
        Assert.Contains("Update new_driverphone,new_name,new_workshopphone,statecode", Registered(org, Vehicle));
    }

    [TestMethod]
    public void A_custom_column_of_a_standard_table_gets_a_step_for_what_the_shipped_ones_leave_out()
    {
        using var org = new TelephonyOrg();

        org.Setting("incomingLookup_contact", "new_workmobile", "1", "phone");

        CollectionAssert.AreEqual(new[] { "Update new_workmobile" }, Registered(org, Contact.TableName));
        var anna = org.Contact("Anna", "Example", "");
        org.System.Update(new Entity(Contact.TableName, anna) { ["new_workmobile"] = Number });
        Assert.HasCount(1, Found(org, Number));
    }

    [TestMethod]
    public void Columns_that_the_shipped_steps_watch_need_no_further_step()
    {
        using var org = new TelephonyOrg();

        org.Setting("incomingLookup_contact", "pager", "1", "phone");

        Assert.IsEmpty(Registered(org, Contact.TableName));
    }

    [TestMethod]
    public void A_record_that_two_steps_index_has_one_index_row_a_column()
    {
        using var org = new TelephonyOrg();
        org.Setting("incomingLookup_contact", "telephone1", "1", "phone");
        org.Setting("incomingLookup_contact", "new_workmobile", "2", "phone");
        var anna = org.Contact("Anna", "Example", "");

        org.System.Update(new Entity(Contact.TableName, anna) { [Contact.Telephone1] = Number, ["new_workmobile"] = Number, [Contact.LastName] = "Married" });

        Assert.HasCount(2, org.All(PhoneIndex.TableName));
    }

    [TestMethod]
    public void A_deleted_row_takes_its_steps_and_its_index_rows_away()
    {
        using var org = new TelephonyOrg();
        var row = org.Setting("incomingLookup_new_vehicle", "new_driverphone", "1", "phone");
        AddVehicle(org, "B-XY 12", Number);
        Assert.HasCount(1, org.All(PhoneIndex.TableName));

        org.System.Delete(DialerKvTable.TableName, row);

        Assert.IsEmpty(Registered(org, Vehicle));
        Assert.IsEmpty(org.All(PhoneIndex.TableName));
    }

    [TestMethod]
    public void A_row_that_is_switched_off_counts_no_more_and_counts_again_when_switched_on()
    {
        using var org = new TelephonyOrg();
        var row = org.Setting("incomingLookup_new_vehicle", "new_driverphone", "1", "phone");
        AddVehicle(org, "B-XY 12", Number);

        Switch(org, row, 1, 2);
        Assert.IsEmpty(Registered(org, Vehicle));

        Switch(org, row, 0, 1);
        Assert.HasCount(3, Registered(org, Vehicle));
        Assert.HasCount(1, org.All(PhoneIndex.TableName), "Back-filled again.");
    }

    [TestMethod]
    public void A_row_that_names_another_column_changes_what_the_step_watches_and_what_is_indexed()
    {
        using var org = new TelephonyOrg();
        var row = org.Setting("incomingLookup_new_vehicle", "new_driverphone", "1", "phone");
        var car = AddVehicle(org, "B-XY 12", Number);
        org.System.Update(new Entity(Vehicle, car) { ["new_workshopphone"] = "+493023125222" });

        org.System.Update(new Entity(DialerKvTable.TableName, row) { [DialerKvTable.Value] = "new_workshopphone" });

        Assert.Contains("Update new_name,new_workshopphone,statecode", Registered(org, Vehicle));
        Assert.AreEqual("+493023125222", org.All(PhoneIndex.TableName).Single().GetAttributeValue<string>(PhoneIndex.E164));
    }

    [TestMethod]
    public void A_row_that_moves_to_another_table_takes_the_steps_with_it()
    {
        using var org = new TelephonyOrg();
        var row = org.Setting("incomingLookup_new_vehicle", "new_driverphone", "1", "phone");

        org.System.Update(new Entity(DialerKvTable.TableName, row) { [DialerKvTable.Name] = "incomingLookup_order", [DialerKvTable.Value] = "new_phone1" });

        Assert.IsEmpty(Registered(org, Vehicle));
        CollectionAssert.AreEqual(new[] { "Update new_phone1" }, Registered(org, SalesOrder.TableName), "order is another word for salesorder.");
    }

    [TestMethod]
    [DataRow("incomingLookup_new_boat", "1", "new_phone", "phone", "names the table \"new_boat\"")]
    [DataRow("incomingLookup_contact", "3", "new_fax", "phone", "The row incomingLookup_contact with the key \"3\" names the column \"new_fax\", which the table contact does not have.")]
    [DataRow("incomingLookup_order", "name", "new_title", "name", "names the column \"new_title\", which the table salesorder does not have.")]
    [DataRow("entityPrimaryNames", "contact", "new_title", "string", "names the column \"new_title\"")]
    [DataRow("entityPrimaryNames", "boat", "name", "string", "names the table \"boat\"")]
    [DataRow("Lookup entities", "", "contact, boats", "", "names the table \"boats\"")]
    public void An_unknown_table_or_column_is_refused_when_the_row_is_saved(string name, string key, string value, string type, string reason)
    {
        using var org = new TelephonyOrg();

        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => org.Setting(name, value, key, type));

        StringAssert.Contains(fault.Message, reason);
        Assert.IsEmpty(org.All(DialerKvTable.TableName).Where(row => row.GetAttributeValue<string>(DialerKvTable.Name) == name));
    }

    [TestMethod]
    public void A_table_whose_text_column_is_not_known_says_which_row_to_save_first()
    {
        using var org = new TelephonyOrg();

        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => org.Setting("incomingLookup_phonecall", "phonenumber", "1", "phone"));
        StringAssert.Contains(fault.Message, "Save a row incomingLookup_phonecall of the type name");

        org.Setting("incomingLookup_phonecall", "subject", "name", "name");
        org.Setting("incomingLookup_phonecall", "phonenumber", "1", "phone");
        Assert.HasCount(3, Registered(org, PhoneCall.TableName));
    }

    [TestMethod]
    [DataRow("contact", "new_nothing")]
    [DataRow("new_boat", "new_brand")]
    public void Item_97_a_DNIS_Filter_over_what_is_not_there_is_refused(string table, string column)
    {
        using var org = new TelephonyOrg();

        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(
            () => org.Setting("DNIS Filter", $$"""{"entity":"{{table}}","attribute":"{{column}}","type":"string"}"""));

        StringAssert.Contains(fault.Message, $"with the key \"\" names the {(table == "contact" ? $"column \"{column}\", which the table contact does not have" : $"table \"{table}\", which is not there")}.");
    }

    [TestMethod]
    public void A_row_that_is_saved_as_it_was_starts_no_back_fill()
    {
        using var org = new TelephonyOrg();
        var row = org.Setting("incomingLookup_new_vehicle", "new_driverphone", "1", "phone");
        var reindexed = 0;
        org.Org.RequestExecuted += (_, request) => reindexed += request.RequestName == "Create" && request.TableName == PhoneIndex.TableName ? 1 : 0;

        org.System.Update(new Entity(DialerKvTable.TableName, row) { [DialerKvTable.Value] = "new_driverphone" });

        Assert.AreEqual(0, reindexed);
    }

    [TestMethod]
    public void A_users_own_list_of_tables_is_checked_and_changes_no_step_or_index()
    {
        using var org = new TelephonyOrg();
        var administrator = org.Org.ServiceFor(org.Administrator);
        var created = 0;
        org.Org.RequestExecuted += (_, request) => created += request is { RequestName: "Create", TableName: PhoneIndex.TableName } ? 1 : 0;

        administrator.Create(OwnList(org, "account, contact"));

        Assert.AreEqual(0, created);
        Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => administrator.Create(OwnList(org, "boats")));
    }

    [TestMethod]
    public void A_phone_column_of_one_user_only_is_refused()
    {
        using var org = new TelephonyOrg();

        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(
            () => org.Setting("incomingLookup_contact", "pager", "1", "phone", scope: $"{org.Alice:D}"));

        StringAssert.Contains(fault.Message, "set the scope to global");
    }

    [TestMethod]
    public void A_refused_row_leaves_no_step_behind()
    {
        using var org = new TelephonyOrg();
        var request = new Microsoft.Xrm.Sdk.Messages.ExecuteTransactionRequest
        {
            Requests =
            [
                new Microsoft.Xrm.Sdk.Messages.CreateRequest { Target = Row("incomingLookup_new_vehicle", "new_driverphone") },
                new Microsoft.Xrm.Sdk.Messages.CreateRequest { Target = Row("incomingLookup_new_vehicle", "new_nothing") },
            ],
        };

        Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => org.System.Execute(request));

        Assert.IsEmpty(Registered(org, Vehicle));
    }

    [TestMethod]
    public void Who_saves_a_lookup_row_needs_no_rights_on_steps()
    {
        using var org = new TelephonyOrg();

        org.Org.ServiceFor(org.Administrator).Create(Row("incomingLookup_new_vehicle", "new_driverphone"));

        Assert.HasCount(3, Registered(org, Vehicle));
    }

    private static Entity OwnList(TelephonyOrg org, string tables) => new(DialerKvTable.TableName)
    {
        [DialerKvTable.Name] = "Lookup entities",
        [DialerKvTable.Value] = tables,
        [DialerKvTable.Scope] = $"{org.Alice:D}",
    };

    private static Entity Row(string name, string value) => new(DialerKvTable.TableName)
    {
        [DialerKvTable.Name] = name,
        [DialerKvTable.Key] = "1",
        [DialerKvTable.Value] = value,
        [DialerKvTable.Type] = "phone",
        [DialerKvTable.Scope] = "global",
    };

    private static Guid AddVehicle(TelephonyOrg org, string name, string phone) =>
        org.System.Create(new Entity(Vehicle) { ["new_name"] = name, ["new_driverphone"] = phone });

    private static void Switch(TelephonyOrg org, Guid row, int state, int status) => org.System.Update(
        new Entity(DialerKvTable.TableName, row) { [DialerKvTable.StateCode] = new OptionSetValue(state), [DialerKvTable.StatusCode] = new OptionSetValue(status) });

    private static string[] Found(TelephonyOrg org, string number)
    {
        var reader = org.Org.AddUser("Fleet", "Agent", "System Administrator");
        return [.. org.Resolve(reader, number).Matches.Select(match => $"{match.Table} {match.RecordId} {match.Name}")];
    }

    private static string[] Registered(TelephonyOrg org, string table)
    {
        var query = new QueryExpression(SdkMessageProcessingStep.TableName) { ColumnSet = new ColumnSet(SdkMessageProcessingStep.FilteringAttributes) };
        query.Criteria.AddCondition(SdkMessageProcessingStep.Name, ConditionOperator.EndsWith, Ours);
        query.AddLink(SdkMessageFilter.TableName, SdkMessageProcessingStep.SdkMessageFilterId, SdkMessageFilter.Id)
            .LinkCriteria.AddCondition(SdkMessageFilter.PrimaryObjectTypeCode, ConditionOperator.Equal, table);
        var message = query.AddLink(SdkMessage.TableName, SdkMessageProcessingStep.SdkMessageId, SdkMessage.Id);
        message.EntityAlias = "message";
        message.Columns = new ColumnSet(SdkMessage.Name);
        return [.. org.System.RetrieveMultiple(query).Entities
            .Select(row => $"{((AliasedValue)row["message.name"]).Value} {row.GetAttributeValue<string>(SdkMessageProcessingStep.FilteringAttributes)}").Order(StringComparer.Ordinal)];
    }
}
