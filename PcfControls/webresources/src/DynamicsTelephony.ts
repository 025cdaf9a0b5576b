import { bridgeChannel, readStoredCalls, storedCallsKey } from "@telephony/contracts";
import type { BridgeCall } from "@telephony/contracts";
import { createClientApi } from "./client/clientApi";
import type { DynamicsTelephonyApi } from "./client/clientApi";
import { scriptPage } from "./client/scriptPage";
import { findXrm, isEmbeddedPage, onPageShown, shownWindows } from "./hostWindow";
import { ensureSidePane } from "@telephony/hub-client";

/** The library cts_/js/DynamicsTelephony.js: the client API for scripts on forms, and the side pane wherever such a form is opened. */
const page = window as Window & { DynamicsTelephony?: DynamicsTelephonyApi };
const xrm = findXrm();

/** The calls that the softphone has left for this user. */
function storedCalls(): readonly BridgeCall[] | null {
  try {
    const userId = xrm?.Utility.getGlobalContext().userSettings.userId ?? "";
    // A page that reloads has taken them with it, until its softphone is there again.
    const text = window.localStorage.getItem(storedCallsKey) ?? window.sessionStorage.getItem(storedCallsKey);
    return readStoredCalls(text, userId, Date.now());
  } catch {
    // Storage may be switched off: the softphone then answers over the channel.
    return null;
  }
}

// A form that loads the library twice keeps the first, with whoever registered there.
page.DynamicsTelephony ??= createClientApi({
  channel: new BroadcastChannel(bridgeChannel),
  page: () => scriptPage(shownWindows()),
  storedCalls,
  onPageShown,
});

if (xrm !== undefined && !isEmbeddedPage()) {
  // A user without access to agents is not an agent: the form then works without a pane.
  ensureSidePane(xrm).catch(() => false);
}
