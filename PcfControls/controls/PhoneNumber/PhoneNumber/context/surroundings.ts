import type { DialOutcome } from "@telephony/hub-client";
import type { CallCount } from "./callHistory";

/** What the control needs of the app around. */
export interface Surroundings {
  /** Dials a number of the record that is shown. Never rejects. */
  dial: (number: string) => Promise<DialOutcome>;
  /** Opens the softphone; false for somebody without a phone. Null where the app has no side panes. */
  openSoftphone: (() => Promise<boolean>) | null;
  /** Calls with the record or the number; null where nobody can say. Rejects where the agent may not read calls. */
  countCalls: (e164: string) => Promise<CallCount | null>;
}
