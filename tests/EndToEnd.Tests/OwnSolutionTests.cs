using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LocalDataverse.Hosting;
using Telephony.Local;
using Telephony.TestKit;

namespace Telephony.EndToEnd.Tests;

/// <summary>A customiser's own solution beside the product's: <c>dotnet run --project pac/Local -- --solution DIR --plugins DLL</c>.</summary>
[TestClass]
public sealed class OwnSolutionTests
{
    private static readonly string Solution = RepositoryRoot.Combine("tests", "LocalDataverse", "Tests", "Foreign", "Solution");
    private static readonly string Plugins = Path.Combine(AppContext.BaseDirectory, "foreign", "Harbour.Plugins.dll");
    private static readonly LocalOptions Options = new() { Port = 0, BuildFrontEnd = false, Solutions = [Solution], Plugins = [Plugins] };

    [TestMethod]
    public async Task Its_tables_forms_scripts_and_steps_are_there_beside_the_products()
    {
        await using var system = await LocalSystem.StartAsync(Options, _ => { }, CancellationToken.None);
        using var http = system.WebApiOf(system.Org.SystemUserId);

        using var created = await http.PostAsJsonAsync("harb_berths", new { harb_name = "North Pier 7" });
        using var indexed = await http.PostAsJsonAsync("contacts", new { lastname = "Maas", telephone1 = "+49 30 7654321" });

        var berths = (await http.GetFromJsonAsync<JsonNode>("harb_berths"))!["value"]!.AsArray();
        Assert.AreEqual("NP7", (string?)berths.Single()!["harb_code"]);
        var numbers = (await http.GetFromJsonAsync<JsonNode>("cts_phoneindexes?$filter=cts_e164 eq '%2B49307654321'"))!["value"]!.AsArray();
        Assert.HasCount(1, numbers);
        Assert.HasCount(1, system.Org.ReadDefinitions().FormsOf("harb_berth"));
        Assert.IsNotNull(system.Org.ReadWebResource("harb_/js/berth.js", out _));
    }

    [TestMethod]
    public async Task An_administrator_and_somebody_with_its_role_can_sign_in_beside_the_sample_people()
    {
        await using var system = await LocalSystem.StartAsync(Options, _ => { }, CancellationToken.None);
        using var http = new HttpClient { BaseAddress = new Uri(system.Address) };

        var people = (await http.GetFromJsonAsync<JsonNode>("/local/people"))!.AsArray().Select(person => (string?)person!["name"]).ToList();

        CollectionAssert.IsSubsetOf(new[] { "Alice Agent", "Emil Administrator", "Ada Administrator", "Ben Harbour Master" }, people);
        Assert.HasCount(7, people);
    }

    [TestMethod]
    public async Task A_class_that_no_dll_has_is_named()
    {
        var refusal = await Assert.ThrowsExactlyAsync<LocalStartException>(() => LocalSystem.StartAsync(Options with { Plugins = [] }, _ => { }, CancellationToken.None));

        Assert.Contains("Harbour.Plugins.GiveCode", refusal.Message);
    }

    [TestMethod]
    public async Task A_dll_without_a_solution_is_refused()
    {
        using var error = new StringWriter();

        var exit = await LocalCommand.Create().Parse(["--plugins", Plugins]).InvokeAsync(new System.CommandLine.InvocationConfiguration { Error = error });

        Assert.AreNotEqual(0, exit);
        Assert.Contains("--plugins needs --solution", error.ToString());
    }
}
