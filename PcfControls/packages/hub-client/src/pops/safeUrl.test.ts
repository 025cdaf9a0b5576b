// @vitest-environment node

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { popUrl, scriptUrl } from "./safeUrl";

const base = "https://org.example/main.aspx?appid=1";

/** The table that the plug-ins' policy is tested with: what an address is, of a host its name, and the address. */
const addresses = readFileSync(new URL("../../../../../tests/cases/pop-addresses.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => {
    const start = line.indexOf('"');
    const [kind = "", host = ""] = line.slice(0, start).trim().split(" ");
    return { kind, host, address: JSON.parse(line.slice(start)) as string };
  });

describe("No address leads elsewhere than it says:", () => {
  it.each(addresses)("$kind $host $address", ({ kind, host, address }) => {
    const opened = popUrl(address, base);

    expect(opened !== null).toBe(kind !== "never");
    expect(scriptUrl(address, "", base) !== null).toBe(kind === "path" || kind === "host");
    if (kind === "path") {
      expect(new URL(address, base).origin).toBe("https://org.example");
    }
    if (kind === "host") {
      expect(new URL(address, base).hostname).toBe(host);
    }
  });

  it("and the table has what browsers take to another host, and shows that they do", () => {
    const astray = addresses.filter(({ kind, address }) => {
      try {
        return kind === "never" && new URL(address, base).hostname.endsWith("evil.example");
      } catch {
        return false;
      }
    });

    expect(astray.length).toBeGreaterThan(20);
    expect(addresses.length).toBeGreaterThan(45);
  });
});

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
