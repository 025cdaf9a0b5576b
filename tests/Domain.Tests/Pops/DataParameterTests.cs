using System.Net;
using FsCheck;
using FsCheck.Fluent;
using Telephony.Domain.Pops;
using Telephony.Testing;

namespace Telephony.Domain.Tests.Pops;

[TestClass]
public sealed class DataParameterTests
{
    private static readonly DataParameter Sample = new()
    {
        State = "start",
        PhoneCallId = "30240805-03be-e911-a82f-000d3ab71acc",
        Direction = "queue",
        TelephoneNo = "6946186715",
        AgentId = "a661cc8a-eb7a-e911-a824-000d3ab70af3",
        CustomerType = "contact",
        CustomerId = "e79beb12-998b-e911-a825-000d3ab70627",
        RegardingType = "contact",
        RegardingId = "e79beb12-998b-e911-a825-000d3ab70627",
        DtCallId = "7f22a4f1-7fe6-e911-a838-000d3ab713ee",
        Agent = "Dyn Crm06",
        FullName = "ΝΕΚΤΑΡΙΑ ΚΕΦΑΛΟΝΙΚΑ",
        Subject = "ΕΚΣ-06441 - MRKT-0010324",
    };

    [TestMethod]
    public void The_documented_sample_comes_out_byte_for_byte_with_customText_where_its_name_was_lost() =>
        Assert.AreEqual(
            CaseFile.Lines("data-parameter.txt").Single().Replace("%26  %3D%26", "%26customText%3D%26", StringComparison.Ordinal),
            DataParameter.AppendTo("CP.html", Sample.Pairs()));

    [TestMethod]
    public void Every_documented_parameter_is_sent_in_the_documented_order_empty_ones_too() =>
        Assert.AreEqual(
            "state=&type=phonecall&phoneCallID=&direction=&telephoneNo=&dnis=&dnisName=&agentType=&agentId=&customerType=&customerID=&ReType=&ReId=&dtCallId=&agent=&fullName=&description=&customText=&subject=",
            new DataParameter().Pairs());

    [TestMethod]
    public void A_custom_text_stands_between_description_and_subject() =>
        StringAssert.Contains((Sample with { CustomText = "x y", Description = "d" }).Pairs(), "&description=d&customText=x y&subject=");

    [TestMethod]
    public void Signs_that_would_break_the_pairs_apart_are_escaped_in_values() =>
        StringAssert.Contains((Sample with { Description = "a&b=c+d%e" }).Pairs(), "&description=a%26b%3Dc%2Bd%25e&");

    [TestMethod]
    [DataRow("https://x.example/p", "https://x.example/p?Data=a%3D1")]
    [DataRow("https://x.example/p?q=1", "https://x.example/p?q=1&Data=a%3D1")]
    [DataRow("https://x.example/p?", "https://x.example/p?Data=a%3D1")]
    [DataRow("https://x.example/p#part", "https://x.example/p?Data=a%3D1#part")]
    public void Data_joins_the_query_of_the_address(string address, string expected) =>
        Assert.AreEqual(expected, DataParameter.AppendTo(address, "a=1"));

    [TestMethod]
    public void A_page_that_decodes_each_value_again_reads_every_value() =>
        Prop.ForAll<NonNull<string>>(text =>
        {
            var value = new string([.. text.Get.Where(letter => !char.IsSurrogate(letter))]);
            var data = DataParameter.AppendTo("", (Sample with { Description = value }).Pairs())["?Data=".Length..];
            var pairs = WebUtility.UrlDecode(data).Split('&').Select(pair => pair.Split('=')).ToList();
            return pairs.TrueForAll(pair => pair.Length == 2) && Uri.UnescapeDataString(pairs.Single(pair => pair[0] == "description")[1]) == value;
        }).Holds();
}
