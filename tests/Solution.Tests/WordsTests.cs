namespace Telephony.Solution.Tests;

[TestClass]
public sealed class WordsTests
{
    [TestMethod]
    [DataRow("Click to call", "ClickToCall")]
    [DataRow("CC outbound", "CcOutbound")]
    [DataRow("Idle", "Idle")]
    [DataRow("Telephony Agent", "TelephonyAgent")]
    public void A_label_becomes_a_name_of_code(string label, string name) => Assert.AreEqual(name, ContractGen.Naming.Words.Pascal(label));

    [TestMethod]
    [DataRow("cts_CallKey", "CallKey")]
    [DataRow("statecode", "StateCode")]
    [DataRow("EMailAddress1", "EMailAddress1")]
    public void A_schema_name_loses_only_the_publishers_prefix(string schemaName, string name) =>
        Assert.AreEqual(name, ContractGen.Naming.Words.WithoutPrefix(schemaName));
}
