import { showNumberKey } from "@telephony/contracts";
import { describe, expect, it } from "vitest";
import { loadShowNumber } from "./phoneNumbers";
import type { NumbersPage } from "./phoneNumbers";

const show = (text: string): string => `shown ${text}`;

/** A page and the scripts that were put into it. */
function aPage(): { page: NumbersPage; scripts: HTMLScriptElement[] } {
  const scripts: HTMLScriptElement[] = [];
  const head = { append: (script: HTMLScriptElement) => scripts.push(script) } as unknown as HTMLHeadElement;
  const createElement = (() => ({}) as HTMLScriptElement) as unknown as Document["createElement"];
  return { page: { document: { createElement, head } }, scripts };
}

describe("How numbers are shown", () => {
  it("comes from the organization's web resource", async () => {
    const { page, scripts } = aPage();
    const loading = loadShowNumber(page, "https://org.example");
    expect(scripts.map(({ src }) => src)).toEqual(["https://org.example/WebResources/cts_/js/PhoneNumbers.js"]);

    page[showNumberKey] = show;
    scripts[0]?.onload?.(new Event("load"));

    expect(await loading).toBe(show);
  });

  it("is not loaded again where another control has", async () => {
    const { page, scripts } = aPage();
    page[showNumberKey] = show;

    expect(await loadShowNumber(page, "https://org.example")).toBe(show);
    expect(scripts).toEqual([]);
  });

  it("is nothing where the web resource does not come, or is another script", async () => {
    const { page, scripts } = aPage();
    const [gone, other] = [loadShowNumber(page, ""), loadShowNumber(page, "")];

    scripts[0]?.onerror?.(new Event("error"));
    scripts[1]?.onload?.(new Event("load"));

    expect(await Promise.all([gone, other])).toEqual([null, null]);
  });
});
