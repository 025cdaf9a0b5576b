import type { TelephonyState } from "./state";

/**
 * Why a call's record is not on the screen, or what the agent has to know of it. `unsaved`: the form in front has changes; `typing`: somebody
 * types; `blocked`: the browser lets no window open; `newOpen`: the form of the caller's new record is in front and not saved; `notLinked`: the
 * record that was saved did not become the call's customer; `otherNumber`: nor was it meant to, since it was saved without the caller's number.
 */
export interface PopNotice {
  kind: "unsaved" | "typing" | "blocked" | "newOpen" | "notLinked" | "otherNumber";
  /** Why, in Dataverse's words; "" where the kind says it all. */
  reason: string;
}

export const popNotice = (kind: PopNotice["kind"], reason = ""): PopNotice => ({ kind, reason });

/** Sets what is to be said of a call's record; null takes it back. The state itself where that changes nothing. */
export function withPopNotice(state: TelephonyState, callKey: string, notice: PopNotice | null): TelephonyState {
  const known = state.popNotices[callKey];
  if (known?.kind === notice?.kind && known?.reason === notice?.reason) {
    return state;
  }
  const others = Object.entries(state.popNotices).filter(([key]) => key !== callKey);
  return { ...state, popNotices: Object.fromEntries(notice === null ? others : [...others, [callKey, notice]]) };
}
