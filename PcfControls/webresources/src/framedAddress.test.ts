import { describe, expect, it } from "vitest";
import { framedAddress } from "./framedAddress";

const framed = (data: string, page = "https://org.example/WebResources/cts_/html/page.html"): string | null =>
  framedAddress(new URL(`${page}?data=${encodeURIComponent(data)}`));

describe("The page of a call", () => {
  it("frames a web resource with its Data as it is", () => {
    expect(framed("/WebResources/new_/page.html?Data=state%3Dincoming%26agent%3DTest%2BAgent")).toBe(
      "https://org.example/WebResources/new_/page.html?Data=state%3Dincoming%26agent%3DTest%2BAgent",
    );
  });

  it("finds the organization's root, also behind a token of the cache", () => {
    expect(framed("/WebResources/new_page.html", "https://crm.example/org/%7B638%7D/WebResources/cts_/html/page.html")).toBe(
      "https://crm.example/org/WebResources/new_page.html",
    );
  });

  it.each([
    "",
    "javascript:alert(1)",
    "//evil.example/WebResources/x",
    "/\\evil.example/WebResources/x",
    "https://evil.example/WebResources/x",
    "/main.aspx?pagetype=entitylist",
    "/WebResources/",
    "/\t/evil.example/WebResources/x",
  ])("frames nothing else: %j", (data) => {
    expect(framed(data)).toBeNull();
  });
});
