using System.CommandLine;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Hosting;
using Telephony.Connector.CommandLine;
using Telephony.Connector.Tests.Calls;
using Telephony.Connector.Tests.Dataverse;
using Telephony.Connector.Tests.Outbox;
using Telephony.TestKit;

namespace Telephony.Connector.Tests.Replay;

[TestClass]
public sealed class CommandLineTests
{
    [TestMethod]
    public async Task Replay_prints_one_JSON_object_with_calls_and_timeline()
    {
        var (code, output) = await RunAsync("replay", Traces.PathOf("consult-transfer"));

        Assert.AreEqual(0, code);
        Assert.IsEmpty(TimelineComparison.Faults(Traces.Expected("consult-transfer"), JsonNode.Parse(output)!.AsObject()));
    }

    [TestMethod]
    [DataRow("real-endpoint-names", "1021=agent-1021, 1022=00085D1A2B3C")]
    [DataRow("real-trunk-named-by-digits", "1001,1002,1003")]
    public async Task Replay_takes_the_agents_as_their_rows_name_them(string name, string agents)
    {
        var (code, output) = await RunAsync("replay", Traces.PathOf(name), "--agents", agents);

        Assert.AreEqual(0, code);
        Assert.IsEmpty(TimelineComparison.Faults(Traces.Expected(name), JsonNode.Parse(output)!.AsObject()));
    }

    [TestMethod]
    public async Task Replay_of_a_file_that_is_not_there_says_so()
    {
        var (code, output) = await RunAsync("replay", "nowhere.ami");

        Assert.AreEqual(2, code);
        Assert.Contains("nowhere.ami", output);
    }

    [TestMethod]
    public async Task Outbox_lists_what_was_set_aside_and_sends_it_again()
    {
        using var file = new TemporaryDatabase();
        using (var database = file.Open())
        {
            var outbox = TemporaryDatabase.OutboxOf(database, TimeProvider.System);
            outbox.Commit(Events.Of("a", 1, "incoming"));
            outbox.SetAside(outbox.TakeOldest(new HashSet<string>(), 1).Single(), "The number is too long.");
        }

        var setting = $"Connector:Outbox:Path={file.FilePath}";
        var (_, listed) = await RunAsync("outbox", "list", "--set", setting);
        var (mistaken, unknown) = await RunAsync("outbox", "resend", "b!1", "--set", setting);
        var (_, resent) = await RunAsync("outbox", "resend", "a!1", "--set", setting);
        var (_, after) = await RunAsync("outbox", "list", "--set", setting);

        Assert.Contains("a!1\tThe number is too long.", listed);
        Assert.AreEqual(1, mistaken);
        Assert.Contains("No event 'b!1' is set aside", unknown);
        Assert.Contains("1 put back", resent);
        Assert.Contains("0 set aside, 1 waiting.", after);
    }

    [TestMethod]
    [DataRow("Connector:Ami:Secret")]
    [DataRow("Conector:Ami:Secret=x")]
    public void A_setting_that_cannot_be_one_is_refused_in_words(string setting)
    {
        var refusal = Assert.ThrowsExactly<InvalidOperationException>(() => Settings.Read([setting]));

        Assert.Contains("expected Name=value with a name of Connector: or Logging:", refusal.Message);
    }

    [TestMethod]
    public void A_setting_that_is_no_number_where_one_is_needed_is_refused_by_every_verb()
    {
        var refusal = Assert.ThrowsExactly<InvalidOperationException>(() => Settings.Read(["Connector:Health:Port=abc"]));

        Assert.Contains("expected a whole number", refusal.Message);
    }

    [TestMethod]
    public async Task Of_a_settings_file_that_cannot_be_read_the_place_is_told()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, """{ "Connector": { "Ami": { "Port": 5038, } """);

            var fault = Assert.ThrowsExactly<InvalidDataException>(() => Settings.With(file, null));

            Assert.Contains("LineNumber: 0", ConnectorCommandLine.Sentence(fault));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [TestMethod]
    public void Of_a_setting_that_is_given_twice_the_last_counts() =>
        Assert.AreEqual("b", Settings.Read(["Connector:Ami:Host=a", "Connector:Ami:Host=b"]).Ami.Host);

    [TestMethod]
    public async Task Doctor_examines_PBX_Dataverse_and_hub_and_names_what_is_wrong()
    {
        await using var organization = await FakeOrganization.StartAsync();
        await using var pbx = FakeAsterisk.StartAnswering();

        var (code, output) = await RunAsync(
            "doctor", "--set", $"Connector:Ami:Port={pbx.Port}", "--set", $"Connector:Ami:Secret={FakeAsterisk.Secret}",
            "--set", $"Connector:Dataverse:Url={organization.Url}", "--set", "Connector:Dataverse:Authentication=Token", "--set", "Connector:Dataverse:Token=secret-token",
            "--set", "Connector:Hub:Url=http://127.0.0.1:1", "--set", "Connector:Hub:Secret=a secret of the hub that is long enough");

        Assert.AreEqual(1, code);
        Assert.Contains("accepted the login (Asterisk Call Manager/11.0.0)", output);
        Assert.Contains("[ok]    Dataverse: signed in", output);
        Assert.Contains("[WRONG] hub: http://127.0.0.1:1", output);
        Assert.Contains("[WRONG] hub ticket: Dataverse answered 400", output);
        Assert.DoesNotContain("a secret of the hub", output);
        Assert.DoesNotContain("secret-token", output);
        Assert.DoesNotContain(FakeAsterisk.Secret, output);
    }

    [TestMethod]
    public async Task Secrets_come_from_a_file_or_from_a_folder_and_a_missing_one_is_named()
    {
        var folder = Directory.CreateTempSubdirectory("secrets-");
        try
        {
            var file = Path.Combine(folder.FullName, "secrets.json");
            await File.WriteAllTextAsync(file, """{"Connector":{"Ami":{"Secret":"from-file"}}}""");
            var perKey = folder.CreateSubdirectory("keys");
            await File.WriteAllTextAsync(Path.Combine(perKey.FullName, "Connector__Ami__Secret"), "from-folder");

            Assert.AreEqual("from-file", Settings.With(file, null).Ami.Secret);
            Assert.AreEqual("from-folder", Settings.With(perKey.FullName, null).Ami.Secret);
            Assert.AreEqual("from-set", Settings.With(file, ["Connector:Ami:Secret=from-set"]).Ami.Secret);
            Assert.Contains(Settings.SecretsVariable, Assert.ThrowsExactly<InvalidOperationException>(() => Settings.With(file + "x", null)).Message);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [TestMethod]
    public async Task The_settings_themselves_can_name_the_folder_of_secrets()
    {
        var folder = Directory.CreateTempSubdirectory("secrets-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "Connector__Ami__Secret"), "from-folder\n");

            Assert.AreEqual("from-folder", Settings.With(null, ["Connector:Secrets=" + folder.FullName]).Ami.Secret);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [TestMethod]
    public void Paths_that_are_not_rooted_are_beside_the_program()
    {
        var options = Settings.With(null, ["Connector:Outbox:Path=data/c.db", "Connector:Ami:CaFile=pbx.pem"]);

        Assert.AreEqual(Path.Combine(AppContext.BaseDirectory, "data", "c.db"), options.Outbox.Path);
        Assert.AreEqual(Path.Combine(AppContext.BaseDirectory, "pbx.pem"), options.Ami.CaFile);
        Assert.AreEqual("", options.Dataverse.CertificatePath);
    }

    [TestMethod]
    public void After_a_signal_the_host_has_its_whole_time_to_stop() =>
        Assert.IsGreaterThan(new HostOptions().ShutdownTimeout, ConnectorCommandLine.Invocation.ProcessTerminationTimeout!.Value);

    private static async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        await using var output = new StringWriter();
        var code = await ConnectorCommandLine.Create().Parse(arguments).InvokeAsync(new InvocationConfiguration { Output = output, Error = output });
        return (code, output.ToString());
    }
}
