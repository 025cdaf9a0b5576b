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

const words = (call: CallMessage): { title: string; body: string } => ({ title: call.customerName || "somebody", body: call.phoneNumber });

/** A page that leads, whose agent wants notifications. */
function openTab(bell = new FakeBell()): Tab {
  const store = createStore<TelephonyState>({ ...initialState, connection: { phase: "connected", problem: null }, isLeader: true });
  const ringing = startRinging(store, bell.surroundings);
  ringing.change({ notifies: true });
  const become: Tab["become"] = (change) => store.update((state) => ({ ...state, ...change }));
  return { bell, ringing, become, calls: (...calls) => become({ calls }) };
}

function openTabWithWords(bell?: FakeBell): Tab {
  const tab = openTab(bell);
  tab.ringing.describe(words);
  return tab;
}

const anna = aCall({ callKey: "a", customerName: "Anna Example" });
const bert = aCall({ callKey: "b", customerName: "Bert" });

describe("A desktop notification", () => {
  it("is there for each call that rings, by the call's key, until it is answered or over", () => {
    const { bell, calls } = openTabWithWords();

    calls(anna, bert);
    expect(bell.notices.map(({ tag, title, body }) => [tag, title, body])).toEqual([
      ["a", "Anna Example", "+4930111222"],
      ["b", "Bert", "+4930111222"],
    ]);
    calls({ ...anna, state: "talk" }, bert);
    expect(bell.up).toEqual(["Bert"]);
    calls({ ...anna, state: "talk" });

    expect(bell.up).toEqual([]);
  });

  it("goes with the click on Answer", () => {
    const { bell, calls, become } = openTabWithWords();
    calls(anna);

    become({ hushed: [{ callKey: "a", since: anna.stateSince, isAnswer: true }] });

    expect(bell.up).toEqual([]);
  });

  it("says what is known now, and is told again only when that is something else", () => {
    const { bell, calls } = openTabWithWords();

    calls({ ...anna, customerName: "" });
    calls({ ...anna, customerName: "", version: 2 });
    calls({ ...anna, version: 3 });

    expect(bell.notices.map(({ title }) => title)).toEqual(["somebody", "Anna Example"]);
    expect(bell.up).toEqual(["Anna Example"]);
  });

  it("does not come again once the agent has taken it away", () => {
    const { bell, calls } = openTabWithWords();
    calls({ ...anna, customerName: "" });

    bell.notices[0]?.dismiss();
    calls({ ...anna, version: 2 });

    expect(bell.notices).toHaveLength(1);
  });

  it("comes again for a call that comes back", () => {
    const { bell, calls } = openTabWithWords();
    calls(anna);
    calls();

    calls({ ...anna, stateSince: "2026-01-31T09:05:00.000Z" });

    expect(bell.up).toEqual(["Anna Example"]);
  });

  it("is shown by the tab that leads; one that led before only takes its own away", () => {
    const { bell, calls, become } = openTabWithWords();
    calls(anna);

    become({ isLeader: false });
    calls(anna, bert);
    expect(bell.up).toEqual(["Anna Example"]);
    calls(bert);

    expect(bell.up).toEqual([]);
    expect(bell.notices).toHaveLength(1);
  });

  it("is shown by a tab that begins to lead while it rings", () => {
    const { bell, calls, become } = openTabWithWords();
    become({ isLeader: false });
    calls(anna);
    expect(bell.notices).toEqual([]);

    become({ isLeader: true });

    expect(bell.up).toEqual(["Anna Example"]);
  });

  it("waits for its words", () => {
    const { bell, calls, ringing } = openTab();
    calls(anna);
    expect(bell.notices).toEqual([]);

    ringing.describe(words);

    expect(bell.up).toEqual(["Anna Example"]);
  });

  it("stays while the hub is not heard: the call may ring on", () => {
    const { bell, calls, become } = openTabWithWords();
    calls(anna);

    become({ connection: { phase: "waiting", problem: { source: "hub", reason: "" } } });

    expect(bell.up).toEqual(["Anna Example"]);
    expect(bell.heard).toEqual([]);
  });

  it("goes with the page, which takes the ring along", () => {
    const { bell, calls } = openTabWithWords();
    calls(anna);

    bell.leave();

    expect(bell.up).toEqual([]);
    expect(bell.heard).toEqual([]);
  });

  it("is followed by nothing once ringing has stopped", () => {
    const { bell, calls, ringing } = openTabWithWords();
    calls(anna);

    ringing.stop();
    calls(bert);

    expect([bell.up, bell.heard]).toEqual([[], []]);
  });
});

describe("The permission for notifications", () => {
  it("is asked for when the agent switches them on, and never before", async () => {
    const bell = new FakeBell();
    bell.permission = "default";
    const { calls, ringing } = openTabWithWords(bell);
    ringing.change({ notifies: false });
    calls(anna);
    expect(bell.questions).toBe(0);

    await ringing.notify(true);

    expect(bell.questions).toBe(1);
    expect(bell.up).toEqual(["Anna Example"]);
  });

  it("is asked for once: a browser that was told answers by itself", async () => {
    const { bell, ringing } = openTabWithWords();

    await ringing.notify(false);
    await ringing.notify(true);

    expect(bell.questions).toBe(0);
    expect(ringing.settings.get().notifies).toBe(true);
  });

  it.each(["denied", "default"] as const)("leaves them off when the agent's answer is %s", async (answer) => {
    const bell = new FakeBell();
    bell.permission = "default";
    bell.answer = answer;
    const { ringing } = openTabWithWords(bell);

    await ringing.notify(true);

    expect(ringing.permission.get()).toBe(answer);
    expect(ringing.settings.get().notifies).toBe(false);
  });

  it("counts as soon as it is given or taken in the browser's own settings", () => {
    const bell = new FakeBell();
    bell.permission = "denied";
    const { calls } = openTabWithWords(bell);
    calls(anna);
    expect(bell.up).toEqual([]);

    bell.decide("granted");

    expect(bell.up).toEqual(["Anna Example"]);
  });

  it("is the other tab's, too, when that has switched them off", () => {
    const bell = new FakeBell();
    const [one, other] = [openTabWithWords(bell), openTabWithWords(bell)];

    other.ringing.change({ notifies: false });
    bell.stored();
    one.calls(anna);

    expect(bell.notices).toEqual([]);
  });
});
