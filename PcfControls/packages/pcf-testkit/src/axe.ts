import axe from "axe-core";

// axe would measure letters; jsdom has no canvas and says so in many lines.
HTMLCanvasElement.prototype.getContext = () => null;

/**
 * What axe finds wrong in a part of the page: the rule, and the elements that break it. Contrast and size are nothing that jsdom knows; the browser test
 * (tests/EndToEnd.Tests) looks at them.
 * @param part Everything of ours; popovers hang below the body.
 */
export async function axeFaults(part: Element = document.body): Promise<string[]> {
  const { violations } = await axe.run(part, {
    resultTypes: ["violations"],
    // A frame shows the page of somebody else.
    iframes: false,
    // Rules of the whole page, which is the app's, and what needs a layout.
    rules: Object.fromEntries(
      ["region", "page-has-heading-one", "landmark-one-main", "color-contrast"].map((rule) => [rule, { enabled: false }]),
    ),
  });
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id} (${help}): ${html}`));
}
