using Telephony.Connector.Doctor;
using Telephony.Connector.Options;
using Telephony.Connector.Tests.Campaign;
using Telephony.Connector.Tests.Dataverse;
using Telephony.PbxSimulator;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.Doctor;

[TestClass]
public sealed class ConnectorDoctorTests
{
    [TestMethod]
    public async Task A_working_installation_is_found_well_and_what_is_missing_is_named_with_the_remedy()
    {
        await using var organization = await OrganizationServer.StartAsync("1001");
        await using var pbx = await SimulatedPbx.StartAsync(new PbxSimulatorOptions
        {
            Username = FakeAsterisk.Username,
            Secret = FakeAsterisk.Secret,
            Phones = [new("1001", "Alice Agent")],
            Queues = [new("support", "1234", ["1001"])],
        });
        var options = new ConnectorOptions
        {
            Ami = new AmiSettings { Port = pbx.Port, Username = FakeAsterisk.Username, Secret = FakeAsterisk.Secret },
            Dataverse = organization.SettingsFor(organization.Port),
        };

        var findings = new Dictionary<string, Finding>();
        await foreach (var finding in ConnectorDoctor.ExamineAsync(options, TimeProvider.System, CancellationToken.None))
        {
            findings[finding.What] = finding;
        }

        foreach (var well in new[] { "settings", "PBX", "phones", "Dataverse", "agents", "privileges", "pop" })
        {
            Assert.AreEqual(Verdict.Well, findings[well].Verdict, $"{well}: {findings[well].Text}");
        }

        Assert.AreEqual(Verdict.Doubtful, findings["dialled numbers"].Verdict);
        Assert.AreEqual(Verdict.Wrong, findings["hub token"].Verdict);
        Assert.Contains("cts_Hub", findings["hub token"].Text);
    }

    /// <summary>Asterisk 16 answers criteria, which it does not know, with Success and sends all events.</summary>
    [TestMethod]
    public async Task Whether_the_PBX_filters_is_asked_with_an_expression_that_every_version_understands()
    {
        await using var pbx = FakeAsterisk.Start(async client =>
        {
            await client.AcceptLoginAsync();
            await client.ServeAsync(async action =>
            {
                var isRefused = action.Name == "Filter" && action["MatchCriteria"].Length == 0;
                if (isRefused)
                {
                    await client.RefuseAsync(action, "Filter was formatted incorrectly.");
                }
                return isRefused;
            });
        });
        await using var organization = await FakeOrganization.StartAsync();
        var options = new ConnectorOptions
        {
            Ami = new AmiSettings { Port = pbx.Port, Username = FakeAsterisk.Username, Secret = FakeAsterisk.Secret },
            Dataverse = organization.Settings,
        };

        var findings = new List<Finding>();
        await foreach (var finding in ConnectorDoctor.ExamineAsync(options, TimeProvider.System, CancellationToken.None))
        {
            findings.Add(finding);
        }

        Assert.Contains(finding => finding is { What: "filter", Verdict: Verdict.Doubtful }, findings);
    }
}
