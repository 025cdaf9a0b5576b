using System.Text.RegularExpressions;
using LocalDataverse.CommandLine;
using LocalDataverse.Hosting;
using Microsoft.Playwright;
using Telephony.EndToEnd.Tests.Support;
using Telephony.TestKit;
using Telephony.TestKit.Requirements;
using static Microsoft.Playwright.Assertions;

namespace Telephony.EndToEnd.Tests;

/// <summary>The local Dataverse and its page with a solution of somebody else, which knows nothing of calls.</summary>
[TestClass]
[RequiresProgram("chromium")]
[RequiresProgram("node")]
public sealed class ForeignSolutionTests
{
    [TestMethod]
    public async Task A_row_is_made_in_its_form_and_shows_what_its_plug_in_did()
    {
        var browser = await Machine.BrowserAsync();
        await using var host = await StartAsync();
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = host.Address });
        await using var screen = new AgentScreen(await context.NewPageAsync());
        var main = screen.Page.GetByRole(AriaRole.Main);

        await screen.EnterAsync("Ada Administrator");
        await screen.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Berths", Exact = true }).ClickAsync();
        await main.GetByRole(AriaRole.Button, new() { Name = "New", Exact = true }).ClickAsync();
        await main.GetByRole(AriaRole.Textbox, new() { NameRegex = new Regex("^Name") }).FillAsync("North Pier 7");
        await main.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();

        await Expect(main.GetByLabel("Code", new() { Exact = true })).ToHaveValueAsync("NP7");
        await Expect(screen.Page).ToHaveTitleAsync("Harbour");
        await screen.PictureAsync("foreign-solution");
        Assert.IsEmpty(screen.Faults);
    }

    private static Task<OrganizationHost> StartAsync() => HostStart.StartAsync(
        new HostSettings
        {
            Solutions = [RepositoryRoot.Combine("tests", "LocalDataverse", "Tests", "Foreign", "Solution")],
            Plugins = [Path.Combine(AppContext.BaseDirectory, "foreign", "Harbour.Plugins.dll")],
            Port = 0,
        },
        _ => { },
        CancellationToken.None);
}
