using System.CommandLine;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using LocalDataverse.CommandLine;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Hosting;

/// <summary>What keeps the local Dataverse from starting with a solution, in sentences.</summary>
[TestClass]
public sealed class HostCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("localdataverse").FullName;

    [TestMethod]
    public async Task A_solution_has_to_be_named() => StringAssert.Contains(await FailAsync(), "--solution");

    [TestMethod]
    public async Task A_folder_that_is_not_there_is_named() =>
        StringAssert.Contains(await FailAsync("--solution", "/nowhere/solution"), "/nowhere/solution is not there");

    [TestMethod]
    public async Task A_folder_that_is_no_unpacked_solution_is_named_with_what_was_expected() =>
        StringAssert.Contains(await FailAsync("--solution", _folder), $"{_folder} is not an unpacked solution: it has no Other/Solution.xml.");

    [TestMethod]
    public async Task A_project_of_a_solution_leads_to_its_source_folder()
    {
        Copy(ForeignSolution.Folder, Path.Combine(_folder, "src"));

        StringAssert.Contains(await FailAsync("--solution", _folder), $"or name {Path.Combine(_folder, "src")}");
    }

    [TestMethod]
    public async Task A_manifest_that_cannot_be_read_is_named()
    {
        Write("Other/Solution.xml", "<ImportExportXml>");

        StringAssert.Contains(await FailAsync("--solution", _folder), Path.Combine(_folder, "Other", "Solution.xml") + " cannot be read");
    }

    [TestMethod]
    public async Task A_table_of_which_only_a_part_is_described_is_named()
    {
        Write("Other/Solution.xml", "<ImportExportXml/>");
        Write("Entities/Letter/Entity.xml", """<Entity><Name>Letter</Name><EntityInfo><entity Name="Letter"><attributes/></entity></EntityInfo></Entity>""");

        StringAssert.Contains(await FailAsync("--solution", _folder), "it describes a part of the table Letter");
    }

    [TestMethod]
    public async Task A_dll_that_is_not_there_is_named() =>
        StringAssert.Contains(await FailAsync("--solution", ForeignSolution.Folder, "--plugins", "/nowhere/x.dll"), "The plug-in assembly /nowhere/x.dll is not there");

    [TestMethod]
    public async Task A_file_that_is_no_assembly_is_named()
    {
        Write("x.dll", "no assembly");

        StringAssert.Contains(await FailAsync("--solution", ForeignSolution.Folder, "--plugins", Path.Combine(_folder, "x.dll")), "x.dll is no .NET assembly that can be loaded");
    }

    [TestMethod]
    public async Task A_class_that_the_solution_names_and_the_dll_lacks_is_named()
    {
        var other = typeof(HostCommand).Assembly.Location;

        StringAssert.Contains(
            await FailAsync("--solution", ForeignSolution.Folder, "--plugins", other),
            "The plug-in class Harbour.Plugins.GiveCode, which the solution names, is in no DLL that was given.");
    }

    [TestMethod]
    public async Task A_class_in_two_dlls_is_named()
    {
        var copy = Path.Combine(_folder, "Copy.dll");
        File.Copy(ForeignSolution.Plugins, copy);

        StringAssert.Contains(
            await FailAsync("--solution", ForeignSolution.Folder, "--plugins", ForeignSolution.Plugins, "--plugins", copy),
            "The plug-in class Harbour.Plugins.GiveCode is in more than one DLL");
    }

    [TestMethod]
    public async Task Without_a_dll_the_one_in_the_solution_is_taken()
    {
        Copy(ForeignSolution.Folder, _folder);
        StringAssert.Contains(await FailAsync("--solution", _folder), "is in no DLL that was given");
        var description = Directory.EnumerateFiles(Path.Combine(_folder, "PluginAssemblies"), "*.dll.data.xml", SearchOption.AllDirectories).Single();
        File.Copy(ForeignSolution.Plugins, description.Replace(".data.xml", "", StringComparison.Ordinal));

        await using var host = await ForeignSolution.StartAsync(new HostSettings { Solutions = [_folder], Port = 0 });

        Assert.IsTrue(host.Organization.HasPluginClass("Harbour.Plugins.GiveCode"));
    }

    [TestMethod]
    public async Task A_port_in_use_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        StringAssert.Contains(await FailAsync("--solution", ForeignSolution.Folder, "--plugins", ForeignSolution.Plugins, "--port", $"{port}"), $"Port {port} is in use");
    }

    [TestMethod]
    [DataRow("99999")]
    [DataRow("-1")]
    public async Task A_port_that_no_machine_has_is_named(string port) =>
        StringAssert.Contains(await FailAsync("--solution", ForeignSolution.Folder, "--plugins", ForeignSolution.Plugins, "--port", port), $"There is no port {port}");

    [TestMethod]
    [DataRow("--controls")]
    [DataRow("--webresources")]
    public async Task A_folder_of_built_files_that_is_not_there_is_named(string option) =>
        StringAssert.Contains(await FailAsync("--solution", ForeignSolution.Folder, "--plugins", ForeignSolution.Plugins, option, "/nowhere/built"), "/nowhere/built is not there");

    [TestMethod]
    public async Task A_folder_of_rows_that_is_not_there_is_named() =>
        StringAssert.Contains(await FailAsync("--solution", ForeignSolution.Folder, "--plugins", ForeignSolution.Plugins, "--rows", "/nowhere/rows"), "/nowhere/rows is not there");

    [TestMethod]
    public async Task A_file_that_rows_cannot_be_kept_in_is_named() =>
        StringAssert.Contains(await FailAsync("--solution", ForeignSolution.Folder, "--plugins", ForeignSolution.Plugins, "--data", "/nowhere/rows.db"), "The rows cannot be kept in /nowhere/rows.db");

    [TestMethod]
    public async Task Sample_rows_are_loaded_through_the_pipeline_and_give_users_roles()
    {
        var ada = WellKnownRows.Named("person:administrator");
        Write("rows/01.json", """[{"table":"harb_berth","id":"00000000-0000-4000-8000-000000000007","values":{"harb_name":"West Pier"}}]""");
        Write("rows/02.json", $$$"""[{"table":"systemuser","id":"{{{ada}}}","roles":["Harbour Master"],"values":{}}]""");

        await using var host = await ForeignSolution.StartAsync(ForeignSolution.Settings with { Rows = Path.Combine(_folder, "rows") });

        using var http = host.ClientOf(host.Organization.SystemUserId);
        StringAssert.Contains(await http.GetStringAsync("harb_berths"), "\"harb_code\":\"WP\"");
        var roles = new QueryExpression("systemuserroles");
        roles.Criteria.AddCondition("systemuserid", ConditionOperator.Equal, ada);
        Assert.HasCount(2, host.Organization.ServiceFor(host.Organization.SystemUserId).RetrieveMultiple(roles).Entities);
    }

    [TestMethod]
    public async Task Rows_and_people_are_there_once_after_a_restart_with_a_file()
    {
        var settings = ForeignSolution.Settings with { Data = Path.Combine(_folder, "rows.db") };
        int people;
        await using (var first = await ForeignSolution.StartAsync(settings))
        {
            using var http = first.ClientOf(first.Organization.SystemUserId);
            using var created = await http.PostAsJsonAsync("harb_berths", new { harb_name = "East Pier" });
            people = await CountAsync(first, "systemusers");
        }

        await using var second = await ForeignSolution.StartAsync(settings);

        Assert.AreEqual(1, await CountAsync(second, "harb_berths"));
        Assert.AreEqual(people, await CountAsync(second, "systemusers"));
    }

    [TestMethod]
    public async Task A_solution_above_adds_to_a_table_and_replaces_its_form()
    {
        var form = Path.GetFileName(Directory.EnumerateFiles(Path.Combine(ForeignSolution.Folder, "Entities", "harb_Berth", "FormXml", "main")).Single());
        Write("Other/Solution.xml", "<ImportExportXml><SolutionManifest><UniqueName>Above</UniqueName></SolutionManifest></ImportExportXml>");
        Write("Entities/harb_Berth/Entity.xml", """
            <Entity><Name>harb_Berth</Name><EntityInfo><entity Name="harb_Berth"><attributes>
              <attribute PhysicalName="new_Depth"><Type>int</Type><LogicalName>new_depth</LogicalName></attribute>
            </attributes></entity></EntityInfo></Entity>
            """);
        Write($"Entities/harb_Berth/FormXml/main/{form}", $"""
            <forms><systemform><formid>{Path.GetFileNameWithoutExtension(form)}</formid><form><tabs/></form>
            <LocalizedNames><LocalizedName description="Other" languagecode="1033"/></LocalizedNames></systemform></forms>
            """);

        await using var host = await ForeignSolution.StartAsync(ForeignSolution.Settings with { Solutions = [ForeignSolution.Folder, _folder] });

        var berth = host.Organization.Schema.Table("harb_berth");
        Assert.IsTrue(berth.HasColumn("new_depth"));
        Assert.AreEqual("Other", berth.Forms.Single().Name);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<string> FailAsync(params string[] arguments)
    {
        await using var error = new StringWriter();
        string[] all = arguments.Contains("--port") ? arguments : [.. arguments, "--port", "0"];

        var exit = await HostCommand.Create().Parse(all).InvokeAsync(new InvocationConfiguration { Error = error, Output = TextWriter.Null });

        Assert.AreEqual(1, exit);
        return error.ToString();
    }

    private static async Task<int> CountAsync(LocalDataverse.Hosting.OrganizationHost host, string set)
    {
        using var http = host.ClientOf(host.Organization.SystemUserId);
        return int.Parse(await http.GetStringAsync(set + "/$count"), System.Globalization.CultureInfo.InvariantCulture);
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
