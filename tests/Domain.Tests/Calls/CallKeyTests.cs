using FsCheck;
using FsCheck.Fluent;
using Telephony.Domain.Calls;

namespace Telephony.Domain.Tests.Calls;

[TestClass]
public sealed class CallKeyTests
{
    [TestMethod]
    public void A_call_key_names_pbx_start_of_Asterisk_and_channel_and_a_further_agent_behind()
    {
        var own = new CallKey("main", "20261130080000", "1764490000.12");

        Assert.AreEqual("main~20261130080000~1764490000.12", own.ToString());
        Assert.AreEqual("main~20261130080000~1764490000.12~1002", (own with { Extension = "1002" }).ToString());
        Assert.AreEqual(own, (own with { Extension = "1002" }).Base);
        Assert.AreEqual("main~20261130080000~1764490000.12!3", new EventKey(own.ToString(), 3).ToString());
    }

    [TestMethod]
    [DataRow("11111111-2222-3333-4444-555555555555~2", true)]
    [DataRow("11111111-2222-3333-4444-555555555555~1", false, DisplayName = "another result of the call")]
    [DataRow("21111111-2222-3333-4444-555555555555~2", false, DisplayName = "a result of another call")]
    [DataRow("11111111-2222-3333-4444-555555555555:Sold", true, DisplayName = "a row of an earlier version")]
    [DataRow("11111111-2222-3333-4444-555555555555:Sold:3", true, DisplayName = "a row of an earlier version, of the third time")]
    [DataRow("11111111-2222-3333-4444-555555555555:Sold:x", false)]
    [DataRow("11111111-2222-3333-4444-555555555555:Other", false)]
    public void A_result_key_names_call_and_number_and_rows_of_earlier_versions_name_the_outcome(string key, bool isOf)
    {
        var call = new Guid("11111111-2222-3333-4444-555555555555");

        Assert.AreEqual("11111111-2222-3333-4444-555555555555~2", ResultKey.Of(call, 2));
        Assert.AreEqual(isOf, ResultKey.IsOf(key, call, 2, "Sold"));
    }

    [TestMethod]
    [DataRow("Zürich 1", "Z_rich_1")]
    [DataRow("a/b<c>d*e%f&g:h\\i?j+k'l~m!n#o\n", "a_b_c_d_e_f_g_h_i_j_k_l_m_n_o_")]
    public void Signs_by_which_Dataverse_cannot_address_a_row_are_replaced(string pbx, string written)
    {
        Assert.AreEqual($"{written}~1~2", new CallKey(pbx, "1", "2").ToString());
        Assert.AreEqual($"{written}~1~", CallKey.PrefixOf(pbx, "1"));
    }

    [TestMethod]
    public void What_was_written_is_read_again()
    {
        Prop.ForAll<NonEmptyString, NonEmptyString, NonEmptyString>((pbx, channel, extension) =>
        {
            var key = new CallKey(pbx.Get, "20261130080000", channel.Get, extension.Get).ToString();
            var read = CallKey.TryParse(key);
            var numbered = EventKey.TryParse(new EventKey(key, 12).ToString());
            return read is not null && read.ToString() == key && numbered == new EventKey(key, 12);
        }).QuickCheckThrowOnFailure();
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("main")]
    [DataRow("main~1")]
    [DataRow("main~~2")]
    [DataRow("main~1~2~")]
    [DataRow("main~1~2~3~4")]
    [DataRow("main:1:2")]
    [DataRow("main~1~a/b")]
    public void A_text_that_is_no_call_key_is_read_as_none(string text) => Assert.IsNull(CallKey.TryParse(text));

    [TestMethod]
    [DataRow("")]
    [DataRow("main~1~2")]
    [DataRow("main~1~2!")]
    [DataRow("main~1~2!-1")]
    [DataRow("main~1~2!99999999999")]
    [DataRow("!1")]
    public void A_text_that_is_no_event_key_is_read_as_none(string text) => Assert.IsNull(EventKey.TryParse(text));
}
