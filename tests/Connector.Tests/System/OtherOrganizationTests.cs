using Telephony.Connector.Tests.Dataverse;
using Telephony.Connector.Tests.Outbox;
using Telephony.Contracts.Api;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.System;

[TestClass]
public sealed class OtherOrganizationTests : IAsyncDisposable
{
    private readonly CapturedLog _log = new();
    private readonly TemporaryDatabase _file = new();
    private readonly ScriptedPbx _pbx = new();
    private FakeOrganization _home = null!;
    private FakeOrganization _there = null!;

    [TestInitialize]
    public async Task StartAsync()
    {
        (_home, _there) = (await FakeOrganization.StartAsync(), await FakeOrganization.StartAsync());
        _home.CompletePop = pop => pop with
        {
            Organization = _there.Url,
            Decision = pop.Decision with { DtCallId = "row-of-the-call" },
            Question = new OrganizationQuestion { AgentObjectId = "0d4dba1d-2f2c-4d3c-9a63-1f7c6e6b1c11", PhoneNumber = "+4930111222", Direction = "inbound" },
        };
        _there.Resolve = (_, _) => Task.FromResult(new PopDecision { Kind = "form", Table = "contact", RecordId = "r9" });
    }

    public async ValueTask DisposeAsync()
    {
        await _pbx.DisposeAsync();
        await _home.DisposeAsync();
        await _there.DisposeAsync();
        _file.Dispose();
        _log.Dispose();
    }

    [TestMethod]
    public async Task The_page_of_the_organization_of_the_DNIS_reaches_the_screen_and_the_row_of_the_call()
    {
        await using var connector = await ConnectorUnderTest.StartAsync(
            _pbx.Port, _home, _file, _log, with: options => options with { Dataverse = options.Dataverse with { Organizations = [_there.Url] } });
        var page = $"{_there.Url}/main.aspx?etn=contact&id=r9&pagetype=entityrecord";

        await _pbx.RingAsync();

        await Eventually.IsTrue(() => connector.Desk.Snapshot() is [{ Pop.Url: var shown }] && shown == page);
        await Eventually.IsTrue(() => _home.Changed.ContainsKey("row-of-the-call"));
        var row = _home.Changed["row-of-the-call"];
        Assert.AreEqual(page, row.GetProperty("cts_urldisplayed").GetString());
        Assert.Contains("\"kind\":\"url\"", row.GetProperty("cts_popdecision").GetString()!);
    }
}
