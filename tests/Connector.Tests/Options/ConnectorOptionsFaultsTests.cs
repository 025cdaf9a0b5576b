using Telephony.Connector.Options;

namespace Telephony.Connector.Tests.Options;

[TestClass]
public sealed class ConnectorOptionsFaultsTests
{
    private static readonly ConnectorOptions Good = new()
    {
        Ami = new AmiSettings { Secret = "s" },
        Dataverse = new DataverseSettings { Url = "https://contoso.crm4.dynamics.com", Authentication = DataverseAuthentication.ManagedIdentity },
        Hub = new HubSettings { Url = "https://hub.example", Secret = "0123456789abcdef0123456789abcdef" },
    };

    [TestMethod]
    [DataRow("")]
    [DataRow("*x")]
    public void Keys_that_no_phone_has_change_nothing_over(string keys) => Assert.Contains(
        "Connector:Commands:SwapDigits may hold", string.Join('\n', ConnectorOptionsFaults.Of(Good with { Commands = new CommandSettings { SwapDigits = keys } })));

    [TestMethod]
    [DataRow("köln")]
    [DataRow("main site")]
    [DataRow("main~1")]
    public void A_pbx_has_no_name_that_no_row_of_an_agent_can_have(string pbx) =>
        Assert.Contains("Connector:Pbx", string.Join('\n', ConnectorOptionsFaults.Of(new ConnectorOptions { Pbx = pbx })));

    [TestMethod]
    public void Good_settings_have_no_fault() => Assert.IsEmpty(ConnectorOptionsFaults.Of(Good));

    [TestMethod]
    public void Every_fault_is_named_at_once()
    {
        var faults = ConnectorOptionsFaults.Of(new ConnectorOptions
        {
            Pbx = "a:b",
            Ami = new AmiSettings { Host = "", Port = 0 },
            Calls = new CallSettings { AgentChannelPattern = "(", DnisPattern = "no group" },
        });

        foreach (var name in new[] { "Connector:Pbx", "Ami:Host", "Ami:Port", "Ami:Secret", "Dataverse:Url", "TenantId, ClientId, ClientSecret", "AgentChannelPattern", "DnisPattern", "Hub:Url", "Hub:Secret" })
        {
            Assert.Contains(name, string.Join('\n', faults));
        }
    }

    [TestMethod]
    public void A_pattern_for_the_phone_that_answers_is_read_at_the_start_not_at_the_first_call() => Assert.Contains(
        "Connector:Commands:AnswerOn is not a pattern", string.Join('\n', ConnectorOptionsFaults.Of(Good with { Commands = new CommandSettings { AnswerOn = "(" } })));

    [TestMethod]
    public void The_connector_signs_in_as_an_application_and_no_setting_takes_a_persons_password()
    {
        var settings = typeof(DataverseSettings).GetProperties().Select(property => property.Name).ToList();

        Assert.IsEmpty(settings.Where(name => name.Contains("User", StringComparison.OrdinalIgnoreCase) || name == "Password"));
        Assert.AreEqual("ClientSecret Certificate ManagedIdentity Token", string.Join(' ', Enum.GetNames<DataverseAuthentication>()));
    }

    [TestMethod]
    public void A_token_never_goes_to_another_machine_in_the_clear()
    {
        var faults = ConnectorOptionsFaults.Of(Good with { Dataverse = Good.Dataverse with { Url = "http://contoso.crm4.dynamics.com" } });

        Assert.Contains("https", faults.Single());
    }

    [TestMethod]
    [DataRow("http://hub.example", "https")]
    [DataRow("hub.example", "Connector:Hub:Url")]
    [DataRow("https://name:password@hub.example", "Connector:Hub:Url")]
    public void The_secret_never_goes_to_a_hub_in_the_clear_or_to_what_is_no_address(string url, string named) =>
        Assert.Contains(named, ConnectorOptionsFaults.Of(Good with { Hub = Good.Hub with { Url = url } }).Single());

    [TestMethod]
    public void Who_is_disabled_cannot_keep_the_phone_for_longer_than_a_minute_and_no_screen_stays_dark_for_long()
    {
        var faults = ConnectorOptionsFaults.Of(Good with
        {
            Dataverse = Good.Dataverse with { AgentRefreshSeconds = 60 },
            Hub = Good.Hub with { MaxReconnectSeconds = 30 },
        });

        Assert.Contains("AgentRefreshSeconds", faults[0]);
        Assert.Contains("MaxReconnectSeconds", faults[1]);
    }

    [TestMethod]
    public void A_local_organization_may_do_without_encryption() =>
        Assert.IsEmpty(ConnectorOptionsFaults.Of(Good with { Dataverse = Good.Dataverse with { Url = "http://localhost:5080" } }));

    [TestMethod]
    public void A_certificate_that_is_not_there_is_named()
    {
        var faults = ConnectorOptionsFaults.Of(Good with
        {
            Dataverse = Good.Dataverse with { Authentication = DataverseAuthentication.Certificate, TenantId = "t", ClientId = "c", CertificatePath = "nowhere.pem" },
        });

        Assert.Contains("nowhere.pem", faults.Single());
    }
}
