import { bridgeChannel, softphonePageOf } from "@telephony/contracts";
import { createDialler } from "./dialler";
import type { Dialler } from "./dialler";

/** The window and those around it: a form's script, or a page in a frame of the app, finds the app's softphone there. */
function windowsAround(): Window[] {
  const windows: Window[] = [window];
  for (let inner = window as Window; inner.parent !== inner; inner = inner.parent) {
    windows.push(inner.parent);
  }
  return windows;
}

/** The dialler of a real page. */
export function browserDialler(): Dialler {
  return createDialler({
    openChannel: () => new BroadcastChannel(bridgeChannel),
    softphonePage: () => softphonePageOf(windowsAround()),
  });
}
