import type { CallLog } from "./callLog";
import type { WriteRow } from "@telephony/hub-client";

/** What the script's page needs of the app around it. */
export interface Host {
  /** Address of the organization, without a slash at the end. */
  clientUrl: string;
  log: CallLog;
  write: WriteRow;
  /** Opens a window. False when the browser lets none open. */
  openWindow: (url: string) => boolean;
  /** Brings the softphone's side pane to the front. */
  showSoftphone: () => void;
  /** Closes the side pane of a call's script. */
  closePane: (callKey: string) => void;
  /** Calls back when the page's content security policy keeps a frame with this address from loading. Answers what ends it. */
  onBlocked: (address: string, blocked: () => void) => () => void;
}

/** Where the control is: on a form, or alone in a side pane. */
export type Place = "form" | "pane";
