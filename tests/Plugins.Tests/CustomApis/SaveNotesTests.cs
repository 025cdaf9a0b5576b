using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.Plugins.Tests.Organization;
using Telephony.Plugins.Tests.Trust;
using Api = Telephony.Contracts.Generated.CustomApis.SaveNotes;

namespace Telephony.Plugins.Tests.CustomApis;

[TestClass]
public sealed class SaveNotesTests
{
    [TestMethod]
    public void Notes_are_the_phonecalls_description_and_are_written_over_what_the_agent_has_read()
    {
        using var org = Talking();

        Assert.AreEqual((true, "wants a blue one"), Save(org, "wants a blue one", known: ""));
        Assert.AreEqual((true, "wants a red one"), Save(org, "wants a red one", known: "wants a blue one"));

        Assert.AreEqual("wants a red one", Description(org));
    }

    [TestMethod]
    public void What_somebody_else_wrote_in_the_meantime_stays_and_is_answered()
    {
        using var org = Talking();
        org.System.Update(new Entity(PhoneCall.TableName, PhoneCallId(org)) { [PhoneCall.Description] = "typed on the form\r\nin two lines" });

        Assert.AreEqual((false, "typed on the form\nin two lines"), Save(org, "typed on the card", known: ""));
        Assert.AreEqual("typed on the form\r\nin two lines", Description(org));

        Assert.AreEqual((true, "both"), Save(org, "both", known: "typed on the form\nin two lines"));
    }

    [TestMethod]
    public void The_same_text_from_two_tabs_is_saved_for_both()
    {
        using var org = Talking();
        Save(org, "hello", known: "");

        Assert.AreEqual((true, "hello"), Save(org, "hello", known: ""));
    }

    [TestMethod]
    public void A_phonecall_that_the_server_completed_first_takes_the_notes_and_stays_completed()
    {
        using var org = new TelephonyOrg();
        org.Record(new CallScript("call").From("+493023125111").Rings(0).Talks(5).Releases(20).Ends(25));
        Assert.AreEqual(1, State(org));

        Assert.AreEqual((true, "the last words"), Save(org, "the last words", known: ""));

        Assert.AreEqual((1, "the last words"), (State(org), Description(org)));
    }

    [TestMethod]
    public void Notes_of_a_call_that_is_not_the_agents_are_refused_in_words()
    {
        using var org = Talking();

        foreach (var (user, sentence) in new[] { (org.Bob, "There is no call"), (org.AddReader("Rita"), "You lack the right") })
        {
            var fault = Refusals.Of(() => Save(org, "mine", known: "", user));

            Assert.AreEqual((403, true), (Refusals.StatusOf(fault), fault.Message.Contains(sentence, StringComparison.Ordinal)), fault.Message);
        }

        Assert.AreEqual("", Description(org));
    }

    [TestMethod]
    public void Notes_that_the_column_does_not_hold_are_refused_whole_with_their_length()
    {
        using var org = Talking();

        Assert.Contains("2001 characters", Refusals.Of(() => Save(org, new string('x', 2001), known: "")).Message);
        Assert.AreEqual("", Description(org));
    }

    [TestMethod]
    public void Signs_that_no_column_takes_are_left_out_and_the_answer_says_what_is_kept()
    {
        using var org = Talking();

        Assert.AreEqual((true, "one\ntwo 😀"), Save(org, "one\u0000\r\ntwo\u000b 😀\ud83d", known: ""));
    }

    private static TelephonyOrg Talking()
    {
        var org = new TelephonyOrg();
        org.Record(new CallScript("call").From("+493023125111").Rings(0).Talks(5));
        return org;
    }

    private static (bool Saved, string Notes) Save(TelephonyOrg org, string notes, string known, Guid? user = null)
    {
        var answer = org.Execute(
            Api.Name, user ?? org.Alice, (Api.Request.CallId, $"{org.Call("call").Id:D}"), (Api.Request.Notes, notes), (Api.Request.Known, known));
        return ((bool)answer.Results[Api.Response.Saved], (string)answer.Results[Api.Response.Notes]);
    }

    private static Guid PhoneCallId(TelephonyOrg org) => org.Call("call").GetAttributeValue<EntityReference>(DialerCall.PhoneCallId).Id;

    private static string Description(TelephonyOrg org) => org.Row(PhoneCall.TableName, PhoneCallId(org)).GetAttributeValue<string>(PhoneCall.Description) ?? "";

    private static int State(TelephonyOrg org) => org.Row(PhoneCall.TableName, PhoneCallId(org)).GetAttributeValue<OptionSetValue>(PhoneCall.StateCode).Value;
}
