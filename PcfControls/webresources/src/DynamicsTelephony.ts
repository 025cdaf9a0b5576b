import { bridgeChannel } from "@telephony/contracts";
import { createClientApi } from "./client/clientApi";
import type { DynamicsTelephonyApi } from "./client/clientApi";
import { findXrm, isEmbeddedPage } from "./hostWindow";
import { ensureSidePane } from "./sidePane";

/** The library cts_/js/DynamicsTelephony.js: the client API for scripts on forms, and the side pane wherever such a form is opened. */
const page = window as Window & { DynamicsTelephony?: DynamicsTelephonyApi };

// A form that loads the library twice keeps the first, with whoever registered there.
page.DynamicsTelephony ??= createClientApi(new BroadcastChannel(bridgeChannel));

const xrm = findXrm();
if (xrm !== undefined && !isEmbeddedPage()) {
  // A user without access to agents is not an agent: the form then works without a pane.
  ensureSidePane(xrm).catch(() => false);
}
