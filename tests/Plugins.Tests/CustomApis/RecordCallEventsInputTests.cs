using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Tests.Organization;

namespace Telephony.Plugins.Tests.CustomApis;

/// <summary>What the phone network and the connector may write into events: anything.</summary>
[TestClass]
public sealed class RecordCallEventsInputTests
{
    private const string Key = "main~1795259900~1795259915.0";
    private const string Number = "+49 30 23125 111";

    [TestMethod]
    public void A_queue_name_without_definition_is_still_saved_as_the_dnis()
    {
        using var org = new TelephonyOrg();

        org.Record(new CallScript(Key).From(Number, "Anna").Through("Nobody Knows").Rings(0));

        var call = org.Call(Key);
        Assert.AreEqual(("Nobody Knows", "Nobody Knows", "Anna"), (
            call.GetAttributeValue<string>(DialerCall.Dnis), call.GetAttributeValue<string>(DialerCall.QueueName), call.GetAttributeValue<string>(DialerCall.To)));
        Assert.AreEqual("Nobody Knows", org.All(PhoneCall.TableName).Single().GetAttributeValue<string>(PhoneCall.Category));
    }

    [TestMethod]
    public void A_queue_with_a_definition_points_to_it_and_letter_case_counts()
    {
        using var org = new TelephonyOrg();
        var support = org.System.Create(new Entity(DialerDnis.TableName) { [DialerDnis.Dnis] = "Support", [DialerDnis.Label] = "Support" });

        org.Record(QueueCall(), new CallScript("other").From(Number).Through("support").Rings(0, "1002"));

        Assert.AreEqual(support, org.Call(Key).GetAttributeValue<EntityReference>(DialerCall.DnisId).Id);
        Assert.IsNull(org.Call("other").GetAttributeValue<EntityReference>(DialerCall.DnisId));
    }

    [TestMethod]
    public void A_call_that_waits_in_a_queue_without_definition_points_to_no_other_queues()
    {
        using var org = new TelephonyOrg();
        org.System.Create(new Entity(DialerDnis.TableName) { [DialerDnis.Dnis] = "Support", [DialerDnis.Label] = "Support" });
        var call = new CallScript(Key).From(Number).Through("Support").Waits(0);
        org.Record(call);

        org.Record(call.Through("Nobody Knows").Rings(10));

        Assert.AreEqual("Nobody Knows", org.Call(Key).GetAttributeValue<string>(DialerCall.Dnis));
        Assert.IsNull(org.Call(Key).GetAttributeValue<EntityReference>(DialerCall.DnisId));
    }

    [TestMethod]
    public void A_callers_name_with_markup_stays_text()
    {
        using var org = new TelephonyOrg();
        const string Name = "<img src=x onerror=alert(1)>\"'\\";

        org.Record(new CallScript(Key).From(Number, Name).Rings(0));

        Assert.AreEqual(Name, org.Call(Key).GetAttributeValue<string>(DialerCall.To));
        StringAssert.Contains(org.All(PhoneCall.TableName).Single().GetAttributeValue<string>(PhoneCall.Subject), Name);
    }

    [TestMethod]
    public void An_event_that_cannot_be_understood_is_refused_and_the_others_are_recorded()
    {
        using var org = new TelephonyOrg();

        var answer = org.RecordJson("""
            {"pbx":"main","events":[
              {"key":"a#1","callKey":"a","sequence":"one","state":"incoming","occurredOn":"2026-01-31T09:00:00Z","direction":"inbound"},
              {"key":"b#1","callKey":"b","sequence":1,"state":"flying","occurredOn":"2026-01-31T09:00:00Z","direction":"inbound"},
              {"key":"c#1","callKey":"c","sequence":1,"state":"incoming","occurredOn":"yesterday","direction":"inbound"},
              {"key":"d#1","callKey":"d","sequence":1,"state":"incoming","occurredOn":"2026-01-31T09:00:00Z","direction":"up"},
              {"key":"","callKey":"e","sequence":1,"state":"incoming","occurredOn":"2026-01-31T09:00:00Z","direction":"inbound"},
              "text", null, 7,
              {"key":"f#1","callKey":"f","sequence":1,"state":"incoming","occurredOn":"2026-01-31T09:00:00Z","direction":"inbound","phoneNumber":"+493023125111","unknown":{"x":[1]}}]}
            """);

        Assert.HasCount(8, answer.Refused);
        Assert.AreEqual("f", org.All(DialerCall.TableName).Single().GetAttributeValue<string>(DialerCall.CallKey));
        StringAssert.Contains(answer.Refused.Single(refused => refused.Key == "b#1").Reason, "waiting, preview, start, incoming, ringing, talk, hold, idle, end");
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("[]")]
    [DataRow("{\"pbx\":\"\"}")]
    [DataRow("{\"pbx\":")]
    [DataRow("no json")]
    public void A_batch_that_is_none_is_refused_in_a_sentence(string json)
    {
        using var org = new TelephonyOrg();

        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => org.RecordJson(json));

        Assert.IsGreaterThan(20, fault.Message.Length);
    }

    [TestMethod]
    public void A_name_with_characters_that_no_xml_allows_blocks_no_batch()
    {
        using var org = new TelephonyOrg();

        org.RecordJson("""{"pbx":"main","events":[{"key":"f#1","callKey":"f","sequence":1,"state":"incoming","occurredOn":"2026-01-31T09:00:00Z","direction":"inbound","phoneNumber":"1","callerName":"a\u0000b\ud800c\uffff"}]}""");

        Assert.AreEqual("a b c ", org.All(DialerCall.TableName).Single().GetAttributeValue<string>(DialerCall.To));
    }

    [TestMethod]
    public void A_name_that_hides_signs_or_turns_letters_around_is_recorded_as_it_reads()
    {
        using var org = new TelephonyOrg();

        org.RecordJson("""{"pbx":"main","events":[{"key":"f#1","callKey":"f","sequence":1,"state":"incoming","occurredOn":"2026-01-31T09:00:00Z","direction":"inbound","phoneNumber":"+49\u200b30\u202c1","callerName":"\u202eyawA\u202c pay\u200bpal \ud83d\udc68\u200d\ud83d\udc69","queueName":"sup\u0007port"}]}""");

        var row = org.All(DialerCall.TableName).Single();
        Assert.AreEqual("yawA paypal \U0001F468\u200D\U0001F469", row.GetAttributeValue<string>(DialerCall.To));
        Assert.AreEqual(("+49301", "sup port"), (row.GetAttributeValue<string>(DialerCall.PhoneNumber), row.GetAttributeValue<string>(DialerCall.QueueName)));
    }

    [TestMethod]
    [DataRow("callerName", 200)]
    [DataRow("phoneNumber", 50)]
    [DataRow("dnis", 100)]
    [DataRow("queueName", 100)]
    [DataRow("extension", 50)]
    public void A_text_is_not_cut_within_a_character(string name, int length)
    {
        using var org = new TelephonyOrg();
        var text = "a" + string.Concat(Enumerable.Repeat("😀", length));

        org.RecordJson($$"""{"pbx":"main","events":[{"key":"f!1","callKey":"f","sequence":1,"state":"incoming","occurredOn":"2026-01-31T09:00:00Z","direction":"inbound","{{name}}":"{{text}}"}]}""");

        Assert.HasCount(1, org.All(DialerCall.TableName));
    }

    [TestMethod]
    [DataRow("f\\u0000!1", "f")]
    [DataRow("f!1", "f\\ud800")]
    public void A_key_that_no_column_takes_is_refused_and_the_other_events_go_on(string key, string callKey)
    {
        using var org = new TelephonyOrg();
        const string Rest = "\"sequence\":1,\"state\":\"incoming\",\"occurredOn\":\"2026-01-31T09:00:00Z\",\"direction\":\"inbound\"";

        org.RecordJson($$"""{"pbx":"main","events":[{"key":"{{key}}","callKey":"{{callKey}}",{{Rest}}},{"key":"g!1","callKey":"g",{{Rest}}}]}""");

        Assert.AreEqual("g", org.All(DialerCall.TableName).Single().GetAttributeValue<string>(DialerCall.CallKey));
    }

    [TestMethod]
    public void A_recording_address_that_no_column_takes_is_left_out()
    {
        using var org = new TelephonyOrg();

        org.RecordJson("""{"pbx":"main","events":[{"key":"f!1","callKey":"f","sequence":1,"state":"incoming","occurredOn":"2026-01-31T09:00:00Z","direction":"inbound","recordingUrl":"https://example.com/a\u0001b"}]}""");

        Assert.IsNull(org.All(DialerCall.TableName).Single().GetAttributeValue<string>(DialerCall.RecordingUrl));
    }

    [TestMethod]
    public void Texts_longer_than_their_columns_are_cut_and_block_no_batch()
    {
        using var org = new TelephonyOrg();
        org.Setting("Phonecall Description", "<<name>> <<queue>> <<phone>>");
        var endless = new string('9', 5000);

        org.Record(new CallScript(Key).From(endless, endless).Through(endless, endless).With(common => common with { QueueDn = endless, TransferredFrom = endless }).Rings(0));

        Assert.AreEqual(50, org.Call(Key).GetAttributeValue<string>(DialerCall.PhoneNumber).Length);
        Assert.HasCount(1, org.All(PhoneCall.TableName));
    }

    [TestMethod]
    public void An_unknown_extension_is_recorded_without_agent()
    {
        using var org = new TelephonyOrg();

        var answer = org.Record(new CallScript(Key).From(Number).Rings(0, "1999"));

        Assert.IsNull(org.Call(Key).GetAttributeValue<EntityReference>(DialerCall.AgentId));
        Assert.AreEqual("1999", org.Call(Key).GetAttributeValue<string>(DialerCall.Extension));
        Assert.HasCount(0, answer.Pops);
    }

    private static CallScript QueueCall() => new CallScript(Key).From(Number).Through("Support", "1234").Rings(0);
}
