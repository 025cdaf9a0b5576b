using Telephony.Contracts;

namespace Telephony.Hub.Tests.Supervision;

[TestClass]
public sealed class TeamExtensionsTests
{
    [TestMethod]
    [DataRow("main/1003 main/1001 main/1002 main/1010", "main:1001-1003,1010")]
    [DataRow("main/1001 branch/2001 main/1001", "branch:2001;main:1001")]
    [DataRow("main/099 main/100 main/0101", "main:099-100,0101")]
    [DataRow("main/alice-b main/1001", "main:alice%2Db,1001")]
    [DataRow("/1001", "*:1001")]
    [DataRow("x:y;z/1001", "x%3Ay%3Bz:1001")]
    [DataRow("main/123456789 main/1234567890", "main:1234567890,123456789")]
    [DataRow("", "")]
    public void Neighbouring_extensions_are_written_as_a_range(string agents, string expected)
    {
        var text = TeamExtensions.Write(Agents(agents));

        Assert.AreEqual(expected, text);
        var team = TeamExtensions.Read(text);
        Assert.IsTrue(Agents(agents).All(agent => team.Contains(agent.Key, agent.Value)));
    }

    [TestMethod]
    [DataRow("main", "1003", true)]
    [DataRow("MAIN", "1003", true)]
    [DataRow("main", "1000", false)]
    [DataRow("main", "1006", false)]
    [DataRow("main", "01003", false)]
    [DataRow("main", "", false)]
    [DataRow("main", "alice", false)]
    [DataRow("branch", "1003", false)]
    [DataRow("branch", "7", true)]
    [DataRow("*", "1003", false)]
    public void Only_who_is_named_is_in_the_team(string pbx, string extension, bool expected) =>
        Assert.AreEqual(expected, TeamExtensions.Read("main:1001-1005;*:7").Contains(pbx, extension));

    [TestMethod]
    [DataRow("1001")]
    [DataRow("main:1001-")]
    [DataRow("main:1005-1001")]
    [DataRow("main:1-1001")]
    [DataRow("main:1001-1002-1003")]
    [DataRow(":1001")]
    public void A_text_that_is_no_team_is_refused_and_says_what_was_expected(string text) =>
        Assert.Contains("expected", Assert.ThrowsExactly<FormatException>(() => TeamExtensions.Read(text)).Message);

    [TestMethod]
    public void Five_thousand_neighbours_take_a_few_letters() =>
        Assert.AreEqual("main:1000-5999", TeamExtensions.Write(Enumerable.Range(1000, 5000).Select(number => KeyValuePair.Create("main", $"{number}"))));

    private static List<KeyValuePair<string, string>> Agents(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(agent => agent.Split('/')).Select(halves => KeyValuePair.Create(halves[0], halves[1]))];
}
