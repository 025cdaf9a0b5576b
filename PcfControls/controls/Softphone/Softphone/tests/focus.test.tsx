import { fireEvent, screen } from "@testing-library/react";
import { aCall, aSnapshot } from "@telephony/pcf-testkit";
import type { CallMessage } from "@telephony/contracts";
import { describe, expect, it } from "vitest";
import { showSoftphone } from "./renderSoftphone";
import type { ShownSoftphone } from "./renderSoftphone";

const show = (...calls: CallMessage[]): Promise<ShownSoftphone> =>
  showSoftphone((hub) => {
    hub.snapshot = aSnapshot({ calls });
  });
const call = (callKey: string, changes: Partial<CallMessage> = {}): CallMessage =>
  aCall({ callKey, state: "talk", customerName: callKey, allowed: ["release", "holdResume"], ...changes });
const card = (name: string): HTMLElement => screen.getByRole("article", { name: `Call with ${name}` });
const field = (): HTMLElement => screen.getByRole("combobox", { name: "Name or number" });
const focusIn = (name: string): void => card(name).querySelector<HTMLElement>("button")?.focus();

describe("The keyboard", () => {
  it("is at the card once its call is answered by a shortcut, unless somebody works with a text", async () => {
    const ringing = call("a", { state: "incoming", allowed: ["answer"] });
    const { hub, play } = await show(ringing, call("b", { state: "incoming", allowed: ["answer"] }));
    const answer = (): Promise<void> => play(() => void fireEvent.keyDown(document.body, { key: "F7", ctrlKey: true, shiftKey: true }));

    await answer();
    expect(document.activeElement).toBe(card("a"));
    await play(() => hub.tell((events) => events.callChanged({ ...ringing, version: 2, state: "talk", allowed: ["release"] })));
    const form = document.body.appendChild(document.createElement("textarea"));
    form.focus();
    await answer();

    expect(hub.commands).toHaveLength(2);
    expect(document.activeElement).toBe(form);
  });

  it.each([
    ["the next card", "a", "b"],
    ["the last card, where there is no next one", "b", "a"],
  ])("goes on at %s when a card goes away", async (_where, gone, left) => {
    const { hub, play } = await show(call("a"), call("b"));
    focusIn(gone);

    await play(() => hub.tell((events) => events.callGone(gone)));

    expect(document.activeElement).toBe(card(left));
  });

  it("goes on in the field for a name or number when the last card goes away", async () => {
    const { hub, play } = await show(call("a"));
    focusIn("a");

    await play(() => hub.tell((events) => events.callGone("a")));

    expect(document.activeElement).toBe(field());
  });

  it("goes on in that field when a message is dismissed", async () => {
    const { hub, user, play } = await show();
    await play(() =>
      hub.tell((events) => events.commandFailed({ commandId: "1", succeeded: false, reason: "Nobody answered.", callKey: "" })),
    );

    await user.click(screen.getByRole("button", { name: "Dismiss" }));

    expect(document.activeElement).toBe(field());
  });

  it("stays with who types elsewhere or has clicked elsewhere", async () => {
    const { hub, play } = await show(call("a"), call("b"), call("c"));
    const form = document.body.appendChild(document.createElement("textarea"));
    focusIn("a");
    form.focus();
    await play(() => hub.tell((events) => events.callGone("a")));
    expect(document.activeElement).toBe(form);

    focusIn("b");
    fireEvent.pointerDown(document.body);
    await play(() => hub.tell((events) => events.callGone("b")));
    expect(document.activeElement).toBe(document.body);
  });

  it("is back at the button that opened a list of states", async () => {
    const { user } = await show();
    const state = screen.getByRole("button", { name: "State: Ready" });

    await user.click(state);
    await user.keyboard("{Escape}");

    expect(document.activeElement).toBe(state);
  });
});
