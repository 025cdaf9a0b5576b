using Telephony.Plugins.Tests.Organization;

namespace Telephony.Plugins.Tests.Recording;

/// <summary>What the PBX's menu knows of a call reaches the screen, as far as the organization wants it there.</summary>
[TestClass]
public sealed class ShownVariablesTests
{
    private static readonly CallScript Script = new CallScript("call").From("+493023125111").With(common => common with
    {
        Variables = new() { ["IVR_CHOICE"] = "<b>Invoices</b>", ["ACCOUNT"] = "4711", ["PIN"] = "1234" },
    });

    [TestMethod]
    public void A_receipt_has_the_variables_that_the_setting_lists_with_what_they_are_called_there()
    {
        using var org = new TelephonyOrg();
        org.Setting("Shown Variables", "ACCOUNT=Account number, IVR_CHOICE=Chosen");

        var variables = org.Record(Script.Rings(0)).Calls.Single().ShownVariables;

        Assert.AreEqual("Account number: 4711, Chosen: <b>Invoices</b>", string.Join(", ", variables.Select(shown => $"{shown.Label}: {shown.Value}")));
    }

    [TestMethod]
    public void Without_the_setting_no_variable_leaves_the_server()
    {
        using var org = new TelephonyOrg();

        Assert.IsEmpty(org.Record(Script.Rings(0)).Calls.Single().ShownVariables);
    }
}
