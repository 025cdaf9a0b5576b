import { screen } from "@testing-library/react";
import { aCall, aContext, aDecision, aMatch, aSnapshot, anOutcome } from "@telephony/pcf-testkit";
import type { FakeHub } from "@telephony/pcf-testkit";
import type { CallMessage } from "@telephony/contracts";
import { describe, expect, it } from "vitest";
import { showSoftphone } from "./renderSoftphone";
import type { ShownSoftphone } from "./renderSoftphone";

const showCall = (call: CallMessage, arrange: (hub: FakeHub) => void = () => undefined): Promise<ShownSoftphone> =>
  showSoftphone((hub) => {
    hub.snapshot = aSnapshot({ calls: [call] });
    arrange(hub);
  });

const button = (name: string): HTMLElement => screen.getByRole("button", { name });

describe("Outcomes", () => {
  it("are offered during the talk, in their order, without those of another direction", async () => {
    await showCall(aCall({ state: "talk", allowed: [] }), (hub) => {
      hub.context = aContext({
        outcomes: [
          anOutcome({ name: "Last", order: 9 }),
          anOutcome({ name: "First", order: 1 }),
          anOutcome({ name: "Out", direction: "outbound" }),
        ],
      });
    });

    const names = Array.from(screen.getByRole("group", { name: "Outcome" }).querySelectorAll("button"), (found) => found.textContent);
    expect(names).toEqual(["First", "Last"]);
  });

  it("are not offered while the call rings", async () => {
    await showCall(aCall({ state: "incoming" }));

    expect(screen.queryByRole("group", { name: "Outcome" })).toBeNull();
  });

  it("are given by one click and stay marked", async () => {
    const { hub, user } = await showCall(aCall({ state: "idle", allowed: [] }));

    await user.click(button("Solved"));

    expect(hub.outcomes).toEqual([{ callId: aCall().dtCallId, outcome: "Solved", retryOn: null }]);
    expect(button("Solved").getAttribute("aria-pressed")).toBe("true");
  });

  it("that were given before a reload are marked again", async () => {
    await showCall(aCall({ state: "idle", allowed: [] }), (hub) => {
      hub.loggedOutcomes.set(aCall().dtCallId, { result: "Solved", computedOutcome: "", retryOn: "" });
    });

    expect(button("Solved").getAttribute("aria-pressed")).toBe("true");
    expect(button("Call back").getAttribute("aria-pressed")).toBe("false");
  });

  it("say which one is the default, without choosing it", async () => {
    const { hub } = await showCall(aCall({ state: "talk", allowed: [] }), (hub) => {
      hub.context = aContext({ outcomes: [anOutcome({ name: "Solved", isDefault: true }), anOutcome({ name: "Lost" })] });
    });

    expect(button("Solved Default").getAttribute("aria-pressed")).toBe("false");
    expect(button("Lost")).toBeTruthy();
    expect(hub.outcomes).toEqual([]);
  });

  it("that Dataverse refuses say why and stay unmarked", async () => {
    const { hub, user } = await showCall(aCall({ state: "idle", allowed: [] }));
    hub.dataverseError = new Error("This call is closed.");

    await user.click(button("Solved"));

    expect(await screen.findByText("This call is closed.")).toBeTruthy();
    expect(button("Solved").getAttribute("aria-pressed")).toBe("false");
  });
});

describe("Wrap-up", () => {
  const wrapping = aCall({
    state: "idle",
    stateSince: new Date(Date.now() - 10_000).toISOString(),
    wrapEndsOn: new Date(Date.now() + 20_000).toISOString(),
    reason: "abandoned",
    allowed: ["endWrap"],
  });

  it("shows the time that is left and why the call ended", async () => {
    await showCall(wrapping, (hub) => {
      hub.snapshot = { ...hub.snapshot, serverTime: new Date().toISOString() };
    });

    expect(screen.getByRole("progressbar", { name: "Wrap-up time left" })).toBeTruthy();
    expect(screen.getByText(/^Wrap-up time left 0:(1\d|20)$/)).toBeTruthy();
    expect(screen.getByText("The caller gave up")).toBeTruthy();
  });

  it("can be ended", async () => {
    const { hub, user } = await showCall(wrapping);

    await user.click(button("End wrap-up"));

    expect(hub.commands).toMatchObject([{ name: "endWrap", callKey: wrapping.callKey }]);
  });
});

describe("Several records with one number", () => {
  const anna = aMatch({ table: "contact", recordId: "anna", name: "Anna Example" });
  const order = aMatch({ table: "salesorder", recordId: "order", name: "Order 4711" });
  const choosing = aCall({ callKey: "a", pop: aDecision({ kind: "choose", matches: [anna, order] }) });

  it("are listed as given, and none opens by itself", async () => {
    const { openForm } = await showCall(choosing);

    const list = screen.getByRole("list", { name: "Who is calling? 2 records have this number" });
    expect(Array.from(list.querySelectorAll("button"), (found) => found.textContent)).toEqual(["Anna ExampleContact", "Order 4711Order"]);
    expect(openForm).not.toHaveBeenCalled();
  });

  it("open and are recorded when the agent chooses", async () => {
    const { hub, user, openForm } = await showCall(choosing, (hub) => {
      hub.decisionOfChoice = aDecision({ kind: "form", table: "salesorder", recordId: "order", matches: [anna, order] });
    });

    await user.click(screen.getByRole("button", { name: /Order 4711/ }));

    expect(hub.choices).toEqual([{ callId: choosing.dtCallId, table: "salesorder", recordId: "order", onlyWithNumber: false }]);
    expect(openForm.mock.calls).toEqual([["salesorder", "order", {}]]);
    expect(button("Other records with this number")).toBeTruthy();
  });

  it("can be chosen among again, in the call and in wrap-up", async () => {
    const chosen = aDecision({ kind: "form", table: "contact", recordId: "anna", matches: [anna, order] });
    const { hub, user } = await showCall({ ...choosing, state: "idle", pop: chosen });

    await user.click(button("Other records with this number"));
    expect(screen.getByRole("button", { current: true }).textContent).toBe("Anna ExampleContact");
    await user.click(screen.getByRole("button", { name: /Order 4711/ }));

    expect(hub.choices).toEqual([{ callId: choosing.dtCallId, table: "salesorder", recordId: "order", onlyWithNumber: false }]);
  });

  it("are asked about also when there is one with a similar number", async () => {
    await showCall(aCall({ pop: aDecision({ kind: "choose", matches: [anna] }) }));

    expect(screen.getByRole("list", { name: "Is this the caller? The number is similar" }).textContent).toBe("Anna ExampleContact");
  });

  it("stay on the screen when the choice could not be recorded", async () => {
    const { hub, user, openForm } = await showCall(choosing);
    hub.dataverseError = new Error("You may not read this contact.");

    await user.click(screen.getByRole("button", { name: /Anna Example/ }));

    expect(await screen.findByText("You may not read this contact.")).toBeTruthy();
    expect(openForm).not.toHaveBeenCalled();
  });
});
