using Telephony.Connector.Calls;
using Telephony.Connector.Options;

namespace Telephony.Connector.Tests.Calls;

/// <summary>Whose an endpoint is: the directory of agents says it, the pattern alone only while there is none.</summary>
[TestClass]
public sealed class AgentPhonesTests
{
    [TestMethod]
    [DataRow("PJSIP/1001-0000002a", "1001")]
    [DataRow("SIP/1001-0000002a", "1001")]
    [DataRow("PJSIP/482911-0000002a", "")]
    [DataRow("PJSIP/00085D1A2B3C-0000002a", "1002")]
    [DataRow("PJSIP/00085d1a2b3c-0000002a", "")]
    [DataRow("SIP/00085D1A2B3C-0000002a", "")]
    [DataRow("PJSIP/alice-0000002a", "alice")]
    [DataRow("PJSIP/7001-0000002a", "1003")]
    [DataRow("PJSIP/1003-0000002a", "1003")]
    [DataRow("Local/1001@from-queue-0000002a;1", "")]
    public void An_endpoint_is_an_agents_when_a_row_says_so(string channel, string extension) =>
        Assert.AreEqual(extension, Names(new CallSettings(), new("1001"), new("1002", "00085D1A2B3C"), new("alice"), new("1003", "7001")).Classify(channel).Extension);

    [TestMethod]
    public void Without_a_directory_the_pattern_decides_alone() =>
        Assert.AreEqual("482911", new ChannelNames(new CallSettings().AgentChannelPattern, () => null).Classify("PJSIP/482911-0000002a").Extension);

    [TestMethod]
    public void A_directory_without_agents_makes_every_phone_a_line_to_the_outside() =>
        Assert.AreEqual(ChannelKind.Customer, Names(new CallSettings()).Classify("PJSIP/1001-0000002a").Kind);

    [TestMethod]
    public void Two_agents_who_changed_desks_have_each_others_endpoint()
    {
        var names = Names(new CallSettings(), new("1001", "1002"), new("1002", "1001"));

        Assert.AreEqual(("1002", "1001"), (names.Classify("PJSIP/1001-0000002a").Extension, names.Classify("PJSIP/1002-0000002a").Extension));
    }

    [TestMethod]
    public void What_a_row_names_counts_before_what_the_extension_of_another_suggests() =>
        Assert.AreEqual("1002", Names(new CallSettings(), new("1001"), new("1002", "1001")).Classify("PJSIP/1001-0000002a").Extension);

    [TestMethod]
    [DataRow("PJSIP/{extension}", "1001", "", "PJSIP/1001", "PJSIP/1001")]
    [DataRow("PJSIP/{extension}", "1001", "agent-1001", "PJSIP/agent-1001", "PJSIP/agent-1001")]
    [DataRow("SIP/{extension}", "1001", "agent-1001", "SIP/agent-1001", "SIP/agent-1001")]
    [DataRow("Local/{extension}@from-internal", "1001", "agent-1001", "Local/1001@from-internal", "PJSIP/agent-1001")]
    public void A_phone_is_dialled_by_its_endpoint_and_through_the_dialplan_by_its_number(string channel, string extension, string endpoint, string dialled, string known)
    {
        var (settings, phone) = (new CallSettings { AgentChannel = channel }, new AgentPhone(extension, endpoint));

        Assert.AreEqual((dialled, known), (settings.ChannelOf(phone), settings.EndpointOf(phone)));
    }

    [TestMethod]
    [DataRow("PJSIP/{extension}", "Local/1001@from-queue/n", "PJSIP/1001")]
    [DataRow("SIP/{extension}", "hint:1001@ext-local", "SIP/1001")]
    [DataRow("Local/{extension}@from-internal", "Local/1001@from-queue/n", "PJSIP/1001")]
    [DataRow("PJSIP/{extension}", "Agent:1001", "PJSIP/1001")]
    [DataRow("PJSIP/{extension}", "PJSIP/0171999@trunk", "PJSIP/0171999@trunk")]
    public void What_a_queue_dials_or_watches_names_a_phone_by_its_number_or_an_endpoint(string channel, string device, string endpoint) =>
        Assert.AreEqual(endpoint, new CallSettings { AgentChannel = channel }.ToTrackerOptions().EndpointOfMember(device));

    private static ChannelNames Names(CallSettings settings, params AgentPhone[] phones)
    {
        var known = settings.PhonesOf(phones);
        return new ChannelNames(settings.AgentChannelPattern, () => known);
    }
}
