import { screen } from "@testing-library/react";
import { aCall, aSnapshot } from "@telephony/pcf-testkit";
import { softphonePaneId } from "@telephony/contracts";
import { describe, expect, it, vi } from "vitest";
import { showRinging } from "../sidePane";
import { showSoftphone } from "./renderSoftphone";

describe("A ringing phone", () => {
  it("is told to the app with every change of the number of ringing calls, and only then", async () => {
    const {
      hub,
      showRinging: shown,
      play,
    } = await showSoftphone((hub) => {
      hub.snapshot = aSnapshot({ calls: [aCall({ callKey: "a" })] });
    });
    await play(() => hub.tell((events) => events.callChanged(aCall({ callKey: "b" }))));
    await play(() => hub.tell((events) => events.callChanged(aCall({ callKey: "b", version: 2, customerName: "Bert" }))));
    await play(() => hub.tell((events) => events.callChanged(aCall({ callKey: "b", version: 3, state: "talk" }))));
    await play(() => hub.tell((events) => events.callGone("a")));

    expect(shown.mock.calls).toEqual([
      [0, 1],
      [1, 2],
      [2, 1],
      [1, 0],
    ]);
  });

  it("is not told of while nothing rings", async () => {
    const { showRinging: shown } = await showSoftphone((hub) => {
      hub.snapshot = aSnapshot({ calls: [aCall({ state: "talk" })] });
    });

    expect(shown).not.toHaveBeenCalled();
  });
});

describe("The card of a call", () => {
  it("comes into sight when it begins to ring, however many stand above it, and not with every change", async () => {
    const scroll = vi.spyOn(Element.prototype, "scrollIntoView");
    const { hub, play } = await showSoftphone((hub) => {
      hub.snapshot = aSnapshot({ calls: [aCall({ callKey: "a", state: "idle" }), aCall({ callKey: "b", state: "idle" })] });
    });
    expect(scroll).not.toHaveBeenCalled();

    await play(() => hub.tell((events) => events.callChanged(aCall({ callKey: "c" }))));
    await play(() => hub.tell((events) => events.callChanged(aCall({ callKey: "c", version: 2, customerName: "Carl" }))));

    expect(scroll.mock.contexts).toEqual([screen.getByRole("article", { name: /Carl/ }).closest("li")]);
    scroll.mockRestore();
  });
});

describe("The softphone's side pane", () => {
  /** A pane as the app has it: selecting it takes its badge away. */
  function aPane(): { badge: unknown; select: ReturnType<typeof vi.fn<() => void>> } {
    const pane = { badge: undefined as unknown, select: vi.fn<() => void>(() => void (pane.badge = undefined)) };
    return pane;
  }
  const pageWith = (pane: object): object => ({
    Xrm: { App: { sidePanes: { getPane: (id: string) => (id === softphonePaneId ? pane : undefined) } } },
  });

  it("comes to the front when the first call rings, and carries their number", () => {
    const pane = aPane();

    showRinging(pageWith(pane), 0, 1);
    showRinging(pageWith(pane), 1, 2);

    expect(pane.select).toHaveBeenCalledTimes(1);
    expect(pane.badge).toBe(2);
  });

  it("carries its number when it has just come to the front", () => {
    const pane = aPane();

    showRinging(pageWith(pane), 0, 1);

    expect(pane.badge).toBe(1);
  });

  it("carries nothing when no call rings any more", () => {
    const pane = aPane();

    showRinging(pageWith(pane), 0, 1);
    showRinging(pageWith(pane), 1, 0);

    expect(pane.badge).toBe(false);
  });

  it.each([
    ["without the client API", {}],
    ["without side panes", { Xrm: { App: {} } }],
    ["without the softphone's pane", { Xrm: { App: { sidePanes: { getPane: () => undefined } } } }],
    ["whose pane cannot be selected", { Xrm: { App: { sidePanes: { getPane: () => ({}) } } } }],
  ])("is not missed on a page %s", (_what, page) => {
    expect(() => showRinging(page, 0, 1)).not.toThrow();
  });
});
