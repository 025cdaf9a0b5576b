using Telephony.Connector.Calls;
using Telephony.Connector.Options;
using Telephony.Connector.Tests.Live;

namespace Telephony.Connector.Tests.Calls;

[TestClass]
public sealed class RecordingTemplateTests
{
    private static readonly Dictionary<string, string> Values = new()
    {
        ["uniqueid"] = "1795259922.3",
        ["MIXMONITOR_FILENAME"] = "/var/spool/monitor/2026 03/in 1.wav",
        ["EVIL"] = "../../a?b=c#d",
    };

    [TestMethod]
    [DataRow("https://rec.example/{uniqueid}.wav", "https://rec.example/1795259922.3.wav")]
    [DataRow("https://rec.example/{MIXMONITOR_FILENAME}", "https://rec.example/var/spool/monitor/2026%2003/in%201.wav")]
    [DataRow("https://rec.example/{MIXMONITOR_FILENAME:file}", "https://rec.example/in%201.wav")]
    [DataRow("https://rec.example/?f={EVIL}", "https://rec.example/?f=a%3Fb%3Dc%23d")]
    [DataRow("https://rec.example/{MISSING}", "")]
    [DataRow("", "")]
    public void Placeholders_become_values_of_the_call_as_data(string template, string address) =>
        Assert.AreEqual(address, new RecordingTemplate(template).Of(name => Values.GetValueOrDefault(name, "")));

    [TestMethod]
    [DataRow("", true)]
    [DataRow("https://rec.example/{pbx}/{uniqueid}", true)]
    [DataRow("http://rec.example/{uniqueid}", false)]
    [DataRow("https://rec.example/{unique id}", false)]
    [DataRow("https://rec.example/{", false)]
    [DataRow("javascript:alert(1)", false)]
    public void Only_an_https_address_with_known_braces_is_a_template(string template, bool isGood) =>
        Assert.AreEqual(isGood, RecordingTemplate.FaultOf(template) is null);

    [TestMethod]
    public void An_event_names_the_agent_as_the_queue_does_and_from_the_talk_on_the_recording()
    {
        using var desk = new DeskUnderTest(new ConnectorOptions { Calls = new CallSettings { RecordingUrl = "https://rec.example/{uniqueid}/{REC:file}" } });
        desk.Members["1001"] = "alice@example";
        var caller = Phones.Caller() with { Variables = new Dictionary<string, string> { ["REC"] = "/rec/one.wav" } };
        var agent = Phones.Agent("1001", "100.2");

        desk.Phones.Arrive(caller);
        desk.Phones.Ring(caller, agent);
        desk.Phones.Talk(caller, agent);
        desk.Phones.HangUp(caller, agent);

        var events = desk.Events.ToDictionary(item => item.State);
        Assert.AreEqual(("", ""), (events["waiting"].CcAgentId, events["waiting"].RecordingUrl));
        Assert.AreEqual(("alice@example", ""), (events["incoming"].CcAgentId, events["incoming"].RecordingUrl));
        Assert.AreEqual("https://rec.example/100.1/one.wav", events["talk"].RecordingUrl);
        Assert.AreEqual("https://rec.example/100.1/one.wav", events["idle"].RecordingUrl);
    }
}
