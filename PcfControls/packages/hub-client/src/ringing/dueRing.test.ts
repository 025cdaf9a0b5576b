import { aCall } from "@telephony/pcf-testkit";
import type { CallMessage, CallState } from "@telephony/contracts";
import { describe, expect, it } from "vitest";
import { initialState } from "../calls/state";
import type { TelephonyState } from "../calls/state";
import { dueTone, ringingCalls } from "./dueRing";

const on = { rings: true };

function leading(calls: readonly CallMessage[], change: Partial<TelephonyState> = {}): TelephonyState {
  return { ...initialState, connection: { phase: "connected", problem: null }, isLeader: true, calls, ...change };
}

const ringing = aCall({ callKey: "a" });
const hush = { callKey: "a", since: ringing.stateSince, isAnswer: true };

describe("A page", () => {
  it("rings for a call that rings at the agent", () => {
    expect(dueTone(leading([ringing]), on)).toBe("full");
  });

  it.each<CallState>(["start", "ringing", "talk", "hold", "waiting", "idle", "end", "preview"])(
    "does not ring for a call in the state %s",
    (state) => {
      expect(dueTone(leading([aCall({ state })]), on)).toBeNull();
    },
  );

  it.each<CallState>(["start", "ringing", "talk", "hold"])("rings softly beside a call in the state %s", (state) => {
    expect(dueTone(leading([aCall({ callKey: "b", state }), ringing]), on)).toBe("soft");
  });

  it("rings aloud beside a wrap-up", () => {
    expect(dueTone(leading([aCall({ callKey: "b", state: "idle" }), ringing]), on)).toBe("full");
  });

  it("does not ring where another tab leads", () => {
    expect(dueTone(leading([ringing], { isLeader: false }), on)).toBeNull();
  });

  it("does not ring when the agent wants no ring", () => {
    expect(dueTone(leading([ringing]), { rings: false })).toBeNull();
  });

  it.each<[string, TelephonyState["connection"]]>([
    ["is gone", { phase: "waiting", problem: { source: "hub", reason: "" } }],
    ["is silent", { phase: "connected", problem: { source: "silent", reason: "" } }],
  ])("does not ring for what is on the screen while the hub %s: nobody knows whether it still rings", (_what, connection) => {
    expect(dueTone(leading([ringing], { connection }), on)).toBeNull();
  });

  it("is silent from the click on Answer on, and beeps for another call then", () => {
    expect(dueTone(leading([ringing], { hushed: [hush] }), on)).toBeNull();
    expect(dueTone(leading([ringing, aCall({ callKey: "b" })], { hushed: [hush] }), on)).toBe("soft");
  });

  it("rings aloud for another call while one is being rejected", () => {
    expect(dueTone(leading([ringing, aCall({ callKey: "b" })], { hushed: [{ ...hush, isAnswer: false }] }), on)).toBe("full");
  });

  it("rings again for a rejected call that comes back", () => {
    const back = aCall({ callKey: "a", stateSince: "2026-01-31T09:05:00.000Z" });

    expect(ringingCalls(leading([back], { hushed: [hush] }))).toEqual([back]);
  });
});
