import { screen } from "@testing-library/react";
import { aWaitingCaller, sampleNow } from "@telephony/pcf-testkit";
import type { FakeHub } from "@telephony/pcf-testkit";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { showSoftphone } from "./renderSoftphone";
import type { ShownSoftphone } from "./renderSoftphone";

async function showWorklist(arrange: (hub: FakeHub) => void): Promise<ShownSoftphone> {
  const shown = await showSoftphone(arrange);
  await shown.user.click(screen.getByRole("tab", { name: "To call back" }));
  return shown;
}

const callBack = (): HTMLButtonElement => screen.getByRole("button", { name: "Call back Anna Example" });

beforeEach(() => void vi.useFakeTimers({ now: new Date(sampleNow), toFake: ["Date", "setInterval", "clearInterval"] }));
afterEach(() => void vi.useRealTimers());

describe("The worklist", () => {
  it("says who waits, how often they called and for how long they wait", async () => {
    await showWorklist((hub) => {
      hub.past.worklist = [
        aWaitingCaller(),
        aWaitingCaller({ phoneNumber: "+493023125012", name: "", attempts: 1, recordId: "", table: "" }),
      ];
    });

    expect(screen.getAllByRole("listitem").map((row) => row.textContent?.replace(/\u00a0/g, " "))).toEqual([
      "Anna Example+49 30 23125011 · 2 calls · waits 30 min · SupportCall back",
      "+49 30 231250121 call · waits 30 min · SupportCall back",
    ]);
  });

  it("dials from the customer's record", async () => {
    const { hub, user } = await showWorklist((arranged) => {
      arranged.past.worklist = [aWaitingCaller()];
    });

    await user.click(callBack());

    expect(hub.commands).toMatchObject([{ name: "dial", number: "+493023125011" }]);
    expect(hub.dialNumbers[0]?.record?.table).toBe("contact");
  });

  it("names the colleague who is calling, and does not call twice", async () => {
    await showWorklist((hub) => {
      hub.past.worklist = [aWaitingCaller({ claimedBy: "Bob Agent" })];
    });

    expect(screen.getByText("Bob Agent is calling")).toBeTruthy();
    expect(callBack().disabled).toBe(true);
  });

  it.each([
    ["a colleague has begun to call", [aWaitingCaller({ claimedBy: "Bob Agent" })], /^Bob Agent is calling$/],
    ["somebody has reached them", [], /^Anna Example no longer waits/],
  ])("does not dial what it shows when in the meantime %s", async (_what, meanwhile, sentence) => {
    const { hub, user } = await showWorklist((arranged) => {
      arranged.past.worklist = [aWaitingCaller()];
    });
    hub.past.worklist = meanwhile;

    await user.click(callBack());

    expect(hub.commands).toEqual([]);
    expect(screen.getAllByText(sentence).length).toBeGreaterThan(0);
  });

  it("follows what colleagues do while it is on screen, and asks for nothing when it is not", async () => {
    const { hub, user, play } = await showWorklist((arranged) => {
      arranged.past.worklist = [aWaitingCaller()];
    });
    hub.past.worklist = [];
    await play(() => void vi.advanceTimersByTime(8_000));
    expect(screen.getByText("Nobody waits for a call back.")).toBeTruthy();
    await user.click(screen.getByRole("tab", { name: "Calls" }));
    const reads = hub.past.reads.worklist;

    await play(() => void vi.advanceTimersByTime(60_000));

    expect(hub.past.reads.worklist).toBe(reads);
  });

  it("says when there are more", async () => {
    await showWorklist((hub) => {
      hub.past.worklist = [aWaitingCaller()];
      hub.past.hasMore = true;
    });

    expect(screen.getByText("Only the newest 1 callers are listed.")).toBeTruthy();
  });
});
