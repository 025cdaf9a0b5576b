using LocalDataverse;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Data;
using Telephony.Plugins.Tests.Organization;

namespace Telephony.Plugins.Tests.Data;

/// <summary>Screen transfer asks who an internal caller is.</summary>
[TestClass]
public sealed class ColleagueDirectoryTests
{
    [TestMethod]
    [DataRow(SystemUser.Address1_Telephone1)]
    [DataRow(SystemUser.Address1_Telephone2)]
    [DataRow(SystemUser.Address1_Telephone3)]
    public void An_internal_caller_is_found_among_users_by_each_of_three_numbers(string column)
    {
        using var org = new TelephonyOrg();
        GiveNumber(org, org.Bob, column, "2002");

        var found = ColleagueDirectory.FindByNumber(org.System, ["2002"]);

        Assert.AreEqual(new Colleague(org.Bob, "Bob Agent"), found["2002"].Single());
    }

    [TestMethod]
    public void Internal_numbers_are_compared_exactly()
    {
        using var org = new TelephonyOrg();
        GiveNumber(org, org.Bob, SystemUser.Address1_Telephone1, "12002");

        Assert.IsEmpty(ColleagueDirectory.FindByNumber(org.System, ["2002", "1200", "1"]));
    }

    [TestMethod]
    public void Many_internal_callers_cost_one_query_and_none_cost_nothing()
    {
        using var org = new TelephonyOrg();
        GiveNumber(org, org.Alice, SystemUser.Address1_Telephone1, "2001");
        GiveNumber(org, org.Bob, SystemUser.Address1_Telephone3, "2002");
        var queries = 0;
        void Count(object? sender, RequestExecutedEventArgs request) => queries++;
        org.Org.RequestExecuted += Count;

        ColleagueDirectory.FindByNumber(org.System, []);
        var found = ColleagueDirectory.FindByNumber(org.System, ["2001", "2002", "2003"]);

        Assert.AreEqual(1, queries);
        CollectionAssert.AreEquivalent(new[] { org.Alice, org.Bob }, found.SelectMany(colleagues => colleagues).Select(colleague => colleague.UserId).ToArray());
    }

    [TestMethod]
    public void Who_has_a_number_as_main_phone_comes_first()
    {
        using var org = new TelephonyOrg();
        GiveNumber(org, org.Alice, SystemUser.Address1_Telephone2, "2000");
        GiveNumber(org, org.Bob, SystemUser.Address1_Telephone1, "2000");

        CollectionAssert.AreEqual(
            new[] { org.Bob, org.Alice }, ColleagueDirectory.FindByNumber(org.System, ["2000"])["2000"].Select(colleague => colleague.UserId).ToArray());
    }

    [TestMethod]
    public void A_disabled_user_is_no_colleague()
    {
        using var org = new TelephonyOrg();
        org.System.Update(new Entity(SystemUser.TableName, org.Bob) { [SystemUser.Address1_Telephone1] = "2002", [SystemUser.IsDisabled] = true });

        Assert.IsEmpty(ColleagueDirectory.FindByNumber(org.System, ["2002"])["2002"]);
    }

    private static void GiveNumber(TelephonyOrg org, Guid user, string column, string number) =>
        org.System.Update(new Entity(SystemUser.TableName, user) { [column] = number });
}
