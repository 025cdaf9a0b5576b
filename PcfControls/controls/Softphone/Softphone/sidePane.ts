import { softphonePaneId } from "@telephony/contracts";

/**
 * The part of a side pane that shows a ringing phone.
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/create-app-side-panes
 */
interface Pane {
  /** What its icon at the app's edge carries. */
  badge?: number | boolean;
  select(): void;
}

interface PageWithPanes {
  Xrm?: { App?: { sidePanes?: { getPane?: (paneId: string) => Pane | null | undefined } } };
}

/**
 * Shows on the app's side bar how many calls ring, and brings the softphone's pane to the front when the first one does: the agent may
 * look at another pane or have this one collapsed. Does nothing where the softphone is not a side pane.
 * @param page The window.
 * @param before How many rang before.
 */
export function showRinging(page: object, before: number, ringing: number): void {
  const pane = (page as PageWithPanes).Xrm?.App?.sidePanes?.getPane?.(softphonePaneId);
  if (!pane) {
    return;
  }
  try {
    if (before === 0 && ringing > 0) {
      pane.select();
    }
    // Selecting takes a badge away.
    pane.badge = ringing > 0 ? ringing : false;
  } catch {
    // A hint that the host cannot show must not take the softphone off the screen.
  }
}

/** Brings the softphone's pane to the front, where it is a side pane. @param page The window. */
export function showSoftphone(page: object): void {
  try {
    (page as PageWithPanes).Xrm?.App?.sidePanes?.getPane?.(softphonePaneId)?.select();
  } catch {
    // As above.
  }
}
