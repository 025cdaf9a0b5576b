import { aContext } from "@telephony/pcf-testkit";
import { describe, expect, it } from "vitest";
import { dnisLabel, dnisOf } from "./dnis";

const rows = aContext().dnis;

describe("The row of a dialled number", () => {
  it("is the queue's before the number's", () => {
    expect(dnisOf(rows, { queueName: "Support", dnis: "5678" })?.label).toBe("Support");
  });

  it("is the number's where the queue has none", () => {
    expect(dnisOf(rows, { queueName: "Unknown", dnis: "5678" })?.label).toBe("Sales line");
  });

  it("is compared case-sensitively", () => {
    expect(dnisOf(rows, { queueName: "support", dnis: "" })).toBeNull();
  });

  it("shows a name without a row as it is", () => {
    expect(dnisLabel(null, { queueName: "My Test Queue", dnis: "1" })).toBe("My Test Queue");
  });
});
