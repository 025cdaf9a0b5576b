import { fireEvent, screen } from "@testing-library/react";
import { aCall, aSnapshot } from "@telephony/pcf-testkit";
import type { CallMessage } from "@telephony/contracts";
import { afterEach, describe, expect, it } from "vitest";
import { callOfShortcut, shortcutOf } from "../shortcuts/shortcuts";
import type { ShortcutName } from "../shortcuts/shortcuts";
import { showSoftphone } from "./renderSoftphone";
import type { ShownSoftphone } from "./renderSoftphone";

const show = (...calls: CallMessage[]): Promise<ShownSoftphone> =>
  showSoftphone((hub) => {
    hub.snapshot = aSnapshot({ calls });
  });
const all: CallMessage["allowed"] = ["answer", "release", "holdResume"];
const call = (callKey: string, state: CallMessage["state"], changes: Partial<CallMessage> = {}): CallMessage =>
  aCall({ callKey, state, customerName: callKey, allowed: all, ...changes });

const keys = { answer: "F7", holdResume: "F8", notes: "F9", release: "F2" } as const;
const press = ({ play }: ShownSoftphone, name: ShortcutName, target: Element = document.body): Promise<void> =>
  play(() => void fireEvent.keyDown(target, { key: keys[name], ctrlKey: true, shiftKey: true }));

/** A form beside the softphone. */
function aField(): HTMLInputElement {
  const field = document.body.appendChild(document.createElement("input"));
  field.focus();
  return field;
}

afterEach(() => localStorage.clear());

describe("Keyboard shortcuts", () => {
  it.each([
    ["answer", { name: "answer", callKey: "rings" }],
    ["holdResume", { name: "holdResume", callKey: "talks" }],
    ["release", { name: "release", callKey: "talks" }],
  ] as const)("do it from anywhere on the page, for the call that is meant: %s", async (name, command) => {
    const shown = await show(call("held", "hold"), call("talks", "talk"), call("rings", "incoming"), call("rings too", "incoming"));

    await press(shown, name, aField());

    expect(shown.hub.commands).toMatchObject([command]);
  });

  it("bring the softphone to the front and the cursor into the notes", async () => {
    const shown = await show(call("a", "talk"));

    await press(shown, "notes");

    expect(shown.showSoftphone).toHaveBeenCalledTimes(1);
    expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Notes" }));
  });

  it("leave the browser every key that has nothing to do", async () => {
    await show();

    expect(fireEvent.keyDown(document.body, { key: "F7", ctrlKey: true, shiftKey: true })).toBe(true);
  });

  it("do it once where two softphones are on one page", async () => {
    const one = await show(call("a", "incoming"));
    const other = await show(call("a", "incoming"));

    await press(one, "answer");

    expect([...one.hub.commands, ...other.hub.commands]).toHaveLength(1);
  });

  it("say why they failed", async () => {
    const shown = await show(call("a", "incoming"));
    shown.hub.answer = () => Promise.resolve({ succeeded: false, reason: "Your phone is busy." });

    await press(shown, "answer");

    expect(screen.getByText("The phone system could not do it: Your phone is busy.")).toBeTruthy();
  });

  it("are named on the buttons of the call that they mean, and on its notes", async () => {
    await show(call("held", "hold"), call("talks", "talk"));

    const named = screen.getAllByRole("button").filter((button) => button.hasAttribute("aria-keyshortcuts"));
    expect(named.map((button) => `${button.textContent ?? ""}: ${button.title}`)).toEqual([
      "Hang up: Ctrl+Shift+F2",
      "Hold: Ctrl+Shift+F8",
    ]);
    expect(screen.getAllByRole("textbox", { name: "Notes" }).map((area) => area.getAttribute("aria-keyshortcuts"))).toEqual([
      null,
      "Control+Shift+F9",
    ]);
  });

  it("are listed, and each agent can do without them, for good", async () => {
    const shown = await show(call("a", "incoming"));
    await shown.user.click(screen.getByRole("button", { name: "Keyboard shortcuts" }));
    expect(screen.getByText("Ctrl+Shift+F7")).toBeTruthy();

    await shown.user.click(screen.getByRole("switch", { name: "Use these shortcuts" }));
    await press(shown, "answer");

    expect(shown.hub.commands).toEqual([]);
    expect(screen.getByRole("button", { name: "Answer" }).hasAttribute("aria-keyshortcuts")).toBe(false);
    expect(Object.entries(localStorage)).toContainEqual(["cts-telephony-shortcuts:a0000000-0000-4000-8000-000000001001", "off"]);
  });
});

describe("A key", () => {
  const pressed = { key: "F7", ctrlKey: true, shiftKey: true, altKey: false, metaKey: false, repeat: false, isComposing: false };

  it.each([
    ["alone", { ctrlKey: false, shiftKey: false }],
    ["with Control alone", { shiftKey: false }],
    ["with Alt too", { altKey: true }],
    ["that is held down", { repeat: true }],
    ["that composes a letter", { isComposing: true }],
    ["that is a letter", { key: "a" }],
  ])("%s is no shortcut", (_how, changes) => {
    expect(shortcutOf(pressed)).toBe("answer");
    expect(shortcutOf({ ...pressed, ...changes })).toBeUndefined();
  });
});

describe("The call that is meant", () => {
  it.each([
    [
      "holdResume",
      "is the one that was held last, where nobody talks",
      [call("early", "hold", { stateSince: "2026-01-31T08:00:00Z" }), call("late", "hold")],
      "late",
    ],
    [
      "holdResume",
      "is none while a colleague is called, whom Resume would cancel",
      [call("held", "hold"), call("asked", "ringing")],
      undefined,
    ],
    [
      "holdResume",
      "is never one on hold while another is talked in",
      [call("held", "hold"), call("talks", "talk", { allowed: [] })],
      undefined,
    ],
    ["release", "is the one that is dialled, where nobody talks", [call("held", "hold"), call("dialled", "ringing")], "dialled"],
    ["release", "is never one that rings", [call("rings", "incoming")], undefined],
    ["notes", "is the one in its wrap-up, where none goes on", [call("over", "idle")], "over"],
    ["answer", "is none where the phone system cannot answer", [call("rings", "incoming", { allowed: [] })], undefined],
  ] as [ShortcutName, string, CallMessage[], string | undefined][])("by %s %s", (name, _which, calls, key) => {
    expect(callOfShortcut(name, calls)?.callKey).toBe(key);
  });
});
