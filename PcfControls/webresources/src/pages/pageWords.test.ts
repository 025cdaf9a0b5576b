import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import english from "../../strings/Pages.1033.resx";
import { showWords } from "./pageWords";

const pages = ["start", "page", "dtAssociatedPhonecall"];
const htmlOf = (name: string): string => readFileSync(join(__dirname, `../../html/${name}.html`), "utf8");
const pageOf = (name: string): Document => new DOMParser().parseFromString(htmlOf(name), "text/html");

describe("The words of a page", () => {
  it.each([
    [1031, "Während eines Anrufs", "de"],
    [1032, "Κατά τη διάρκεια μιας κλήσης", "el"],
    [1033, "During a call", "en"],
    [1036, "During a call", "en"],
  ])("are in the language %i of the app's user, else in English: %s", (languageId, heading, tag) => {
    const page = pageOf("start");

    showWords(page, { languageId, isRTL: false });

    expect(page.querySelector("h2")?.textContent).toBe(heading);
    expect(page.documentElement.lang).toBe(tag);
  });

  it("are in English outside of an app", () => {
    const page = pageOf("page");

    expect(showWords(page, undefined)("Frame_Title")).toBe("Page of a call");
    expect(page.title).toBe("Page of a call");
  });

  it("have what is strong marked as such, and no signs of it", () => {
    const page = pageOf("start");

    showWords(page, undefined);

    expect(Array.from(page.querySelectorAll("strong"), ({ textContent }) => textContent)).toContain("End wrap-up");
    expect(page.body.textContent).not.toContain("*");
  });

  it("run from right to left in an app that does, and in their own direction where they are in another script", () => {
    const page = pageOf("start");

    showWords(page, { languageId: 1037, isRTL: true });

    expect(page.documentElement.dir).toBe("rtl");
    expect(page.querySelector("h1")?.dir).toBe("auto");
  });

  it("are all shown on some page, and no page asks for others", () => {
    const asked = pages.flatMap((name) => Array.from(htmlOf(name).matchAll(/data-text="(\w+)"/g), ([, key]) => key));

    expect([...new Set(asked)].sort()).toEqual(Object.keys(english).sort());
  });
});
