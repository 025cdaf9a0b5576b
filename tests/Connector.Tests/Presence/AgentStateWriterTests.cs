using Microsoft.Xrm.Sdk;
using Telephony.Connector.Tests.Campaign;
using Telephony.Contracts.Generated;
using Telephony.Contracts.Hub;
using Telephony.TestKit;
using Choices = Telephony.Contracts.Generated.Choices;

namespace Telephony.Connector.Tests.Presence;

[TestClass]
public sealed class AgentStateWriterTests
{
    [TestMethod]
    public async Task Ready_and_not_ready_with_its_reason_stand_in_the_agents_row_as_soon_as_they_happen()
    {
        await using var both = await TwoConnectors.StartAsync();
        await Eventually.IsTrue(() => StateOf(both, "1001") == (Choices.AgentState.Ready, ""));

        await both.One.Connector.ExecuteAsync(
            new AgentCommand { CommandId = "1", Name = AgentCommandName.NotReady, Extension = "1001", Reason = "Lunch" });
        await Eventually.IsTrue(() => StateOf(both, "1001") == (Choices.AgentState.NotReady, "Lunch"));

        Assert.AreEqual((Choices.AgentState.Ready, ""), StateOf(both, "1002"));
    }

    private static (Choices.AgentState State, string Reason) StateOf(TwoConnectors both, string extension)
    {
        var row = both.Organization.All(DialerUser.TableName).Single(row => row.GetAttributeValue<string>(DialerUser.Extension) == extension);
        return ((Choices.AgentState)(row.GetAttributeValue<OptionSetValue>(DialerUser.AgentState)?.Value ?? 0), row.GetAttributeValue<string>(DialerUser.StateReason) ?? "");
    }
}
