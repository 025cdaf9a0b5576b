using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Telephony.PbxSimulator;
using Telephony.TestKit;

namespace Telephony.EndToEnd.Tests.Support;

/// <summary>One browser tab of one agent: what is on it, found as a person or a screen reader finds it.</summary>
internal sealed class AgentScreen : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _faults = new();

    public AgentScreen(IPage page)
    {
        Page = page;
        page.PageError += (_, error) => _faults.Enqueue(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _faults.Enqueue($"{message.Text} ({message.Location})");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Errors of the page and of its console so far.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    /// <summary>Cards of the softphone's calls.</summary>
    public ILocator Calls => Page.GetByRole(AriaRole.Article, new() { NameRegex = new Regex("^Call with ") });

    /// <summary>The heading of the record in the main area.</summary>
    public ILocator RecordTitle => Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Heading, new() { Level = 1 });

    /// <summary>The side pane with the script of a queue's call that is to be seen.</summary>
    public ILocator ScriptPane(string queue) => Page.GetByRole(AriaRole.Region, new() { Name = $"Script: {queue}", Exact = true });

    /// <summary>The card of the call with this party, by name or number.</summary>
    public ILocator Call(string party) => Page.GetByRole(AriaRole.Article, new() { Name = $"Call with {party}", Exact = true });

    /// <summary>A tab of the softphone; the history's name also says how many calls were missed.</summary>
    public ILocator Tab(string name) => Page.GetByRole(AriaRole.Tab, new() { NameRegex = new Regex("^" + Regex.Escape(name)) });

    /// <summary>A button of a call's card.</summary>
    public static ILocator Button(ILocator call, string name) => call.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Ends the wrap-up of a call that is given no outcome: the softphone asks for one, and is told that there is none.</summary>
    public static async Task EndWithoutOutcomeAsync(ILocator call)
    {
        await Button(call, "End wrap-up").ClickAsync();
        await Button(call, "Force end").ClickAsync();
    }

    /// <summary>Brings the softphone back to the front, which the script of an answered call covers.</summary>
    public Task ShowSoftphoneAsync() =>
        Page.GetByRole(AriaRole.Group, new() { NameRegex = new Regex("^Call with .*, script$") }).GetByRole(AriaRole.Button, new() { Name = "Softphone" }).ClickAsync();

    /// <summary>Chooses this person on the sign-in page and waits for the app.</summary>
    public async Task EnterAsync(string person)
    {
        await Page.GotoAsync("/");
        await Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex(Regex.Escape(person)) }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Navigation)).ToBeVisibleAsync();
    }

    /// <summary>Waits until the softphone shows a state that only a connected PBX gives.</summary>
    public Task ExpectConnectedAsync() =>
        Assertions.Expect(Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^State: (Ready|Logged in|Not ready|Break|Lunch|On call|Ringing|Wrap-up)") })).ToBeEnabledAsync();

    /// <summary>The agent's own phone picks up, as a handset does: nobody clicks.</summary>
    public static Task PickUpAsync(SimulatedPbx pbx, string extension) => Eventually.IsTrue(() => pbx.AnswerPhone(extension));

    /// <summary>A second tab of the same browser.</summary>
    public async Task<AgentScreen> OpenTabAsync()
    {
        var tab = new AgentScreen(await Page.Context.NewPageAsync());
        await tab.Page.GotoAsync("/");
        await tab.ExpectConnectedAsync();
        return tab;
    }

    /// <summary>Keeps what is on the screen as a picture, for a person to look at, where TELEPHONY_SCREENSHOTS names a folder.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("TELEPHONY_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png") });
        }
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
