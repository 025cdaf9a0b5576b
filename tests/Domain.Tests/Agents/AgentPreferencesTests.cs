using Telephony.Domain.Agents;

namespace Telephony.Domain.Tests.Agents;

[TestClass]
public sealed class AgentPreferencesTests
{
    [TestMethod]
    [DataRow(8, true)]
    [DataRow(9, false)]
    [DataRow(2000, false)]
    public void Preferences_are_nested_eight_deep_at_most(int depth, bool isFine) =>
        Assert.AreEqual(isFine, AgentPreferences.Refuse(string.Concat(Enumerable.Repeat("{\"a\":", depth - 1)) + "[]" + new string('}', depth - 1)) is null);

    [TestMethod]
    [DataRow(8000, true)]
    [DataRow(8001, false)]
    public void Preferences_have_8000_characters_at_most(int length, bool isFine) =>
        Assert.AreEqual(isFine, AgentPreferences.Refuse("{}" + new string(' ', length - 2)) is null);
}
