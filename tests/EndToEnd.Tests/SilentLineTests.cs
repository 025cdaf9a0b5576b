using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Telephony.EndToEnd.Tests.Support;
using Telephony.TestKit.Requirements;
using static Microsoft.Playwright.Assertions;

namespace Telephony.EndToEnd.Tests;

/// <summary>A line that is open and carries nothing: the screen says so before the agent trusts it.</summary>
[TestClass]
[RequiresProgram("chromium")]
[RequiresProgram("node")]
public sealed class SilentLineTests
{
    private const string Silent = "The telephony hub is not heard.";
    private const string Offline = "This computer has no network.";

    private volatile bool _isFrozen;
    private string? _freezesWith;

    [TestMethod]
    public async Task A_frozen_line_is_said_a_command_on_it_is_not_sent_and_all_is_well_when_it_thaws()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent", FreezableAsync);
        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");
        var call = alice.Call("Anna Example");
        await AgentScreen.Button(call, "Answer").ClickAsync();
        await Expect(call).ToContainTextAsync("Talking");

        _isFrozen = true;
        await Expect(alice.Page.GetByText(Silent)).ToBeVisibleAsync();
        await AgentScreen.Button(call, "Hold").ClickAsync();
        await Expect(call).ToContainTextAsync("Not sent: there is no connection to the telephony hub.");
        await alice.PictureAsync("frozen");
        _isFrozen = false;

        await Expect(alice.Page.GetByText(Silent)).ToBeHiddenAsync();
        await AgentScreen.Button(call, "Hold").ClickAsync();
        await Expect(call).ToContainTextAsync("On hold");
    }

    [TestMethod]
    public async Task A_command_that_the_line_froze_under_says_that_nobody_knows()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent", FreezableAsync);
        office.Pbx.PlaceCall(Office.Anna, "Anna E.", "1234");
        var call = alice.Call("Anna Example");
        await AgentScreen.Button(call, "Answer").ClickAsync();
        await Expect(call).ToContainTextAsync("Talking");

        _freezesWith = "holdResume";
        await AgentScreen.Button(call, "Hold").ClickAsync();

        await Expect(call).ToContainTextAsync("The connection broke before the answer came. Check your phone.");
    }

    [TestMethod]
    public async Task A_computer_without_network_is_said_and_comes_back()
    {
        await using var office = await Office.OpenAsync();
        var alice = await office.SignInAsync("Alice Agent", FreezableAsync);

        _isFrozen = true;
        await alice.Page.Context.SetOfflineAsync(true);
        await Expect(alice.Page.GetByText(Offline)).ToBeVisibleAsync();
        await alice.PictureAsync("offline");
        await alice.Page.Context.SetOfflineAsync(false);
        _isFrozen = false;

        await Expect(alice.Page.GetByText(Offline)).ToBeHiddenAsync();
        await alice.ExpectConnectedAsync();
    }

    // What passes on the way while it is frozen is lost, as in a network that is gone.
    private Task FreezableAsync(IPage page) => page.RouteWebSocketAsync(new Regex("/hubs/agent"), line =>
    {
        var hub = line.ConnectToServer();
        line.OnMessage(frame => Pass(frame, hub));
        hub.OnMessage(frame => Pass(frame, line));
    });

    private void Pass(IWebSocketFrame frame, IWebSocketRoute to)
    {
        _isFrozen |= _freezesWith is { } command && frame.Text?.Contains(command, StringComparison.Ordinal) == true;
        if (_isFrozen)
        {
            return;
        }

        if (frame.Text is { } text)
        {
            to.Send(text);
        }
        else if (frame.Binary is { } bytes)
        {
            to.Send(bytes);
        }
    }
}
