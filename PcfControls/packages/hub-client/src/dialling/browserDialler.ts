import { bridgeChannel, softphonePageOf } from "@telephony/contracts";
import { createDialler } from "./dialler";
import type { Dialler } from "./dialler";

/** The dialler of a real page. @param windows The own window, then those around it, in which the softphone may be. */
export function browserDialler(windows: () => readonly object[]): Dialler {
  return createDialler({
    openChannel: () => new BroadcastChannel(bridgeChannel),
    softphonePage: () => softphonePageOf(windows()),
  });
}
