import { aCall, aContext, toQueue, toSupport } from "@telephony/pcf-testkit";
import { describe, expect, it } from "vitest";
import { dnisLabel, dnisOf } from "./dnis";

const rows = aContext().dnis;

describe("The row that describes where a call was made to", () => {
  it("is the one that the connector names", () => {
    expect(dnisOf(rows, aCall({ ...toQueue("Sales"), dnisId: toSupport.dnisId }))?.label).toBe("Support");
  });

  it("is none where the connector names none, whatever rows there are", () => {
    expect(dnisOf(rows, aCall(toQueue("Support")))).toBeNull();
  });

  it("is none where it has been made since the page began", () => {
    expect(dnisOf([], aCall(toSupport))).toBeNull();
  });
});

describe("What the screen calls it", () => {
  it("is the row's label", () => {
    const call = aCall({ dnisId: "d1000000-0000-4000-8000-000000000003", dnisText: "5678", dnis: "5678" });

    expect(dnisLabel(dnisOf(rows, call), call)).toBe("Sales line");
  });

  it("is what the connector calls it where there is no row, or one without a label", () => {
    const rowsWithoutLabel = rows.map((row) => ({ ...row, label: "" }));

    expect(dnisLabel(null, aCall(toQueue("My Test Queue")))).toBe("My Test Queue");
    expect(dnisLabel(dnisOf(rowsWithoutLabel, toSupport), toSupport)).toBe("Support");
  });
});
