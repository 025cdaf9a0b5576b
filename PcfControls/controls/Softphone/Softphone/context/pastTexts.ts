import type { HistoryCall } from "@telephony/contracts";
import { formatDuration } from "@telephony/ui";
import type { Text } from "@telephony/ui";
import { isTextKey } from "./textKeys";
import type { TextKey } from "./textKeys";

/** Lists of the history. */
export type HistoryFilter = "missed" | "rejected" | "today";

const outgoing = new Set(["outbound", "clicktocall", "ccOutbound"]);

/** True of a call that the agent, or the dialer for the agent, made. */
export function wentOut({ direction }: Pick<HistoryCall, "direction">): boolean {
  return outgoing.has(direction);
}

/** The calls of a list. @param now Says which day is today, in the browser's own time. */
export function filtered(calls: readonly HistoryCall[], filter: HistoryFilter, now: Date): HistoryCall[] {
  return calls.filter(({ kind, startedOn }) =>
    filter === "today" ? new Date(startedOn).toDateString() === now.toDateString() : kind === filter,
  );
}

/** What became of a call, in words: how long the talk was, else why there was none. */
export function kindText({ kind, talkSeconds }: HistoryCall, text: Text<TextKey>): string {
  const key = `HistoryKind_${kind}`;
  return kind === "talked" ? formatDuration(talkSeconds * 1000) : isTextKey(key) ? text(key) : "";
}

/** Outcomes that the system gives say what the kind says already. */
const said = new Set(["noanswer", "Busy", "EoD", "None", "Deflect", "Reject", "MissedCall", "Queued", "AnsweredElsewhere"]);

/** The outcome that an agent has chosen; "" for one of the system's. */
export function chosenOutcome({ outcome }: HistoryCall): string {
  return said.has(outcome) ? "" : outcome;
}

/** How long somebody waits, roughly. */
export function waitText(sinceMs: number, text: Text<TextKey>): string {
  const minutes = Math.max(0, Math.floor(sinceMs / 60_000));
  if (minutes < 60) {
    return text("Worklist_Minutes", minutes);
  }
  return minutes < 48 * 60 ? text("Worklist_Hours", Math.floor(minutes / 60)) : text("Worklist_Days", Math.floor(minutes / 1440));
}
