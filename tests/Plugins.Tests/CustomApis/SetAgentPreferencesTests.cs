using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Tests.Organization;
using Api = Telephony.Contracts.Generated.CustomApis.SetAgentPreferences;
using Fault = System.ServiceModel.FaultException<Microsoft.Xrm.Sdk.OrganizationServiceFault>;

namespace Telephony.Plugins.Tests.CustomApis;

[TestClass]
public sealed class SetAgentPreferencesTests
{
    [TestMethod]
    public void What_an_agent_chose_is_kept_in_the_own_row_and_nothing_else_changes()
    {
        using var org = new TelephonyOrg();
        var (alice, bob) = (org.SoftphoneRow(org.Alice), org.SoftphoneRow(org.Bob));
        var before = Columns(org.Row(DialerUser.TableName, alice));
        var other = Columns(org.Row(DialerUser.TableName, bob));

        Set(org, org.Alice, """{"ringtone":"off","panes":["calls"]}""");

        var after = Columns(org.Row(DialerUser.TableName, alice));
        Assert.AreEqual("""{"ringtone":"off","panes":["calls"]}""", after[DialerUser.Preferences]);
        string[] changed = [DialerUser.Preferences, DialerUser.ModifiedOn, DialerUser.ModifiedBy, "versionnumber"];
        CollectionAssert.AreEquivalent(before.Where(column => !changed.Contains(column.Key)).ToList(), after.Where(column => !changed.Contains(column.Key)).ToList());
        CollectionAssert.AreEquivalent(other.ToList(), Columns(org.Row(DialerUser.TableName, bob)).ToList());
    }

    [TestMethod]
    [DataRow("[1]")]
    [DataRow("text")]
    [DataRow("\"{}\"")]
    [DataRow("{\"a\":1")]
    [DataRow("{} {\"b\":1}")]
    public void What_is_no_JSON_object_is_refused(string preferences)
    {
        using var org = new TelephonyOrg();

        StringAssert.Contains(Assert.Throws<Fault>(() => Set(org, org.Alice, preferences)).Message, "JSON object");
        Assert.IsNull(org.Row(DialerUser.TableName, org.SoftphoneRow(org.Alice)).GetAttributeValue<string>(DialerUser.Preferences));
    }

    [TestMethod]
    public void Neither_a_deep_nor_a_long_text_gets_as_far_as_the_reader()
    {
        using var org = new TelephonyOrg();
        var deep = "{\"a\":" + string.Concat(Enumerable.Repeat("[", 500_000)) + string.Concat(Enumerable.Repeat("]", 500_000)) + "}";

        StringAssert.Contains(Assert.Throws<Fault>(() => Set(org, org.Alice, deep)).Message, "8000 characters");
        StringAssert.Contains(Assert.Throws<Fault>(() => Set(org, org.Alice, "{\"a\":" + new string('[', 3000) + new string(']', 3000) + "}")).Message, "nested at most 8 levels");
    }

    [TestMethod]
    public void A_user_without_row_is_told_what_to_ask_for()
    {
        using var org = new TelephonyOrg();

        StringAssert.Contains(Assert.Throws<Fault>(() => Set(org, org.Administrator, "{}")).Message, "Telephony Users");
    }

    private static void Set(TelephonyOrg org, Guid user, string preferences) => org.Execute(Api.Name, user, (Api.Request.Preferences, preferences));

    private static Dictionary<string, string> Columns(Entity row) => row.Attributes.ToDictionary(column => column.Key, column => column.Value switch
    {
        EntityReference reference => $"{reference.Id}",
        OptionSetValue option => $"{option.Value}",
        var value => $"{value}",
    });
}
