import { describe, expect, it } from "vitest";
import { popUrl, scriptUrl } from "./safeUrl";

const base = "https://org.example/main.aspx?appid=1";

describe("The address of a pop", () => {
  it.each([
    ["https://pages.example/CP.html?Data=a%3Db", "https://pages.example/CP.html?Data=a%3Db"],
    ["/WebResources/dot_/CP.html", "https://org.example/WebResources/dot_/CP.html"],
    ["file:///C:/_cts/Fast%20n%20Lite/page.html", "file:///C:/_cts/Fast%20n%20Lite/page.html"],
  ])("%s is opened", (url, opened) => {
    expect(popUrl(url, base)).toBe(opened);
  });

  it.each(["javascript:alert(1)", "java\nscript:alert(1)", " JavaScript:alert(1)", "data:text/html,x", "vbscript:x", "", "  ", "https://"])(
    "%j is refused",
    (url) => {
      expect(popUrl(url, base)).toBeNull();
    },
  );
});

describe("The address of a script page", () => {
  it("carries the call's data as one form-url-encoded parameter", () => {
    const address = scriptUrl("https://scripts.example/a.html", "state=incoming&agent=Test+Agent06&fullName=Ἄ%26", base);

    expect(address).toBe("https://scripts.example/a.html?Data=state%3Dincoming%26agent%3DTest%2BAgent06%26fullName%3D%E1%BC%8C%2526");
  });

  it("keeps the page's own parameters", () => {
    expect(scriptUrl("/WebResources/cts_page?formid=1", "a=b", base)).toBe("https://org.example/WebResources/cts_page?formid=1&Data=a%3Db");
  });

  it.each(["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x"])("%s is not framed", (url) => {
    expect(scriptUrl(url, "", base)).toBeNull();
  });
});
