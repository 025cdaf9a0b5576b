using Telephony.Connector.Tests.System;
using Telephony.Contracts.Hub;

namespace Telephony.Connector.Tests.Commands;

/// <summary>A connector without a dialer previews no call, and says so.</summary>
[TestClass]
public sealed class PreviewCommandTests : ConnectorTest
{
    [TestMethod]
    [DataRow(AgentCommandName.StartPreview)]
    [DataRow(AgentCommandName.SkipPreview)]
    [DataRow(AgentCommandName.ResumePreview)]
    public async Task What_only_a_dialer_can_do_is_refused_with_that_reason_and_dials_nothing(AgentCommandName name)
    {
        await using var pbx = new ScriptedPbx();
        await using var run = await ScriptedRun.StartAsync(pbx, Database, Log, options => options);

        var result = await run.Connector.ExecuteAsync(new AgentCommand { CommandId = "1", Name = name, Extension = "1001", CallKey = "main~20260302080000~1.1" });

        Assert.AreEqual((false, "This connector has no dialer, so it previews no call. Nothing was dialled."), (result.Succeeded, result.Reason));
        Assert.IsEmpty(await pbx.ReceivedAsync("Originate"));
        Assert.DoesNotContain(name, run.Connector.Get<Connector.Lines.PbxStatus>().Message.Capabilities);
    }
}
