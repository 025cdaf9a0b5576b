using Telephony.Domain.Agents;

namespace Telephony.Domain.Tests.Agents;

[TestClass]
public sealed class SoftphoneRightsTests
{
    [TestMethod]
    [DataRow(SoftphoneWriter.Administrator, true, true, true)]
    [DataRow(SoftphoneWriter.Connector, false, false, true)]
    [DataRow(SoftphoneWriter.Anybody, false, false, false)]
    public void An_administrator_says_whose_phone_it_is_and_a_connector_keeps_the_state(SoftphoneWriter writer, bool mayMake, bool maySayWhose, bool mayKeepState)
    {
        Assert.AreEqual(mayMake, SoftphoneRights.RefuseRow(writer) is null);
        Assert.AreEqual(maySayWhose, SoftphoneRights.RefuseChange(writer, ["Extension"], []) is null);
        Assert.AreEqual(maySayWhose && mayKeepState, SoftphoneRights.RefuseChange(writer, ["Extension"], ["Agent State"]) is null);
        Assert.AreEqual(mayKeepState, SoftphoneRights.RefuseChange(writer, [], ["Agent State"]) is null);
        Assert.IsNull(SoftphoneRights.RefuseChange(writer, [], []));
    }

    [TestMethod]
    public void A_refusal_names_the_columns()
    {
        StringAssert.Contains(SoftphoneRights.RefuseChange(SoftphoneWriter.Anybody, ["Extension", "PBX"], ["Agent State"]), "Extension, PBX");
        StringAssert.Contains(SoftphoneRights.RefuseChange(SoftphoneWriter.Anybody, [], ["Agent State"]), "Agent State");
    }
}
