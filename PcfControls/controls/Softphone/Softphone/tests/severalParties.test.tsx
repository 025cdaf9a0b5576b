import { screen, within } from "@testing-library/react";
import { aCall, aSnapshot, anAgent } from "@telephony/pcf-testkit";
import type { AgentMessage, CallMessage } from "@telephony/contracts";
import { describe, expect, it } from "vitest";
import { showSoftphone } from "./renderSoftphone";
import type { ShownSoftphone } from "./renderSoftphone";

const show = (calls: CallMessage[], agent: AgentMessage = anAgent()): Promise<ShownSoftphone> =>
  showSoftphone((hub) => {
    hub.snapshot = aSnapshot({ calls, agent });
  });

const anna = { id: "1.1", name: "EXAMPLE ANNA", number: "+4930111222", isCustomer: true };
const bob = { id: "1.2", name: "Bob Agent", number: "1002", isCustomer: false };
const conference = (overrides: Partial<CallMessage> = {}): CallMessage =>
  aCall({ state: "talk", customerName: "Anna Example", participants: [anna, bob], allowed: ["release", "dropParticipant"], ...overrides });

describe("A consultation", () => {
  it("says on the asking screen who is asked about whom", async () => {
    await show([aCall({ state: "talk", direction: "outbound", callerName: "Alice Agent", about: "Anna Example", isInternal: true })]);

    expect(screen.getByText("You ask Alice Agent about Anna Example")).toBeTruthy();
  });

  it("says on the colleague's screen who asks about whom", async () => {
    await show([
      aCall({ callerName: "Bob Agent", customerName: "Anna Example", phoneNumber: "1002", about: "Anna Example", isInternal: true }),
    ]);

    expect(screen.getByText("Bob Agent asks about Anna Example")).toBeTruthy();
  });

  it("is completed or made a conference on its own card, not on that of the held call", async () => {
    await show([
      aCall({ callKey: "held", state: "hold", customerName: "Anna", allowed: ["transferComplete", "conference"] }),
      aCall({ callKey: "talk", state: "talk", customerName: "Bob", allowed: ["transferComplete", "conference"] }),
    ]);

    expect(within(screen.getByRole("article", { name: "Call with Anna" })).queryByRole("button", { name: "Conference" })).toBeNull();
    expect(within(screen.getByRole("article", { name: "Call with Bob" })).getByRole("button", { name: "Conference" })).toBeTruthy();
  });

  it("is changed over with the held call", async () => {
    const { hub, user } = await show([
      aCall({ callKey: "held", state: "hold", allowed: [] }),
      aCall({ callKey: "talk", state: "talk", allowed: ["swap"] }),
    ]);

    await user.click(screen.getByRole("button", { name: "Swap" }));

    expect(hub.commands).toMatchObject([{ name: "swap", callKey: "talk", otherCallKey: "held" }]);
  });

  it("is completed on the held call's card while the colleague's phone rings", async () => {
    await show([
      aCall({ callKey: "held", state: "hold", customerName: "Anna", allowed: ["transferComplete"] }),
      aCall({ callKey: "ringing", state: "ringing", customerName: "Bob", allowed: ["release"] }),
    ]);

    expect(within(screen.getByRole("article", { name: "Call with Anna" })).getByRole("button", { name: "Complete transfer" })).toBeTruthy();
  });
});

describe("A call on hold during a consultation", () => {
  const held = aCall({ callKey: "held", state: "hold", customerName: "Anna", allowed: ["holdResume"] });
  const asked = aCall({ callKey: "asked", direction: "outbound", customerName: "Bob", about: "Anna", isInternal: true });

  it.each([
    ["Resume", "the two can be changed over", { ...asked, state: "talk", allowed: ["swap"] }],
    ["Cancel and resume", "the colleague's phone still rings", { ...asked, state: "ringing", allowed: ["release"] }],
    ["Cancel and resume", "the phone system cannot change over", { ...asked, state: "talk", allowed: ["release"] }],
    ["Resume", "it is the colleague who asks", { ...asked, direction: "inbound", state: "talk", allowed: ["release"] }],
  ] satisfies [string, string, CallMessage][])("has the button %s where %s", async (name, _where, other) => {
    await show([held, other]);

    expect(within(screen.getByRole("article", { name: "Call with Anna" })).getByRole("button", { name })).toBeTruthy();
  });
});

describe("A conference", () => {
  it("names itself and who is in it", async () => {
    await show([conference()]);

    const list = screen.getByRole("list", { name: "In this conference" });
    expect(
      within(list)
        .getAllByRole("listitem")
        .map((item) => item.firstChild?.textContent),
    ).toEqual(["You", "Anna Example", "Bob Agent"]);
    expect(screen.getByText("Conference")).toBeTruthy();
  });

  it("lets a participant go", async () => {
    const { hub, user } = await show([conference()]);

    await user.click(screen.getByRole("button", { name: "Drop Bob Agent" }));

    expect(hub.commands).toMatchObject([{ name: "dropParticipant", participantId: "1.2" }]);
  });

  it("has no way to let anybody go where the phone system cannot", async () => {
    await show([conference({ allowed: ["release"] })]);

    expect(screen.queryByRole("button", { name: "Drop Bob Agent" })).toBeNull();
  });
});

describe("The header", () => {
  it.each([
    ["On call", [aCall({ state: "talk" })]],
    ["On call", [aCall({ state: "hold" }), aCall({ callKey: "b", state: "idle" })]],
    ["Ringing", [aCall({ state: "incoming" }), aCall({ callKey: "b", state: "idle" })]],
    ["Wrap-up", [aCall({ state: "idle" })]],
    ["Ready", []],
  ] as const)("says %s as it is", async (word, calls) => {
    await show([...calls]);

    expect(screen.getByRole("button", { name: `State: ${word}` })).toBeTruthy();
  });

  it("lets an agent in a call be not ready after it, and says so", async () => {
    const { hub, user, play } = await show([aCall({ state: "talk" })]);

    await user.click(screen.getByRole("button", { name: "State: On call" }));
    await user.click(screen.getByRole("menuitem", { name: "Not ready after this call: Lunch" }));
    await play(() => hub.tell((events) => events.agentChanged(anAgent({ state: "notReady", reason: "Lunch" }))));

    expect(hub.commands).toMatchObject([{ name: "notReady", reason: "Lunch" }]);
    expect(screen.getByText(/^Then: Lunch/)).toBeTruthy();
  });
});

describe("A screen reader", () => {
  const said = (): string | null => screen.getByRole("log").textContent;

  it.each([
    ["Talking with Anna", { state: "incoming" }, { state: "talk" }],
    ["Anna is on hold", { state: "talk" }, { state: "hold" }],
    ["The call with Anna has ended", { state: "talk" }, { state: "idle" }],
    ["The call with Anna needs an outcome", { state: "idle" }, { state: "idle", waitsForOutcome: true }],
    ["Conference with Anna, Bob Agent", { state: "talk" }, { state: "talk", participants: [anna, bob] }],
  ] as [string, Partial<CallMessage>, Partial<CallMessage>][])("hears: %s", async (sentence, before, after) => {
    const { hub, play } = await show([aCall({ ...before, customerName: "Anna" })]);
    expect(said()).toBe("");

    await play(() => hub.tell((events) => events.callChanged(aCall({ ...after, customerName: "Anna", version: 2 }))));

    expect(said()).toBe(sentence);
  });

  it("hears of a call that is gone", async () => {
    const { hub, play } = await show([aCall({ callKey: "a", customerName: "Anna" })]);

    await play(() => hub.tell((events) => events.callGone("a")));

    expect(said()).toBe("The call with Anna has ended");
  });

  it("hears that an outcome is saved", async () => {
    const { user } = await show([aCall({ state: "idle", allowed: [] })]);

    await user.click(screen.getByRole("button", { name: "Solved" }));

    expect(said()).toBe("Outcome saved: Solved");
  });
});
