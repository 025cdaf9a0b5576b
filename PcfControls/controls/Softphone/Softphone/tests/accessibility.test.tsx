import { screen } from "@testing-library/react";
import { aCall, aConnector, aDecision, aMatch, aPastCall, aSnapshot, aWaitingCaller, axeFaults, toSupport } from "@telephony/pcf-testkit";
import type { FakeHub } from "@telephony/pcf-testkit";
import type { CallMessage } from "@telephony/contracts";
import { describe, expect, it } from "vitest";
import { showSoftphone } from "./renderSoftphone";
import type { ShownSoftphone } from "./renderSoftphone";

const talking: CallMessage["allowed"] = ["release", "holdResume", "transferConsult", "transferBlind", "sendDtmf"];
const anna = (changes: Partial<CallMessage> = {}): CallMessage =>
  aCall({ ...toSupport, customerName: "Anna Example", pop: aDecision(), ...changes });
const bob = (changes: Partial<CallMessage> = {}): CallMessage =>
  aCall({
    callKey: "b",
    direction: "outbound",
    isInternal: true,
    callerName: "Bob Agent",
    about: "Anna Example",
    dtCallId: "",
    phoneCallId: "",
    ...changes,
  });
const wrapUp = anna({ state: "idle", wrapEndsOn: "2099-01-31T09:00:20.000Z", allowed: ["endWrap", "pause", "extendWrap"] });

const matches = [aMatch(), aMatch({ table: "account", recordId: "2", name: "Example Ltd." })];
const people = [
  { id: "1", name: "", number: "+4930111222", isCustomer: true },
  { id: "2", name: "Bob Agent", number: "1002", isCustomer: false },
];

type Act = (shown: ShownSoftphone) => Promise<void>;
const press =
  (...names: string[]): Act =>
  async ({ user }) => {
    for (const name of names) {
      await user.click(screen.getByRole("button", { name }));
    }
  };
const openTab =
  (name: RegExp): Act =>
  ({ user }) =>
    user.click(screen.getByRole("tab", { name }));
const nothing: Act = () => Promise.resolve();
const withCalls =
  (...calls: CallMessage[]) =>
  (hub: FakeHub): void => {
    hub.snapshot = aSnapshot({ calls });
  };

const states: [string, (hub: FakeHub) => void, Act][] = [
  ["idle", withCalls(), nothing],
  ["with the dial pad", withCalls(), press("Dial pad")],
  ["with the states to choose from", withCalls(), press("State: Ready")],
  ["while somebody is looked for", withCalls(), ({ user }) => user.type(screen.getByRole("combobox"), "bo")],
  ["that rings", withCalls(anna()), nothing],
  ["whose caller is to be chosen", withCalls(anna({ pop: aDecision({ kind: "choose", matches }) })), nothing],
  ["that dials", withCalls(anna({ state: "start", direction: "clicktocall", allowed: ["release"] })), nothing],
  ["in a talk", withCalls(anna({ state: "talk", allowed: talking })), nothing],
  ["in a talk with the keypad", withCalls(anna({ state: "talk", allowed: talking })), press("Keypad", "Send 2 ABC")],
  ["in a talk that is to be passed on", withCalls(anna({ state: "talk", allowed: talking })), press("Transfer")],
  ["with a call on hold", withCalls(anna({ state: "hold", allowed: ["holdResume", "release"] })), nothing],
  [
    "in a consultation",
    withCalls(
      anna({ state: "hold", allowed: ["holdResume", "release", "transferComplete"] }),
      bob({ state: "talk", allowed: ["release", "swap", "conference", "transferComplete"] }),
    ),
    nothing,
  ],
  ["in a conference", withCalls(anna({ state: "talk", participants: people, allowed: ["release", "dropParticipant"] })), nothing],
  ["in a wrap-up", withCalls(wrapUp), press("Solved")],
  ["that asks for the next try", withCalls(wrapUp), press("Call back")],
  ["whose wrap-up is paused", withCalls({ ...wrapUp, wrapEndsOn: null, wrapLeftSeconds: 14, allowed: ["endWrap", "resumeWrap"] }), nothing],
  ["that waits for an outcome", withCalls({ ...wrapUp, demandsOutcome: true, waitsForOutcome: true, allowed: ["endWrap"] }), nothing],
  ["with the history", (hub) => void (hub.past.history = [aPastCall()]), openTab(/^History/)],
  [
    "with a past call",
    (hub) => void (hub.past.history = [aPastCall()]),
    async (shown) => {
      await openTab(/^History/)(shown);
      await shown.user.click(screen.getByRole("button", { name: /^Anna Example/ }));
    },
  ],
  ["with an empty history", withCalls(), openTab(/^History/)],
  [
    "with callers who wait",
    (hub) => void (hub.past.worklist = [aWaitingCaller(), aWaitingCaller({ phoneNumber: "1", claimedBy: "Bob" })]),
    openTab(/^To call back/),
  ],
  [
    "without a phone system",
    (hub) => void (hub.snapshot = aSnapshot({ connector: aConnector({ pbxConnected: false, reason: "Away." }) })),
    nothing,
  ],
  ["without a hub", (hub) => void (hub.refusesLines = "gone"), nothing],
];

describe("axe finds no fault in the softphone", () => {
  it.each(states)("%s", async (_state, arrange, act) => {
    const shown = await showSoftphone(arrange);
    await act(shown);

    expect(await axeFaults()).toEqual([]);
  });
});
