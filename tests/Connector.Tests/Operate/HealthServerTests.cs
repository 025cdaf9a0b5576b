using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Telephony.Connector.CommandLine;
using Telephony.Connector.Lines;
using Telephony.Connector.Operate;
using Telephony.Connector.Options;
using Telephony.Connector.Tests.Dataverse;
using Telephony.Connector.Tests.System;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.Operate;

[TestClass]
public sealed class HealthServerTests : ConnectorTest
{
    private readonly int _port = FreePort();

    [TestMethod]
    public async Task A_connector_with_its_PBX_and_Dataverse_is_ready()
    {
        await using var organization = await FakeOrganization.StartAsync();
        await using var pbx = new ScriptedPbx();
        await using var connector = await StartAsync(pbx.Port, organization);
        await Eventually.IsTrue(() => connector.Get<PbxLine>().IsOpen);

        var (status, report) = await AskAsync("/ready");

        Assert.AreEqual(HttpStatusCode.OK, status);
        Assert.AreEqual(("active", 0), (report["role"]!.GetValue<string>(), report["faults"]!.AsArray().Count));
        Assert.AreEqual(0, await VerbAsync());
    }

    [TestMethod]
    public async Task Without_the_PBX_it_lives_and_is_not_ready_and_says_why()
    {
        await using var organization = await FakeOrganization.StartAsync();
        await using var connector = await StartAsync(FreePort(), organization);
        await Eventually.IsTrue(() => Log.Text.Contains("No line to Asterisk", StringComparison.Ordinal));

        var (status, report) = await AskAsync("/ready");
        var (alive, _) = await AskAsync("/health");

        Assert.AreEqual((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (status, alive));
        Assert.AreEqual("PBX: The telephone system cannot be reached.", report["faults"]![0]!.GetValue<string>());
        Assert.AreEqual(1, await VerbAsync());
    }

    [TestMethod]
    public async Task Events_that_wait_because_Dataverse_refuses_show_in_the_report()
    {
        await using var organization = await FakeOrganization.StartAsync();
        organization.Always = FakeOrganization.Failure(403, "0x80042f09", "prvCreatects_dialercall is missing.");
        await using var pbx = new ScriptedPbx();
        await using var connector = await StartAsync(pbx.Port, organization);
        await Eventually.IsTrue(() => connector.Get<PbxLine>().IsOpen);
        await pbx.RingAsync();
        await Eventually.IsTrue(() => Log.Text.Contains("Events wait in the outbox", StringComparison.Ordinal));

        var (status, report) = await AskAsync("/ready");

        Assert.AreEqual(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("prvCreatects_dialercall is missing", report["faults"]![0]!.GetValue<string>());
        Assert.AreEqual(2, report["outbox"]!["waiting"]!.GetValue<int>());
    }

    [TestMethod]
    public async Task Unless_a_port_is_set_nobody_can_ask()
    {
        await using var organization = await FakeOrganization.StartAsync();
        await using var pbx = new ScriptedPbx();
        await using var connector = await ConnectorUnderTest.StartAsync(pbx.Port, organization, Database, Log);

        Assert.IsNull(connector.Get<HealthServer>().Address);
    }

    [TestMethod]
    public async Task A_port_that_is_taken_stops_no_calls()
    {
        using var taken = new TcpListener(IPAddress.Loopback, _port);
        taken.Start();
        await using var organization = await FakeOrganization.StartAsync();
        await using var pbx = new ScriptedPbx();
        await using var connector = await StartAsync(pbx.Port, organization);

        await Eventually.IsTrue(() => connector.Get<PbxLine>().IsOpen);

        Assert.Contains("The connector's health cannot be served", Log.Text);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private Task<ConnectorUnderTest> StartAsync(int amiPort, FakeOrganization organization) =>
        ConnectorUnderTest.StartAsync(amiPort, organization, Database, Log, with: options => options with { Health = new HealthSettings { Port = _port } });

    private async Task<(HttpStatusCode Status, JsonNode Report)> AskAsync(string path)
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri($"http://127.0.0.1:{_port}{path}"));
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }

    private async Task<int> VerbAsync()
    {
        using var output = new StringWriter();
        var console = new InvocationConfiguration { Output = output, Error = output };
        return await ConnectorCommandLine.Create().Parse(["health", "--set", $"Connector:Health:Port={_port}"]).InvokeAsync(console);
    }
}
