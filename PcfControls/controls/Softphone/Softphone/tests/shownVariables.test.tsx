import { screen } from "@testing-library/react";
import { aCall, aSnapshot } from "@telephony/pcf-testkit";
import type { ShownVariable } from "@telephony/contracts";
import { describe, expect, it } from "vitest";
import { showSoftphone } from "./renderSoftphone";
import type { ShownSoftphone } from "./renderSoftphone";

const show = (shownVariables: ShownVariable[]): Promise<ShownSoftphone> =>
  showSoftphone((hub) => {
    hub.snapshot = aSnapshot({ calls: [aCall({ state: "incoming", shownVariables })] });
  });

describe("What the PBX knows of a call", () => {
  it("is on its card as the organization calls it, and hostile text is text", async () => {
    await show([
      { label: "Account number", value: "4711" },
      { label: "Chosen", value: "<img src=x onerror=alert(1)>" },
    ]);

    expect(screen.getAllByRole("term").map((term) => term.textContent)).toEqual(["Account number", "Chosen"]);
    expect(screen.getAllByRole("definition").map((value) => value.textContent)).toEqual(["4711", "<img src=x onerror=alert(1)>"]);
  });

  it("takes no room where it knows nothing", async () => {
    await show([]);

    expect(screen.queryByRole("term")).toBeNull();
  });
});
