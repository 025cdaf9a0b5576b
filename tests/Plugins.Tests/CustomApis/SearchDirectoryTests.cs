using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Api;
using Telephony.Contracts.Generated;
using Telephony.Domain.Calls;
using Telephony.Plugins.Tests.Organization;
using Api = Telephony.Contracts.Generated.CustomApis.SearchDirectory;

namespace Telephony.Plugins.Tests.CustomApis;

/// <summary>Whom an agent may mean who types a name or a number.</summary>
[TestClass]
public sealed class SearchDirectoryTests
{
    private const string Number = "+49 30 23125-111";

    [TestMethod]
    [DataRow("anna")]
    [DataRow("Exam")]
    [DataRow("Anna Ex")]
    [DataRow("Example, A")]
    [DataRow("030 2312")]
    [DataRow("+4930231")]
    [DataRow("0049 30 231")]
    [DataRow("493023125111")]
    public void A_record_is_found_by_the_beginning_of_a_name_or_of_its_number_in_any_notation(string query)
    {
        using var org = new TelephonyOrg();
        var anna = org.Contact("Anna", "Example", Number);
        org.Contact("Nora", "Nowhere", "+49 40 1112223");

        var record = Search(org, query).Records.Single();

        Assert.AreEqual((Contact.TableName, anna.ToString("D"), "Anna Example"), (record.Table, record.RecordId, record.Name));
    }

    [TestMethod]
    [DataRow("%")]
    [DataRow("_nna")]
    [DataRow("[A]nna")]
    [DataRow("A%")]
    [DataRow("' or 1 eq 1")]
    [DataRow("& x")]
    [DataRow("xample")]
    [DataRow("12")]
    [DataRow("*97")]
    public void What_is_typed_is_no_pattern_and_no_query(string query)
    {
        using var org = new TelephonyOrg();
        org.Contact("Anna", "Example", Number);

        Assert.IsEmpty(Search(org, query).Records);
    }

    [TestMethod]
    [DataRow("100%")]
    [DataRow("O'Hara & S")]
    [DataRow("[Test]")]
    [DataRow("a_b")]
    public void A_name_with_such_signs_is_found_by_them(string query)
    {
        using var org = new TelephonyOrg();
        org.System.Create(new Entity(Account.TableName) { [Account.Name] = query + "ons", [Account.Telephone1] = Number });

        Assert.AreEqual(query + "ons", Search(org, query).Records.Single().Name);
    }

    [TestMethod]
    public void A_record_has_all_its_numbers_with_their_columns_and_one_without_any_is_not_found()
    {
        using var org = new TelephonyOrg();
        var anna = org.Contact("Anna", "Example", Number);
        org.System.Update(new Entity(Contact.TableName, anna) { [Contact.MobilePhone] = "0172 1234567", [Contact.Telephone2] = Number });
        org.Contact("Anna", "Mute", "");

        var record = Search(org, "Anna").Records.Single();

        CollectionAssert.AreEqual(
            new[] { (Number, Contact.Telephone1), ("0172 1234567", Contact.MobilePhone) }, record.Numbers.Select(number => (number.Number, number.Column)).ToArray());
    }

    [TestMethod]
    public void Inactive_records_and_those_that_the_agent_may_not_read_are_not_found()
    {
        using var org = new TelephonyOrg();
        var anna = org.Contact("Anna", "Example", Number);
        Assert.HasCount(1, Search(org, "Anna").Records);
        var stranger = org.Org.AddUser("Stella", "Supervisor", Roles.TelephonySupervisor.Name);

        Assert.IsEmpty(Search(org, "Anna", stranger).Records);
        Assert.IsEmpty(Search(org, "030 23125", stranger).Records);
        org.System.Update(new Entity(Contact.TableName, anna) { [Contact.StateCode] = new OptionSetValue(1) });
        Assert.IsEmpty(Search(org, "Anna").Records);
        Assert.IsEmpty(Search(org, "030 23125").Records);
    }

    [TestMethod]
    public void A_kind_has_eight_at_most_and_records_come_in_the_configured_order_of_tables()
    {
        using var org = new TelephonyOrg();
        org.Setting("Lookup entities", "account, contact");
        Enumerable.Range(1, 9).ToList().ForEach(place => org.Contact("Anna", $"Example {place}", $"+49 30 2312511{place}"));
        org.System.Create(new Entity(Account.TableName) { [Account.Name] = "Anna's Office", [Account.Telephone1] = Number });

        var records = Search(org, "Anna").Records;

        Assert.HasCount(8, records);
        CollectionAssert.AreEqual(new[] { "Anna's Office", "Anna Example 1" }, records.Take(2).Select(record => record.Name).ToArray());
    }

    [TestMethod]
    [DataRow("bob")]
    [DataRow("Agent B")]
    [DataRow("1002")]
    [DataRow("10")]
    public void A_colleague_is_found_by_name_or_extension_and_the_agent_is_not(string query)
    {
        using var org = new TelephonyOrg();

        var colleague = Search(org, query).Colleagues.Single();

        Assert.AreEqual((org.Bob.ToString("D"), "Bob Agent", "1002"), (colleague.SystemUserId, colleague.Name, colleague.Extension));
        Assert.AreEqual(("1002", DialerUser.Extension), (colleague.Numbers.Single().Number, colleague.Numbers.Single().Column));
    }

    [TestMethod]
    public void A_colleague_with_two_phones_has_both()
    {
        using var org = new TelephonyOrg();
        org.System.Update(new Entity(SystemUser.TableName, org.Bob) { [SystemUser.Address1_Telephone1] = "1002", [SystemUser.Address1_Telephone2] = "0172 1234567" });

        var colleague = Search(org, "0172 12").Colleagues.Single();

        CollectionAssert.AreEqual(
            new[] { ("1002", DialerUser.Extension), ("0172 1234567", SystemUser.Address1_Telephone2) }, colleague.Numbers.Select(number => (number.Number, number.Column)).ToArray());
    }

    [TestMethod]
    public void A_colleague_whom_no_number_reaches_from_here_is_not_found()
    {
        using var org = new TelephonyOrg();
        var carl = org.AddAgent("Carl", "2001");
        var row = org.System.RetrieveMultiple(new Microsoft.Xrm.Sdk.Query.QueryExpression(DialerUser.TableName) { ColumnSet = new(DialerUser.SystemUserId) }).Entities
            .Single(each => each.GetAttributeValue<EntityReference>(DialerUser.SystemUserId).Id == carl);
        org.System.Update(new Entity(DialerUser.TableName, row.Id) { [DialerUser.Pbx] = "branch" });
        org.Org.AddUser("Carla", "Clerk");

        Assert.IsEmpty(Search(org, "Carl").Colleagues);
    }

    [TestMethod]
    public void Recent_numbers_are_those_of_the_own_calls_each_once_the_last_first()
    {
        using var org = new TelephonyOrg();
        org.Contact("Anna", "Example", Number);
        org.Record(new CallScript("main:1:1.1").From("+493023125111").Rings(0).Talks(1).Releases(2).Ends(3), new CallScript("main:1:1.2").From("+442079460000").Rings(10).Talks(11).Releases(12).Ends(13));
        org.Record(new CallScript("main:1:1.3", CallDirection.Clicktocall).From("+493023125111").Dials(20).Talks(24).Releases(30).Ends(31));

        Assert.IsEmpty(Search(org, "", org.Bob).Recent);
        var recent = Search(org, "").Recent;
        CollectionAssert.AreEqual(new[] { "+493023125111", "+442079460000" }, recent.Select(number => number.Number).ToArray());
        Assert.AreEqual("+442079460000", Search(org, "2079").Recent.Single().Number);
        Assert.AreEqual("Anna Example", Search(org, "exam").Recent.Single().Name);
        Assert.IsEmpty(Search(org, "").Records);
        Assert.IsEmpty(Search(org, "").Colleagues);
    }

    private static DirectoryAnswer Search(TelephonyOrg org, string query, Guid? user = null)
    {
        var answer = org.Execute(Api.Name, user ?? org.Alice, (Api.Request.Query, query));
        return JsonSerializer.Deserialize<DirectoryAnswer>((string)answer.Results[Api.Response.Found], JsonSerializerOptions.Web)!;
    }
}
