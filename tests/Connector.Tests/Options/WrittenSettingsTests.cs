using Microsoft.Extensions.Configuration;
using Telephony.Connector.Options;

namespace Telephony.Connector.Tests.Options;

[TestClass]
public sealed class WrittenSettingsTests
{
    [TestMethod]
    [DataRow("Connector:Ami:Sekret", "x", "Connector:Ami:Sekret is not a setting; Connector:Ami has AnswerSeconds, CaFile, Host,")]
    [DataRow("Connector:Leese:Enabled", "true", "Connector:Leese is not a setting; Connector has Ami, Calls,")]
    [DataRow("Connector:Ami:Port", "abc", "Connector:Ami:Port is 'abc'; expected a whole number.")]
    [DataRow("Connector:Ami:Port", "", "Connector:Ami:Port is ''; expected a whole number.")]
    [DataRow("Connector:Ami:PingSeconds", "5 s", "Connector:Ami:PingSeconds is '5 s'; expected a number such as 2.5.")]
    [DataRow("Connector:Lease:Enabled", "yes", "Connector:Lease:Enabled is 'yes'; expected true or false.")]
    [DataRow("Connector:Dataverse:Authentication", "Secret", "Connector:Dataverse:Authentication is 'Secret'; expected ClientSecret or Certificate or ManagedIdentity or Token.")]
    [DataRow("Connector:Ami:Secret", null, "Connector:Ami:Secret has no value; expected a text.")]
    [DataRow("Connector:Ami", "pbx.example", "Connector:Ami is a section and takes no value itself;")]
    [DataRow("Connector:Dataverse:Organizations", "https://a.example", "Connector:Dataverse:Organizations is a list; its entries are Connector:Dataverse:Organizations:0,")]
    public void What_does_nothing_or_cannot_be_read_is_named_with_what_was_expected(string name, string? value, string fault) =>
        Assert.StartsWith(fault, Of((name, value)).Faults.Single());

    [TestMethod]
    public void Every_fault_is_named_beside_those_of_settings_that_can_be_read()
    {
        var faults = ConnectorOptionsFaults.Of(Of(("Connector:Ami:Port", "abc"), ("Connector:Ami:Hots", "pbx"), ("Connector:Pbx", "a:b")).ToOptions());

        foreach (var name in new[] { "Ami:Port", "Ami:Hots", "Connector:Pbx", "Ami:Secret", "Dataverse:Url" })
        {
            Assert.Contains(name, string.Join('\n', faults));
        }
    }

    [TestMethod]
    public void What_can_be_used_is_used_in_any_letter_case()
    {
        var written = Of(
            ("connector:ami:port", "5039"), ("Connector:Ami:UseTls", "True"), ("Connector:Dataverse:Authentication", "managedidentity"),
            ("Connector:Ami:PingSeconds", "2.5"), ("Connector:Calls:ClickToDialVariables:0", "A=1"), ("Connector:Secrets", "folder"), ("Hub:SigningKeys:0", "x"));

        var options = written.ToOptions();

        Assert.IsEmpty(written.Faults);
        Assert.AreEqual((5039, true, 2.5), (options.Ami.Port, options.Ami.UseTls, options.Ami.PingSeconds));
        Assert.AreEqual(DataverseAuthentication.ManagedIdentity, options.Dataverse.Authentication);
        Assert.AreEqual("A=1", options.Calls.ClickToDialVariables.Single());
    }

    private static WrittenSettings Of(params (string Name, string? Value)[] settings) =>
        new(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value))).Build());
}
