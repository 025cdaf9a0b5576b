import type { AppPageInput } from "@telephony/hub-client";
import type { ClosePage } from "./context/host";

/** The part of a window that shows pages. */
export interface WindowWithPages extends Pick<Window, "history" | "location" | "open"> {
  Xrm?: { Navigation?: { navigateTo?: (page: AppPageInput, options: { target: 1 }) => PromiseLike<unknown> } };
}

/**
 * Shows a page in the app's main area: https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-navigation/navigateto
 * @returns Goes back to the page before, unless the agent has left this one; null where there is no app.
 */
export async function showPage(page: WindowWithPages, input: AppPageInput): Promise<ClosePage | null> {
  const navigation = page.Xrm?.Navigation;
  if (navigation?.navigateTo === undefined) {
    return null;
  }
  await navigation.navigateTo(input, { target: 1 });
  const shown = page.location.href;
  return () => {
    if (page.location.href === shown) {
      page.history.back();
    }
  };
}

/**
 * Opens a window without telling its page of ours. Unlike the host's openUrl it tells whether the browser let it open.
 * @returns Closes the window; null when the browser's pop-up blocker kept it.
 */
export function openWindow(page: WindowWithPages, url: string): ClosePage | null {
  const opened = page.open("", "_blank");
  if (opened === null) {
    return null;
  }
  opened.opener = null;
  opened.location.replace(url);
  return () => opened.close();
}
