using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Telephony.Contracts.Generated;
using Telephony.EndToEnd.Tests.Support;
using Telephony.TestKit.Requirements;
using static Microsoft.Playwright.Assertions;

namespace Telephony.EndToEnd.Tests;

/// <summary>The page for those who take no calls: what a supervisor sees and an administrator changes.</summary>
[TestClass]
[RequiresProgram("chromium")]
[RequiresProgram("node")]
public sealed class PeopleTests
{
    [TestMethod]
    public async Task An_administrator_gives_an_agent_another_extension_in_the_page()
    {
        await using var office = await Office.OpenAsync();
        var emil = await office.EnterAsync("Emil Administrator");
        await emil.PictureAsync("administrator");

        await FollowAsync(emil, "Telephony Users", "Bob Agent");
        var extension = emil.Page.GetByRole(AriaRole.Main).GetByLabel("Extension", new() { Exact = true });
        await extension.FillAsync("1009");
        await emil.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();

        await office.RowsWhenAsync(DialerUser.TableName, rows => Extensions(rows).SequenceEqual(["1001", "1003", "1009"]), DialerUser.Extension);
        await emil.PictureAsync("administrator-user");
    }

    [TestMethod]
    public async Task A_supervisor_reads_the_agents_in_the_page()
    {
        await using var office = await Office.OpenAsync();
        var dora = await office.EnterAsync("Dora Supervisor");
        await dora.PictureAsync("supervisor");

        await FollowAsync(dora, "Telephony Users", "Alice Agent");

        await Expect(dora.Page.GetByRole(AriaRole.Main).GetByLabel("Extension", new() { Exact = true })).ToHaveValueAsync("1001");
        await dora.PictureAsync("supervisor-user");
    }

    private static async Task FollowAsync(AgentScreen screen, string list, string row)
    {
        await screen.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = list, Exact = true }).ClickAsync();
        await screen.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = row, Exact = true }).ClickAsync();
    }

    private static IEnumerable<string> Extensions(IReadOnlyList<Entity> rows) => rows.Select(row => row.GetAttributeValue<string>(DialerUser.Extension)).Order(StringComparer.Ordinal);
}
