using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using System.Text.RegularExpressions;
using LocalDataverse.Hosting;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Generated;
using Telephony.Local;
using Telephony.TestKit.Requirements;

namespace Telephony.EndToEnd.Tests;

/// <summary>What can keep <c>dotnet run --project pac/Local</c> from starting: one clear sentence each.</summary>
[TestClass]
public sealed class LocalStartTests
{
    [TestMethod]
    public async Task A_port_in_use_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var refusal = await Assert.ThrowsExactlyAsync<LocalStartException>(
            () => LocalSystem.StartAsync(new LocalOptions { Port = port, BuildFrontEnd = false }, _ => { }, CancellationToken.None));

        Assert.AreEqual($"Port {port} is in use; stop what listens there, or choose another with --port.", refusal.Message);
    }

    [TestMethod]
    public async Task A_folder_for_the_rows_that_cannot_be_made_is_named()
    {
        var file = Path.GetTempFileName();

        var refusal = await Assert.ThrowsExactlyAsync<LocalStartException>(
            () => LocalSystem.StartAsync(new LocalOptions { Port = 0, DataFolder = Path.Combine(file, "rows") }, _ => { }, CancellationToken.None));

        File.Delete(file);
        Assert.Contains($"The folder {Path.Combine(file, "rows")} cannot be made", refusal.Message);
        Assert.Contains("choose another with --data.", refusal.Message);
    }

    [TestMethod]
    public async Task An_own_solution_that_is_not_there_is_named_before_anything_is_built()
    {
        var said = new List<string>();

        var refusal = await Assert.ThrowsExactlyAsync<LocalStartException>(
            () => LocalSystem.StartAsync(new LocalOptions { Port = 0, Solutions = ["/nowhere/solution"] }, said.Add, CancellationToken.None));

        Assert.Contains("/nowhere/solution is not there", refusal.Message);
        Assert.IsEmpty(said);
    }

    [TestMethod]
    public async Task A_missing_Node_is_named_with_how_to_get_it()
    {
        var workspace = new NpmWorkspace(AppContext.BaseDirectory, _ => { }, "a-node-that-is-not-there");

        var refusal = await Assert.ThrowsExactlyAsync<LocalStartException>(() => workspace.InstallAsync(CancellationToken.None));

        Assert.Contains("install Node.js 20 or newer", refusal.Message);
    }

    [TestMethod]
    [RequiresProgram("npm")]
    public async Task The_packages_of_tests_come_only_with_the_tests_and_are_not_taken_away_by_the_next_start()
    {
        var folder = Directory.CreateTempSubdirectory("telephony-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "package.json"), """{"name":"x","dependencies":{"kept":"file:kept"},"devDependencies":{"tested":"file:tested"}}""");
            foreach (var name in new[] { "kept", "tested" })
            {
                await File.WriteAllTextAsync(Path.Combine(folder.CreateSubdirectory(name).FullName, "package.json"), $$"""{"name":"{{name}}","version":"1.0.0"}""");
            }

            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "package-lock.json"), """
                {"name":"x","lockfileVersion":3,"packages":{
                  "":{"name":"x","dependencies":{"kept":"file:kept"},"devDependencies":{"tested":"file:tested"}},
                  "kept":{"version":"1.0.0"},"tested":{"version":"1.0.0","dev":true},
                  "node_modules/kept":{"resolved":"kept","link":true},"node_modules/tested":{"resolved":"tested","link":true}}}
                """);
            var workspace = new NpmWorkspace(folder.FullName, _ => { });
            var tested = Path.Combine(folder.FullName, "node_modules", "tested");

            await workspace.InstallAsync(CancellationToken.None);
            Assert.IsTrue(Directory.Exists(Path.Combine(folder.FullName, "node_modules", "kept")));
            Assert.IsFalse(Directory.Exists(tested));
            await workspace.InstallAllAsync(CancellationToken.None);
            Assert.IsTrue(Directory.Exists(tested));
            await workspace.InstallAsync(CancellationToken.None);
            Assert.IsTrue(Directory.Exists(tested));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [TestMethod]
    [RequiresProgram("npm")]
    public async Task A_failed_build_shows_its_exit_code_and_its_last_lines()
    {
        var folder = Directory.CreateTempSubdirectory("telephony-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "package.json"), """{"name":"x","scripts":{"build":"echo manifest is broken && exit 3"}}""");

            var refusal = await Assert.ThrowsExactlyAsync<LocalStartException>(() => new NpmWorkspace(folder.FullName, _ => { }).RunAsync("build", CancellationToken.None));

            Assert.Contains("failed with exit code 3", refusal.Message);
            Assert.Contains("manifest is broken", refusal.Message);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [TestMethod]
    public async Task Rows_are_there_again_after_a_restart_with_a_data_folder()
    {
        var parent = Directory.CreateTempSubdirectory("telephony-");
        var options = new LocalOptions { Port = 0, BuildFrontEnd = false, DataFolder = Path.Combine(parent.FullName, "data"), Contacts = 12 };
        try
        {
            await using (await LocalSystem.StartAsync(options, _ => { }, CancellationToken.None))
            {
            }

            await using var again = await LocalSystem.StartAsync(options with { Contacts = 0 }, _ => { }, CancellationToken.None);

            var service = again.Org.ServiceFor(again.Org.SystemUserId);
            var numbers = service.RetrieveMultiple(new QueryExpression(PhoneIndex.TableName) { ColumnSet = new ColumnSet(PhoneIndex.E164) }).Entities;
            Assert.Contains("+496990000001", numbers.Select(row => row.GetAttributeValue<string>(PhoneIndex.E164)));
            var roles = new QueryExpression("systemuserroles") { ColumnSet = new ColumnSet("systemuserid") };
            roles.Criteria.AddCondition("systemuserid", ConditionOperator.Equal, new Guid("a1000000-0000-4000-8000-000000001001"));
            Assert.HasCount(1, service.RetrieveMultiple(roles).Entities);
        }
        finally
        {
            parent.Delete(recursive: true);
        }
    }

    [TestMethod]
    public async Task The_client_api_is_on_the_platforms_main_forms_once()
    {
        var parent = Directory.CreateTempSubdirectory("telephony-");
        var options = new LocalOptions { Port = 0, BuildFrontEnd = false, DataFolder = Path.Combine(parent.FullName, "data") };
        try
        {
            await using (await LocalSystem.StartAsync(options, _ => { }, CancellationToken.None))
            {
            }

            await using var again = await LocalSystem.StartAsync(options, _ => { }, CancellationToken.None);

            foreach (var table in new[] { Account.TableName, Contact.TableName, Lead.TableName, PhoneCall.TableName, SalesOrder.TableName })
            {
                foreach (var form in again.Org.ReadDefinitions().FormsOf(table).Where(form => form.Type == "main"))
                {
                    Assert.HasCount(1, Regex.Matches(form.FormXml, "<Library name=\"cts_/js/DynamicsTelephony.js\""), $"{table}: {form.Name}");
                }
            }
        }
        finally
        {
            parent.Delete(recursive: true);
        }
    }

    [TestMethod]
    public async Task A_connector_of_ones_own_is_known_to_the_local_org_after_its_restart_too()
    {
        var folder = Directory.CreateTempSubdirectory("telephony-");
        var options = new LocalOptions { Port = 0, BuildFrontEnd = false, OwnPartsFolder = Path.Combine(folder.FullName, "settings") };
        try
        {
            string address, token, key, secret;
            await using (var system = await LocalSystem.StartAsync(options, _ => { }, CancellationToken.None))
            {
                address = Setting("Connector__Dataverse__Url");
                token = Setting("Connector__Dataverse__Token");
                key = Setting("Hub__SessionKeys__0");
                secret = Setting("Connector__Hub__Secret");
                Assert.AreEqual(secret, Setting("Hub__Connectors__main__0"));
                Assert.AreEqual(system.HubAddress, Setting("Connector__Hub__Url"));
                Assert.AreEqual(system.Address, address);
                Assert.AreEqual(system.HubAddress, Setting("Urls"));
                Assert.AreEqual(HttpStatusCode.OK, await WhoAmIAsync(address, token));
            }

            await using var again = await LocalSystem.StartAsync(options, _ => { }, CancellationToken.None);

            Assert.AreEqual(token, Setting("Connector__Dataverse__Token"));
            Assert.AreEqual(key, Setting("Hub__SessionKeys__0"));
            Assert.AreEqual(secret, Setting("Connector__Hub__Secret"));
            Assert.AreEqual(HttpStatusCode.OK, await WhoAmIAsync(again.Address, token));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        string Setting(string name) => File.ReadAllText(Path.Combine(options.OwnPartsFolder, name));
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    [UnsupportedOSPlatform("windows")]
    public async Task Nobody_else_on_this_machine_reads_the_secrets_of_ones_own_parts()
    {
        // The folder was there before, and open to all.
        var folder = Directory.CreateTempSubdirectory("telephony-").FullName;
        try
        {
            File.SetUnixFileMode(folder, (UnixFileMode)Convert.ToInt32("755", 8));
            await File.WriteAllTextAsync(Path.Combine(folder, "Hub__SigningKeys__0"), "a key of before");

            await using var system = await LocalSystem.StartAsync(new LocalOptions { Port = 0, BuildFrontEnd = false, OwnPartsFolder = folder }, _ => { }, CancellationToken.None);

            Assert.IsTrue(Directory.GetFiles(folder).All(IsClosed));
            Assert.IsFalse(File.Exists(Path.Combine(folder, "Hub__SigningKeys__0")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [UnsupportedOSPlatform("windows")]
    private static bool IsClosed(string file) =>
        (File.GetUnixFileMode(file) & (UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite)) == UnixFileMode.None;

    [TestMethod]
    public async Task The_local_org_alone_takes_no_pbx()
    {
        using var error = new StringWriter();

        var exit = await LocalCommand.Create().Parse(["--org-only", "x", "--pbx", "pbx.example", "--user", "u", "--secret", "s"])
            .InvokeAsync(new System.CommandLine.InvocationConfiguration { Error = error });

        Assert.AreNotEqual(0, exit);
        Assert.Contains("--org-only starts no connector", error.ToString());
    }

    private static async Task<HttpStatusCode> WhoAmIAsync(string address, string token)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        using var answer = await http.GetAsync(new Uri(address + "/api/data/v9.2/WhoAmI"));
        return answer.StatusCode;
    }

    [TestMethod]
    [DataRow("pbx.example:5038", "pbx.example", 5038)]
    [DataRow("pbx.example", "pbx.example", 5038)]
    [DataRow("10.0.0.7:15038", "10.0.0.7", 15038)]
    public void An_address_of_a_pbx_is_host_and_port(string text, string host, int port) =>
        Assert.AreEqual(new PbxAddress(host, port), PbxAddress.Parse(text, out _));

    [TestMethod]
    [DataRow("")]
    [DataRow("pbx.example:zero")]
    [DataRow("pbx.example:0")]
    [DataRow("a:b:c")]
    public void Another_address_is_refused_with_what_was_expected(string text)
    {
        Assert.IsNull(PbxAddress.Parse(text, out var reason));
        Assert.Contains("expected HOST:PORT", reason);
    }

    [TestMethod]
    public async Task A_real_pbx_needs_user_and_secret()
    {
        using var error = new StringWriter();

        var exit = await LocalCommand.Create().Parse(["--pbx", "pbx.example"]).InvokeAsync(new System.CommandLine.InvocationConfiguration { Error = error });

        Assert.AreNotEqual(0, exit);
        Assert.Contains("--pbx needs --user, and --secret or TELEPHONY_AMI_SECRET", error.ToString());
    }

    [TestMethod]
    public async Task The_secret_of_a_real_pbx_may_come_from_the_environment_and_is_never_printed()
    {
        const string Secret = "secret-of-the-environment";
        Environment.SetEnvironmentVariable("TELEPHONY_AMI_SECRET", Secret);
        try
        {
            using var printed = new StringWriter();
            var invocation = new System.CommandLine.InvocationConfiguration { Output = printed, Error = printed };

            var parsed = LocalCommand.Create().Parse(["--pbx", "pbx.example", "--user", "connector"]);
            await LocalCommand.Create().Parse(["--help"]).InvokeAsync(invocation);
            await LocalCommand.Create().Parse(["--pbx", "pbx.example"]).InvokeAsync(invocation);

            Assert.IsEmpty(parsed.Errors);
            Assert.Contains("TELEPHONY_AMI_SECRET", printed.ToString());
            Assert.DoesNotContain(Secret, printed.ToString());
        }
        finally
        {
            Environment.SetEnvironmentVariable("TELEPHONY_AMI_SECRET", null);
        }
    }
}
