using LocalDataverse;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Tests.Customiser;
using Telephony.Plugins.Tests.Organization;
using Api = Telephony.Contracts.Generated.CustomApis.ChooseMatch;

namespace Telephony.Plugins.Tests.CustomApis;

[TestClass]
public sealed class ChooseMatchTests
{
    private const string Number = "+493023125111";

    [TestMethod]
    public void The_log_follows_the_agents_choice()
    {
        using var org = new TelephonyOrg();
        org.Contact("Anna", "Example", Number);
        var bert = org.Contact("Bert", "Example", Number);
        Assert.AreEqual("choose", org.Record(QueueCall()).Pops.Single().Decision.Kind);

        var decision = Choose(org, bert);

        Assert.AreEqual(("form", bert.ToString("D")), (decision.Kind, decision.RecordId));
        var call = org.Call("call");
        Assert.AreEqual(("contact", bert.ToString("D"), "Bert Example"), (
            call.GetAttributeValue<string>(DialerCall.CustomerType), call.GetAttributeValue<string>(DialerCall.CustomerRecordId), call.GetAttributeValue<string>(DialerCall.To)));
        var phoneCall = org.Row(PhoneCall.TableName, org.All(PhoneCall.TableName).Single().Id);
        Assert.AreEqual(bert, phoneCall.GetAttributeValue<EntityReference>(PhoneCall.RegardingObjectId).Id);
        Assert.AreEqual(bert, phoneCall.GetAttributeValue<EntityCollection>(PhoneCall.From).Entities.Single().GetAttributeValue<EntityReference>(ActivityParty.PartyId).Id);
        Assert.AreEqual("inbound call with Bert Example", phoneCall.GetAttributeValue<string>(PhoneCall.Subject));
    }

    [TestMethod]
    public void An_order_becomes_what_the_call_regards_and_its_customer_takes_part()
    {
        using var org = new TelephonyOrg();
        var anna = org.Contact("Anna", "Example", Number);
        var order = org.System.Create(new Entity(SalesOrder.TableName) { [SalesOrder.Name] = "Order 7", [SalesOrder.CustomerId] = new EntityReference(Contact.TableName, anna) });
        org.Setting("Lookup entities", "contact, salesorder");
        org.Record(QueueCall());

        Choose(org, order, SalesOrder.TableName);

        var phoneCall = org.Row(PhoneCall.TableName, org.All(PhoneCall.TableName).Single().Id);
        Assert.AreEqual(order, phoneCall.GetAttributeValue<EntityReference>(PhoneCall.RegardingObjectId).Id);
        Assert.AreEqual(anna, phoneCall.GetAttributeValue<EntityCollection>(PhoneCall.From).Entities.Single().GetAttributeValue<EntityReference>(ActivityParty.PartyId).Id);
    }

    [TestMethod]
    public void The_rules_decide_again_with_the_chosen_record()
    {
        using var org = new TelephonyOrg();
        org.Contact("Anna", "Example", Number);
        var bert = org.Contact("Bert", "Example", Number);
        org.Rule("01", "lookupCount=1=>/WebResources/page.html");
        org.Record(QueueCall());

        var decision = Choose(org, bert);

        Assert.AreEqual("url", decision.Kind);
        StringAssert.Contains(decision.Data, $"customerID={bert:D}");
        Assert.AreEqual(decision.Url, org.Call("call").GetAttributeValue<string>(DialerCall.UrlDisplayed));
    }

    [TestMethod]
    public void A_subject_that_the_agent_wrote_stays()
    {
        using var org = new TelephonyOrg();
        var anna = org.Contact("Anna", "Example", Number);
        org.Contact("Bert", "Example", Number);
        org.Record(QueueCall());
        var id = org.All(PhoneCall.TableName).Single().Id;
        org.System.Update(new Entity(PhoneCall.TableName, id) { [PhoneCall.Subject] = "Complaint" });

        Choose(org, anna);

        Assert.AreEqual("Complaint", org.Row(PhoneCall.TableName, id).GetAttributeValue<string>(PhoneCall.Subject));
    }

    [TestMethod]
    public void The_answer_keeps_every_record_so_that_another_one_can_be_chosen_later()
    {
        using var org = new TelephonyOrg();
        var anna = org.Contact("Anna", "Example", Number);
        var bert = org.Contact("Bert", "Example", Number);
        org.Record(QueueCall());

        var first = Choose(org, anna);
        var second = Choose(org, bert);

        Assert.AreSequenceEqual([anna.ToString("D"), bert.ToString("D")], first.Matches.Select(match => match.RecordId));
        Assert.AreSequenceEqual(first.Matches, second.Matches);
        Assert.AreEqual(("form", bert.ToString("D")), (second.Kind, second.RecordId));
    }

    [TestMethod]
    public void The_log_follows_the_last_choice_also_when_the_call_is_over()
    {
        using var org = new TelephonyOrg();
        var anna = org.Contact("Anna", "Example", Number);
        var bert = org.Contact("Bert", "Example", Number);
        org.Setting("Other Party Note", "<<name>> called");
        org.Record(QueueCall().Talks(2).Releases(8).Ends(10));
        Choose(org, anna);

        Choose(org, bert);

        Assert.AreEqual(bert.ToString("D"), org.Call("call").GetAttributeValue<string>(DialerCall.CustomerRecordId));
        var phoneCall = org.Row(PhoneCall.TableName, org.All(PhoneCall.TableName).Single().Id);
        Assert.AreEqual(bert, phoneCall.GetAttributeValue<EntityReference>(PhoneCall.RegardingObjectId).Id);
        Assert.AreEqual(bert, phoneCall.GetAttributeValue<EntityCollection>(PhoneCall.From).Entities.Single().GetAttributeValue<EntityReference>(ActivityParty.PartyId).Id);
        Assert.AreEqual("inbound call with Bert Example", phoneCall.GetAttributeValue<string>(PhoneCall.Subject));
        var note = org.Row(Annotation.TableName, org.All(Annotation.TableName).Single().Id);
        Assert.AreEqual((bert, "Bert Example called"), (note.GetAttributeValue<EntityReference>(Annotation.ObjectId).Id, note.GetAttributeValue<string>(Annotation.NoteText)));
    }

    [TestMethod]
    public void A_completed_phonecall_that_may_not_be_changed_refuses_the_choice_in_words_and_nothing_follows_by_half()
    {
        using var org = new TelephonyOrg();
        var anna = org.Contact("Anna", "Example", Number);
        var bert = org.Contact("Bert", "Example", Number);
        org.Record(QueueCall().Talks(2).Releases(8).Ends(10));
        Choose(org, anna);
        org.Org.AddStep(new StepRegistration { PluginType = typeof(RefuseCompleted), Message = "Update", Table = PhoneCall.TableName, Stage = 20 });

        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => Choose(org, bert));

        StringAssert.Contains(fault.Message, "The phone call is completed");
        StringAssert.Contains(fault.Message, RefuseCompleted.Reason);
        Assert.AreEqual(anna.ToString("D"), org.Call("call").GetAttributeValue<string>(DialerCall.CustomerRecordId));
    }

    [TestMethod]
    public void A_note_in_which_the_agent_has_written_stays_on_its_record()
    {
        using var org = new TelephonyOrg();
        var anna = org.Contact("Anna", "Example", Number);
        var bert = org.Contact("Bert", "Example", Number);
        org.Setting("Other Party Note", "<<name>> called");
        org.Record(QueueCall().Talks(2));
        Choose(org, anna);
        org.System.Update(new Entity(Annotation.TableName, org.All(Annotation.TableName).Single().Id) { [Annotation.NoteText] = "Wants her money back" });

        Choose(org, bert);

        Assert.HasCount(2, org.All(Annotation.TableName));
    }

    [TestMethod]
    public void The_record_that_is_made_for_an_unknown_caller_becomes_the_calls_customer_with_the_agents_own_rights()
    {
        using var org = new TelephonyOrg();
        var pop = org.Record(new CallScript("call").From(Number, "Petra Neu").Through("Support").Rings(0)).Pops.Single().Decision;
        Assert.AreEqual("new", pop.Kind);
        Assert.AreSequenceEqual([("firstname", "Petra"), ("lastname", "Neu"), ("telephone1", Number)], pop.Defaults.OrderBy(column => column.Key).Select(column => (column.Key, column.Value)));
        var petra = org.Contact("Petra", "Neu", Number, org.Org.ServiceFor(org.Alice));

        var decision = Choose(org, petra);

        Assert.AreEqual(("form", petra.ToString("D")), (decision.Kind, decision.RecordId));
        Assert.AreEqual(petra.ToString("D"), org.Call("call").GetAttributeValue<string>(DialerCall.CustomerRecordId));
        Assert.AreEqual(petra, org.Row(PhoneCall.TableName, org.All(PhoneCall.TableName).Single().Id).GetAttributeValue<EntityReference>(PhoneCall.RegardingObjectId).Id);
    }

    [TestMethod]
    public void A_subject_that_the_agent_wrote_on_the_call_stays_too()
    {
        using var org = new TelephonyOrg();
        var anna = org.Contact("Anna", "Example", Number);
        org.Contact("Bert", "Example", Number);
        org.Record(QueueCall());
        org.Org.ServiceFor(org.Alice).Update(new Entity(DialerCall.TableName, org.Call("call").Id) { [DialerCall.Subject] = "Complaint" });

        Choose(org, anna);

        Assert.AreEqual("Complaint", org.Call("call").GetAttributeValue<string>(DialerCall.Subject));
        Assert.AreEqual("inbound call with Anna Example", org.Row(PhoneCall.TableName, org.All(PhoneCall.TableName).Single().Id).GetAttributeValue<string>(PhoneCall.Subject));
    }

    [TestMethod]
    public void A_record_that_is_not_there_is_refused()
    {
        using var org = new TelephonyOrg();
        org.Record(QueueCall());

        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => Choose(org, Guid.NewGuid()));

        StringAssert.Contains(fault.Message, "choose another one");
    }

    [TestMethod]
    [DataRow(SystemUser.TableName)]
    [DataRow(DialerKvTable.TableName)]
    [DataRow(Opportunity.TableName)]
    public void A_row_of_a_table_in_which_no_callers_are_found_is_refused_in_words_and_changes_nothing(string table)
    {
        using var org = new TelephonyOrg();
        var row = table == SystemUser.TableName ? org.Alice
            : table == Opportunity.TableName ? org.System.Create(new Entity(table) { [Opportunity.Name] = "Deal" })
            : org.Setting("Phonecall Subject", "Call");
        org.Record(QueueCall());

        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => Choose(org, row, table));

        StringAssert.Contains(fault.Message, $"{table} is no table of callers");
        StringAssert.Contains(fault.Message, "contact, lead, account");
        Assert.AreEqual("", org.Call("call").GetAttributeValue<string>(DialerCall.CustomerRecordId) ?? "");
    }

    [TestMethod]
    [DataRow(Contact.Telephone1, "+49 30 23125-111")]
    [DataRow(Contact.MobilePhone, "030 23125111")]
    [DataRow(Contact.MobilePhone, "0049 (30) 23125111 or 0171 1234567")]
    public void A_new_record_with_the_callers_number_in_any_column_of_the_lookup_becomes_the_customer(string column, string number)
    {
        using var org = new TelephonyOrg();
        org.Setting("Default Country", "DE");
        org.Record(QueueCall());
        var petra = org.System.Create(new Entity(Contact.TableName) { [Contact.LastName] = "Neu", [column] = number });

        Choose(org, petra, Contact.TableName, onlyWithNumber: true);

        Assert.AreEqual(petra.ToString("D"), org.Call("call").GetAttributeValue<string>(DialerCall.CustomerRecordId));
    }

    [TestMethod]
    [DataRow(null, null)]
    [DataRow(Contact.Telephone1, "+49 30 99999999")]
    [DataRow(Contact.Fax, Number)]
    public void A_new_record_without_the_callers_number_is_refused_in_words_and_changes_nothing(string? column, string? number)
    {
        using var org = new TelephonyOrg();
        org.Record(QueueCall());
        var other = new Entity(Contact.TableName) { [Contact.LastName] = "Other" };
        if (column is not null)
        {
            other[column] = number;
        }

        var id = org.System.Create(other);

        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => Choose(org, id, Contact.TableName, onlyWithNumber: true));

        StringAssert.Contains(fault.Message, $"does not have the number {Number}");
        StringAssert.Contains(fault.Message, "telephone1, mobilephone");
        Assert.AreEqual("", org.Call("call").GetAttributeValue<string>(DialerCall.CustomerRecordId) ?? "");
    }

    [TestMethod]
    public void A_new_record_of_a_caller_without_number_becomes_the_customer()
    {
        using var org = new TelephonyOrg();
        org.Record(new CallScript("call").From("").Through("Support").Rings(0));
        var petra = org.System.Create(new Entity(Contact.TableName) { [Contact.LastName] = "Neu" });

        Choose(org, petra, Contact.TableName, onlyWithNumber: true);

        Assert.AreEqual(petra.ToString("D"), org.Call("call").GetAttributeValue<string>(DialerCall.CustomerRecordId));
    }

    private static CallScript QueueCall() => new CallScript("call").From(Number).Through("Support").Rings(0);

    private static Contracts.Api.PopDecision Choose(TelephonyOrg org, Guid id, string table = Contact.TableName, bool onlyWithNumber = false) => org.Decide(
        Api.Name, org.Alice, (Api.Request.CallId, org.Call("call").Id.ToString("D")), (Api.Request.Table, table), (Api.Request.RecordId, id.ToString("D")),
        (Api.Request.OnlyWithNumber, onlyWithNumber));
}
