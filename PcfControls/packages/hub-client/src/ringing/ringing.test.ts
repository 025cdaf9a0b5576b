import { aCall, FakeBell } from "@telephony/pcf-testkit";
import type { CallMessage } from "@telephony/contracts";
import { describe, expect, it } from "vitest";
import { initialState } from "../calls/state";
import type { TelephonyState } from "../calls/state";
import { createStore } from "../calls/store";
import { startRinging } from "./ringing";
import type { Ringing } from "./ringing";

interface Tab {
  bell: FakeBell;
  ringing: Ringing;
  become: (change: Partial<TelephonyState>) => void;
  calls: (...calls: CallMessage[]) => void;
}

/** A page that leads, whose agent wants notifications. */
function openTab(bell = new FakeBell()): Tab {
  const store = createStore<TelephonyState>({ ...initialState, connection: { phase: "connected", problem: null }, isLeader: true });
  const ringing = startRinging(store, bell.surroundings);
  ringing.change({ notifies: true });
  ringing.describe((call) => ({ title: call.customerName || "somebody", body: call.phoneNumber }));
  const become: Tab["become"] = (change) => store.update((state) => ({ ...state, ...change }));
  return { bell, ringing, become, calls: (...calls) => become({ calls }) };
}

const anna = aCall({ callKey: "a", customerName: "Anna Example" });
const bert = aCall({ callKey: "b", customerName: "Bert" });

describe("The ring of a page", () => {
  it("goes on while a call rings and ends with it", () => {
    const { bell, calls } = openTab();

    calls(anna);
    expect(bell.heard).toEqual(["full~ 60"]);
    calls({ ...anna, version: 2, customerName: "Anna" });
    expect(bell.tones).toHaveLength(1);
    calls({ ...anna, version: 3, state: "talk" });

    expect(bell.heard).toEqual([]);
  });

  it("is one for several calls", () => {
    const { bell, calls } = openTab();

    calls(anna);
    calls(anna, bert);
    calls(bert);

    expect(bell.tones).toHaveLength(1);
    expect(bell.heard).toEqual(["full~ 60"]);
  });

  it("does not begin for a call that is over when the page comes up", () => {
    const { bell, calls } = openTab();

    calls({ ...anna, state: "idle" });

    expect(bell.tones).toEqual([]);
    expect(bell.notices).toEqual([]);
  });

  it("goes from the tab that led to the one that leads now", () => {
    const [one, other] = [openTab(), openTab()];
    other.become({ isLeader: false });
    [one, other].forEach((tab) => tab.calls(anna));
    expect([one.bell.heard.length, other.bell.heard.length]).toEqual([1, 0]);

    one.become({ isLeader: false });
    other.become({ isLeader: true });

    expect([one.bell.heard.length, other.bell.heard.length]).toEqual([0, 1]);
  });

  it("follows volume, device and switch while it is heard", () => {
    const { bell, calls, ringing } = openTab();
    calls(anna);

    ringing.change({ volume: 10 });
    expect(bell.tones).toHaveLength(1);
    expect(bell.heard).toEqual(["full~ 10"]);
    ringing.change({ deviceId: "headset" });
    expect(bell.tones.map(({ deviceId, isOver }) => [deviceId, isOver])).toEqual([
      ["", true],
      ["headset", false],
    ]);
    ringing.change({ rings: false });

    expect(bell.heard).toEqual([]);
  });

  it("is one beep for each call that comes while the agent talks", () => {
    const { bell, calls } = openTab();
    const talked = aCall({ callKey: "t", state: "talk" });

    calls(talked, anna);
    calls(talked, { ...anna, version: 2 });
    expect(bell.tones.map(({ tone, loops }) => [tone, loops])).toEqual([["soft", false]]);
    calls(talked, anna, bert);
    expect(bell.tones).toHaveLength(2);
    calls(talked, anna);

    expect(bell.tones).toHaveLength(2);
  });

  it("is a beep for the call that still rings when another one is answered, and aloud again after that", () => {
    const { bell, calls } = openTab();
    calls(anna, bert);

    calls({ ...anna, state: "talk" }, bert);
    expect(bell.heard).toEqual(["soft 60"]);
    calls(bert);

    expect(bell.heard).toEqual(["full~ 60"]);
  });

  it("says that the browser keeps the page silent, as long as something should be heard", () => {
    const bell = new FakeBell();
    bell.isSilent = true;
    const { calls, ringing } = openTab(bell);

    expect(ringing.isBlocked.get()).toBe(false);
    calls(anna);
    expect(ringing.isBlocked.get()).toBe(true);
    calls();

    expect(ringing.isBlocked.get()).toBe(false);
  });

  it("can be tried, even when it is off, and gives way to a call", () => {
    const { bell, calls, ringing } = openTab();
    ringing.change({ rings: false, volume: 30 });

    ringing.test();
    expect(bell.heard).toEqual(["full 30"]);
    ringing.change({ rings: true });
    calls(anna);

    expect(bell.heard).toEqual(["full~ 30"]);
  });

  it("is not tried beside a ring that is heard anyway", () => {
    const { bell, calls, ringing } = openTab();
    calls(anna);

    ringing.test();

    expect(bell.tones).toHaveLength(1);
  });
});
