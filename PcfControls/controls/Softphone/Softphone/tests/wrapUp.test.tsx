import { screen } from "@testing-library/react";
import { aCall, aContext, aSnapshot, anOutcome } from "@telephony/pcf-testkit";
import type { FakeHub } from "@telephony/pcf-testkit";
import type { CallMessage } from "@telephony/contracts";
import { describe, expect, it } from "vitest";
import { showSoftphone } from "./renderSoftphone";
import type { ShownSoftphone } from "./renderSoftphone";

const talkedOn = { answeredOn: "2026-01-31T09:00:05.000Z" };
const wrapping = (overrides: Partial<CallMessage> = {}): CallMessage =>
  aCall({
    callKey: "a",
    state: "idle",
    allowed: ["endWrap", "pause", "extendWrap"],
    wrapEndsOn: "2026-01-31T09:00:20.000Z",
    ...talkedOn,
    ...overrides,
  });

const show = (call: CallMessage, arrange: (hub: FakeHub) => void = () => undefined): Promise<ShownSoftphone> =>
  showSoftphone((hub) => {
    hub.snapshot = aSnapshot({ calls: [call] });
    arrange(hub);
  });

const button = (name: string): HTMLElement => screen.getByRole("button", { name });
const sent = (hub: FakeHub): string[] => hub.commands.map(({ name }) => name);
const withDefault = (hub: FakeHub): void => {
  hub.context = aContext({ outcomes: [anOutcome({ name: "Solved", isDefault: true })] });
};

describe("The clock of the wrap-up", () => {
  it.each([
    ["Pause", "pause", wrapping()],
    ["30 s more", "extendWrap", wrapping()],
    ["Resume", "resumeWrap", wrapping({ wrapEndsOn: null, wrapLeftSeconds: 12, allowed: ["endWrap", "resumeWrap"] })],
  ] as const)("obeys the button %s", async (name, command, call) => {
    const { hub, user } = await show(call, withDefault);

    await user.click(button(name));

    expect(hub.commands).toMatchObject([{ name: command, callKey: "a" }]);
  });

  it("says that it stands and what is left", async () => {
    await show(wrapping({ wrapEndsOn: null, wrapLeftSeconds: 72 }));

    expect(screen.getByText("Wrap-up paused")).toBeTruthy();
    expect(screen.getByText("Paused with 1:12 left")).toBeTruthy();
  });
});

describe("A call without the outcome that it owes", () => {
  it("is made known to the connector, once", async () => {
    const { hub, play } = await show(wrapping());

    await play(() => hub.tell((events) => events.callChanged(wrapping({ version: 2 }))));

    expect(hub.commands).toMatchObject([{ name: "demandOutcome", callKey: "a" }]);
  });

  it.each([
    ["nobody answered it", wrapping({ answeredOn: null }), undefined],
    ["an outcome counts by itself", wrapping(), withDefault],
    ["it was with a colleague", wrapping({ isInternal: true }), undefined],
    [
      "no outcome is for its direction",
      wrapping({ direction: "transfer" }),
      (hub: FakeHub): void => void (hub.context = aContext({ outcomes: [anOutcome({ direction: "inbound" })] })),
    ],
  ] as const)("owes none where %s", async (_why, call, arrange) => {
    const { hub, user } = await show(call, arrange);

    await user.click(button("End wrap-up"));

    expect(sent(hub)).toEqual(["endWrap"]);
  });

  it("asks when its wrap-up is to end, and ends with the outcome", async () => {
    const { hub, user } = await show(wrapping({ demandsOutcome: true }));

    await user.click(button("End wrap-up"));
    expect(sent(hub)).toEqual([]);
    expect(screen.getByText("Choose an outcome to end this call, or force the end.")).toBeTruthy();
    await user.click(button("Solved"));

    expect(sent(hub)).toEqual(["outcomeGiven", "endWrap"]);
  });

  it("waits when its wrap-up has run out, and its end can be forced", async () => {
    const { hub, user } = await show(
      wrapping({ demandsOutcome: true, waitsForOutcome: true, wrapEndsOn: null, wrapLeftSeconds: 0, allowed: ["endWrap"] }),
    );

    expect(screen.getByText("Outcome missing")).toBeTruthy();
    await user.click(button("Force end"));

    expect(sent(hub)).toEqual(["endWrap"]);
  });

  it("tells the connector of an outcome that came from another tab or a script", async () => {
    const { hub, play } = await show(wrapping({ demandsOutcome: true }), (arranged) => {
      arranged.loggedOutcomes.set(aCall().dtCallId, { result: "Solved", computedOutcome: "", retryOn: "" });
    });
    await play(() => undefined);

    expect(sent(hub)).toEqual(["outcomeGiven"]);
  });
});

describe("A call with a colleague", () => {
  it("is offered no outcomes", async () => {
    await show(aCall({ state: "talk", isInternal: true, allowed: [] }));

    expect(screen.queryByRole("group", { name: "Outcome" })).toBeNull();
  });
});
