using System.Text.Json;
using Microsoft.Playwright;

namespace Telephony.EndToEnd.Tests.Support;

/// <summary>A script on the form that an agent looks at: it uses the client API as scripts of customisers do.</summary>
internal sealed class FormScript
{
    private readonly IPage _page;

    private FormScript(IPage page) => _page = page;

    /// <summary>Registers with the client API of the page on screen; what the handler hears is kept in the page.</summary>
    public static async Task<FormScript> StartAsync(AgentScreen screen)
    {
        await screen.Page.WaitForFunctionAsync("() => window.DynamicsTelephony !== undefined");
        await screen.Page.EvaluateAsync(
            """
            () => {
              window.heard = [];
              DynamicsTelephony.RegisterForEvents((ev) => window.heard.push(DynamicsTelephony.parseEventArgs(ev)));
            }
            """);
        return new FormScript(screen.Page);
    }

    /// <summary>The call that the form is about, as it is now.</summary>
    public Task<JsonElement> DetailsAsync() => _page.EvaluateAsync<JsonElement>("() => DynamicsTelephony.GetCallDetails()");

    /// <summary>Waits until the call that the form is about is in this state, and answers it.</summary>
    public async Task<JsonElement> DetailsInAsync(string state)
    {
        await _page.WaitForFunctionAsync("(state) => DynamicsTelephony.GetCallDetails().state === state", state);
        return await DetailsAsync();
    }

    /// <summary>What the handler has heard so far.</summary>
    public async Task<IReadOnlyList<JsonElement>> HeardAsync() => [.. (await _page.EvaluateAsync<JsonElement>("() => window.heard")).EnumerateArray()];

    /// <summary>Uses a function of the API. Answers "" when it was done, else why not.</summary>
    public Task<string> DoAsync(string function, params string[] arguments) => _page.EvaluateAsync<string>(
        "([name, ...given]) => DynamicsTelephony[name](...given).then(() => '', (refusal) => refusal.message)",
        new[] { function }.Concat(arguments));
}
