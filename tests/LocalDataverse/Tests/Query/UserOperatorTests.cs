using LocalDataverse.Errors;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Query;

[TestClass]
public sealed class UserOperatorTests : QueryTest
{
    [TestMethod]
    public void Me_is_the_user_who_asks()
    {
        var user = Organization.AddUser("Bob", "Lead", "Telephony Supervisor");
        AddCall("mine", ("cts_agentid", new EntityReference("systemuser", user)));
        AddCall("nobody's");
        var mine = new FetchExpression("<fetch><entity name='cts_dialercall'><attribute name='cts_subject'/><filter><condition attribute='cts_agentid' operator='eq-userid'/></filter></entity></fetch>");

        Assert.AreEqual("mine", Organization.ServiceFor(user).RetrieveMultiple(mine).Entities.Single()["cts_subject"]);
        Assert.AreEqual("mine nobody's", Where("cts_agentid", ConditionOperator.NotEqualUserId));
    }

    [TestMethod]
    public void My_business_unit_is_that_of_the_user_who_asks()
    {
        AddCall("a");

        Assert.AreEqual("a", Where("owningbusinessunit", ConditionOperator.EqualBusinessId));
        Assert.AreEqual("", Where("owningbusinessunit", ConditionOperator.NotEqualBusinessId));
    }

    [TestMethod]
    public void An_operator_that_is_not_emulated_says_its_name()
    {
        var exception = Assert.ThrowsExactly<NotEmulatedException>(() => Where("cts_startedon", ConditionOperator.InFiscalYear, 2026));

        Assert.AreEqual("the condition operator InFiscalYear", exception.What);
    }
}
