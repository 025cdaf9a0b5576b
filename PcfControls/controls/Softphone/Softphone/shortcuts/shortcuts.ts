import type { AgentCommandName, CallMessage, CallState } from "@telephony/contracts";
import { takesOutcome } from "@telephony/hub-client";

/** What a shortcut does. */
export type ShortcutName = "answer" | "holdResume" | "notes" | "release";

/**
 * The key of each shortcut, with Control and Shift. Function keys, since letters and digits are spoken for: with Control and Shift, or Alt and Shift, by
 * browsers and by the app (sessions and tabs), with Control and Alt by VoiceOver and as AltGr by keyboards that write with it. These four neither
 * Chromium, Firefox, the app, NVDA, JAWS nor Narrator use with Control and Shift, and they lie alike on every keyboard; Hang up lies apart.
 */
export const shortcutKeys: Readonly<Record<ShortcutName, string>> = { answer: "F7", holdResume: "F8", notes: "F9", release: "F2" };

const names = Object.keys(shortcutKeys) as ShortcutName[];

/** What is read of a pressed key. */
export type PressedKey = Pick<KeyboardEvent, "key" | "ctrlKey" | "shiftKey" | "altKey" | "metaKey" | "repeat" | "isComposing">;

/** The shortcut that was pressed; undefined for any other key, and for one that is held down. */
export function shortcutOf({ key, ctrlKey, shiftKey, altKey, metaKey, repeat, isComposing }: PressedKey): ShortcutName | undefined {
  const isShortcut = ctrlKey && shiftKey && !altKey && !metaKey && !repeat && !isComposing;
  return isShortcut ? names.find((name) => shortcutKeys[name] === key) : undefined;
}

/** The value of aria-keyshortcuts: https://www.w3.org/TR/wai-aria-1.2/#aria-keyshortcuts */
export const ariaKeys = (name: ShortcutName): string => `Control+Shift+${shortcutKeys[name]}`;

/** The first of the states in which a call is. */
function firstIn(calls: readonly CallMessage[], ...states: CallState[]): CallMessage | undefined {
  return states.map((state) => calls.find((call) => call.state === state)).find((call) => call !== undefined);
}

/** The call on hold that Resume means: the one that has been so for the shortest time, unless a colleague is being called, whom Resume would cancel. */
function toResume(calls: readonly CallMessage[]): CallMessage | undefined {
  const isBusy = calls.some(({ state }) => state === "start" || state === "ringing");
  const held = calls.filter(({ state }) => state === "hold");
  return isBusy ? undefined : held.sort((one, other) => other.stateSince.localeCompare(one.stateSince))[0];
}

/**
 * Which call a shortcut means: Answer the first that rings; Hold and Hang up the one that is talked in, else Resume the one on hold and Hang up the one
 * that is dialled; Notes the one that is talked in, else on hold, else in its wrap-up. Undefined where that cannot be now.
 */
export function callOfShortcut(name: ShortcutName, calls: readonly CallMessage[]): CallMessage | undefined {
  const can = (command: AgentCommandName): CallMessage[] => calls.filter(({ allowed }) => allowed.includes(command));
  switch (name) {
    case "answer":
      return firstIn(can("answer"), "incoming");
    case "holdResume": {
      const talking = calls.some(({ state }) => state === "talk");
      return talking
        ? firstIn(can("holdResume"), "talk")
        : toResume(calls.filter((call) => can("holdResume").includes(call) || call.state !== "hold"));
    }
    case "release":
      return firstIn(can("release"), "talk", "ringing", "start");
    default:
      return firstIn(calls.filter(takesOutcome), "talk", "hold", "idle");
  }
}
