using Microsoft.Playwright;
using Telephony.TestKit;

namespace Telephony.EndToEnd.Tests.Support;

/// <summary>What axe (https://github.com/dequelabs/axe-core) finds wrong in our parts of a page, contrast included.</summary>
internal static class Accessibility
{
    private static readonly Lazy<string> Axe = new(() => File.ReadAllText(RepositoryRoot.Combine("PcfControls", "node_modules", "axe-core", "axe.min.js")));

    /// <summary>Requires that axe finds nothing in our controls on this page, nor in their menus and popovers.</summary>
    /// <param name="page">The page.</param>
    /// <param name="state">What it shows, for the message.</param>
    public static async Task RequireNoFaultAsync(IPage page, string state)
    {
        await page.EvaluateAsync(Axe.Value);
        var faults = await page.EvaluateAsync<string[]>(
            """
            async () => {
                // Fluent's provider stands around each control, and around what floats above the page.
                const roots = ['softphone', 'scripting', 'phone-number'].map(name => `[class*="cts-${name}-"]`).join(',');
                const ours = [...document.querySelectorAll(roots)].filter(each => each.parentElement.closest(roots) === null);
                if (ours.length === 0) return ['nothing of ours is on the page'];
                // The dummies are how Fluent keeps the focus within a group; a frame shows somebody else's page.
                const { violations } = await axe.run({ include: ours, exclude: [['[data-tabster-dummy]'], ['iframe']] }, { rules: { 'heading-order': { enabled: false } } });
                return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`));
            }
            """);
        Assert.AreEqual("", string.Join('\n', faults), state);
    }
}
