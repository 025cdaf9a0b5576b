using Microsoft.Playwright;
using Telephony.TestKit;

namespace Telephony.EndToEnd.Tests.Support;

/// <summary>What axe (https://github.com/dequelabs/axe-core) finds wrong in our parts of a page, contrast included.</summary>
internal static class Accessibility
{
    private static readonly Lazy<string> Axe = new(() => File.ReadAllText(RepositoryRoot.Combine("PcfControls", "node_modules", "axe-core", "axe.min.js")));

    /// <summary>Requires that no word in our controls on this page is broken over two lines, nor cut, unless the whole of it is in a title.</summary>
    /// <param name="page">The page.</param>
    /// <param name="state">What it shows, for the message.</param>
    public static async Task RequireWholeWordsAsync(IPage page, string state)
    {
        var broken = await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('[class*="cts-softphone-"], [class*="cts-scripting-"], [class*="cts-phone-number-"]')].flatMap(root => {
                const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
                const found = [];
                while (texts.nextNode()) {
                    const text = texts.currentNode;
                    const box = text.parentElement;
                    const isCut = getComputedStyle(box).overflowX !== 'visible' && box.scrollWidth > box.clientWidth && box.clientWidth > 1;
                    if (isCut && box.title === '') found.push(`cut: ${text.data}`);
                    for (const { index, 0: word } of text.data.matchAll(/\S+/g)) {
                        const range = document.createRange();
                        range.setStart(text, index);
                        range.setEnd(text, index + word.length);
                        if (new Set([...range.getClientRects()].map(line => Math.round(line.top))).size > 1) found.push(`broken: ${word}`);
                    }
                }
                return found;
            })
            """);
        Assert.AreEqual("", string.Join('\n', broken), state);
    }

    /// <summary>Requires that axe finds nothing in our controls on this page, nor in their menus and popovers.</summary>
    /// <param name="page">The page.</param>
    /// <param name="state">What it shows, for the message.</param>
    public static async Task RequireNoFaultAsync(IPage page, string state)
    {
        await page.EvaluateAsync(Axe.Value);
        var faults = await page.EvaluateAsync<string[]>(
            """
            async () => {
                // A button that is taken into use fades in.
                await Promise.all(document.getAnimations().filter(each => each instanceof CSSTransition).map(each => each.finished.catch(() => null)));
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
