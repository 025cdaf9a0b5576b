import type { AgentSnapshot } from "@telephony/contracts";
import { aCall, aDecision, aSnapshot } from "@telephony/pcf-testkit";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { decisionFor, initialState, withCall, withCommand, withDecision, withoutCall, withSnapshot } from "./state";

const ringing = aCall({ callKey: "a", version: 3, state: "incoming" });

describe("What a page knows", () => {
  it("is what the snapshot says, as the hub writes it", () => {
    const file = join(__dirname, "../../../../../tests/contracts/hub/AgentSnapshot.json");
    const snapshot = JSON.parse(readFileSync(file, "utf8")) as AgentSnapshot;

    const state = withSnapshot(initialState, snapshot, Date.parse(snapshot.serverTime) - 5000);

    expect(state.agent?.state).toBe("notReady");
    expect(state.connector?.pbxConnected).toBe(false);
    expect(state.calls.map((call) => call.state)).toEqual(["hold"]);
    expect(state.clockOffsetMs).toBe(5000);
  });

  it("takes a newer message of a call", () => {
    const state = withCall({ ...initialState, calls: [ringing] }, { ...ringing, version: 4, state: "talk" });

    expect(state.calls.map((call) => call.state)).toEqual(["talk"]);
  });

  it("ignores a message that was overtaken", () => {
    const before = { ...initialState, calls: [ringing] };

    expect(withCall(before, { ...ringing, version: 2, state: "start" })).toBe(before);
  });

  it("takes a call off the screen when it ends, and remembers it as the last one", () => {
    const state = withCall({ ...initialState, calls: [ringing] }, { ...ringing, version: 4, state: "end" });

    expect(state.calls).toEqual([]);
    expect(state.lastCall?.state).toBe("end");
  });

  it("takes the failure of a command off the screen with the next one, also where that is refused at once, and its call with it", () => {
    const lateFailure = { commandId: "1", succeeded: false, reason: "Your own phone did not take the call.", callKey: "first" };
    const failed = { ...initialState, lateFailure, unreached: { ...ringing, callKey: "first" } };

    expect(withCall(failed, { ...ringing, callKey: "caller", direction: "inbound" }).lateFailure).toBe(lateFailure);
    expect(withCommand(failed, { name: "dial", number: "4711" })).toEqual({ ...initialState, lateFailure: null, unreached: null });
  });

  it("keeps a call that reached nobody until it is read or the next one comes, whatever is tried meanwhile", () => {
    const unreached = { ...ringing, callKey: "first" };

    expect(withCommand({ ...initialState, unreached }, { name: "dial", number: "4711" }).unreached).toBe(unreached);
  });

  it("remembers the call that a new snapshot no longer has", () => {
    const state = withSnapshot({ ...initialState, calls: [ringing] }, aSnapshot(), 0);

    expect(state.lastCall).toBe(ringing);
  });

  it("prefers a decision that came by itself to the one the call carries", () => {
    const call = aCall({ callKey: "a", pop: aDecision({ kind: "choose" }) });
    const state = withDecision({ ...initialState, calls: [call] }, { callKey: "a", decision: aDecision({ kind: "form" }) });

    expect(decisionFor(state, call)?.kind).toBe("form");
  });

  it("forgets the decisions for calls that a new snapshot no longer has", () => {
    const state = withDecision({ ...initialState, calls: [ringing] }, { callKey: "a", decision: aDecision() });

    expect(withSnapshot(state, aSnapshot(), 0).decisions).toEqual({});
    expect(Object.keys(withSnapshot(state, aSnapshot({ calls: [ringing] }), 0).decisions)).toEqual(["a"]);
  });

  it("forgets the decision for a call that ends before it was ever shown", () => {
    const state = withDecision(initialState, { callKey: "a", decision: aDecision() });

    expect(withoutCall(state, "a").decisions).toEqual({});
  });

  it("ignores a decision for a call that is over", () => {
    const over = withoutCall({ ...initialState, calls: [ringing] }, "a");

    expect(withDecision(over, { callKey: "a", decision: aDecision() })).toBe(over);
  });
});
