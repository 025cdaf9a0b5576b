using Microsoft.Playwright;
using Telephony.EndToEnd.Tests.Support;
using Telephony.TestKit.Requirements;
using static Microsoft.Playwright.Assertions;

namespace Telephony.EndToEnd.Tests;

/// <summary>What an agent hears and sees of a ringing call who looks elsewhere. The browser's own sound and notifications, written down by each page.</summary>
[TestClass]
[RequiresProgram("chromium")]
[RequiresProgram("node")]
public sealed class RingTests
{
    private const string WriteDown = """
        window.bell = { sounding: new Set(), notices: [] };
        const { start } = AudioBufferSourceNode.prototype;
        AudioBufferSourceNode.prototype.start = function (...when) {
            bell.sounding.add(this.context);
            return start.apply(this, when);
        };
        const { close } = AudioContext.prototype;
        AudioContext.prototype.close = function () {
            bell.sounding.delete(this);
            return close.call(this);
        };
        window.Notification = class extends Notification {
            constructor(title, options) {
                super(title, options);
                bell.notices.filter(({ tag }) => tag === options.tag).forEach((replaced) => { replaced.isUp = false; });
                this.written = { title, body: options.body, tag: options.tag, isUp: true };
                bell.notices.push(this.written);
            }
            close() {
                this.written.isUp = false;
                super.close();
            }
        };
        """;

    private const string Rings = "() => bell.sounding.size === 1 && bell.notices.filter(({ isUp }) => isUp).length === 1";
    private const string IsQuiet = "() => bell.sounding.size === 0 && bell.notices.every(({ isUp }) => !isUp)";
    private const string HasNeverRung = "() => bell.sounding.size === 0 && bell.notices.length === 0";

    [TestMethod]
    public async Task A_call_rings_in_the_tab_that_leads_with_one_notification_until_it_is_answered()
    {
        await using var office = await Office.OpenAsync();
        var first = await office.SignInAsync("Alice Agent", PrepareAsync);
        await SwitchNotificationsOnAsync(first);
        var second = await first.OpenTabAsync();

        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");

        await Expect(first.Call("Anna Example")).ToContainTextAsync("Incoming");
        await second.Page.WaitForFunctionAsync(Rings);
        await second.Page.WaitForFunctionAsync("() => bell.notices.at(-1).title.includes('Anna Example')");
        StringAssert.Contains(await second.Page.EvaluateAsync<string>("bell.notices.at(-1).body"), Office.AnnaAsShown);
        StringAssert.Contains(await second.Page.EvaluateAsync<string>("bell.notices.at(-1).body"), "Support");
        Assert.IsTrue(await first.Page.EvaluateAsync<bool>(HasNeverRung), "the other tab rings, too");

        await second.Page.CloseAsync();
        await first.Page.WaitForFunctionAsync(Rings);

        await AgentScreen.Button(first.Call("Anna Example"), "Answer").ClickAsync();
        await Expect(first.Call("Anna Example")).ToContainTextAsync("Talking");
        await first.Page.WaitForFunctionAsync(IsQuiet);
        Assert.IsEmpty(first.Faults);
    }

    [TestMethod]
    public async Task A_reload_rings_on_for_a_call_that_rings_and_not_for_one_that_is_over()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent", PrepareAsync);
        await SwitchNotificationsOnAsync(alice);
        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");
        await alice.Page.WaitForFunctionAsync(Rings);

        await alice.Page.ReloadAsync();
        await alice.Page.WaitForFunctionAsync(Rings);
        await alice.PictureAsync("ringing");

        await AgentScreen.Button(alice.Call("Anna Example"), "Answer").ClickAsync();
        await AgentScreen.Button(alice.Call("Anna Example"), "Hang up").ClickAsync();
        await Expect(alice.Call("Anna Example")).ToContainTextAsync("Wrap-up");
        await alice.Page.ReloadAsync();
        await Expect(alice.Call("Anna Example")).ToContainTextAsync("Wrap-up");
        Assert.IsTrue(await alice.Page.EvaluateAsync<bool>(HasNeverRung), "rings for a call that is over");
    }

    private static async Task PrepareAsync(IPage page)
    {
        await page.Context.GrantPermissionsAsync(["notifications"]);
        await page.Context.AddInitScriptAsync(WriteDown);
    }

    private static async Task SwitchNotificationsOnAsync(AgentScreen screen)
    {
        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "Settings", Exact = true }).ClickAsync();
        await screen.Page.GetByRole(AriaRole.Switch, new() { Name = "Desktop notifications" }).CheckAsync();
        await screen.PictureAsync("ring-settings");
        await screen.Page.Keyboard.PressAsync("Escape");
    }
}
