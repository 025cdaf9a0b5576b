using Microsoft.Playwright;

namespace Telephony.EndToEnd.Tests.Support;

/// <summary>What all browser tests share: the built front end and headless Chromium. Each test has a system and browser contexts of its own.</summary>
[TestClass]
public static class Machine
{
    private static readonly string[] Quiet =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
    ];

    // Playwright lets every window open; agents' browsers do not.
    private static readonly string[] NotAsPlaywrightDoes = ["--disable-popup-blocking"];

    private static readonly Lazy<Task<IBrowser>> Browser = new(() => StartAsync(NotAsPlaywrightDoes));
    private static readonly Lazy<Task<IBrowser>> WithWindows = new(() => StartAsync([]));

    /// <summary>The browser; the first to ask builds the front end and starts it.</summary>
    public static Task<IBrowser> BrowserAsync() => Browser.Value;

    /// <summary>A browser whose administrator allows pages to open windows (policy PopupsAllowedForUrls).</summary>
    public static Task<IBrowser> BrowserWithWindowsAsync() => WithWindows.Value;

    /// <summary>Ends the browsers.</summary>
    [AssemblyCleanup]
    public static async Task StopAsync()
    {
        foreach (var browser in new[] { Browser, WithWindows }.Where(browser => browser.IsValueCreated))
        {
            await (await browser.Value).DisposeAsync();
        }
    }

    private static async Task<IBrowser> StartAsync(string[] ignored)
    {
        await FrontEnd.BuildAsync();
        var playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(20_000);
        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium(), Args = Quiet, IgnoreDefaultArgs = ignored });
    }

    private static string Chromium() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "chromium"))
            .FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException("chromium is not in PATH; install it (Debian: apt-get install chromium).");
}
