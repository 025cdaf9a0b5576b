using Telephony.Connector.Tests.Dataverse;
using Telephony.Connector.Tests.System;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.Operate;

[TestClass]
public sealed class PhoneBackfillTests : ConnectorTest
{
    [TestMethod]
    public async Task A_back_fill_that_waits_goes_on_page_by_page_until_nothing_waits()
    {
        await using var organization = await FakeOrganization.StartAsync();
        organization.PhonePages = 2;
        await using var pbx = new ScriptedPbx();
        await using var connector = await ConnectorUnderTest.StartAsync(pbx.Port, organization, Database, Log);

        await Eventually.IsTrue(() => organization.PhonePages == 0);

        await Eventually.IsTrue(() => Log.Text.Split("250 records were added to the phone index").Length == 3);
    }

    [TestMethod]
    public async Task A_standby_leaves_the_back_fill_to_the_active_connector()
    {
        await using var organization = await FakeOrganization.StartAsync();
        organization.PhonePages = 1;
        await using var pbx = new ScriptedPbx();
        await using var connector = await ConnectorUnderTest.StartAsync(
            pbx.Port, organization, Database, Log, with: options => options with { Lease = new() { Enabled = true } });

        await Eventually.IsTrue(() => connector.Get<Connector.Lines.PbxLine>().IsOpen);

        Assert.AreEqual(1, organization.PhonePages);
    }
}
