import type { TelephonyState } from "../calls/state";
import type { Store } from "../calls/store";
import { listen, onStored } from "../page/listen";
import { browserNotifier } from "./browserNotifier";
import { browserSound } from "./browserSound";
import { startRinging } from "./ringing";
import type { Ringing } from "./ringing";
import type { RingingSurroundings } from "./ringPorts";

const pageKey = Symbol.for("cts.telephony.ringing");

type Page = Partial<Record<typeof pageKey, Ringing>>;

function browserRinging(): RingingSurroundings {
  return {
    sound: browserSound(window),
    notifier: browserNotifier(window),
    storage: window.localStorage,
    onStored,
    onLeave: (leaves) => listen("pagehide", leaves),
  };
}

/**
 * The page's one ring, however many softphones it shows; it lives as long as the page.
 * @param calls What the page's session knows.
 */
export function sharedRinging(calls: Pick<Store<TelephonyState>, "get" | "subscribe">): Ringing {
  const page = window as unknown as Page;
  page[pageKey] ??= startRinging(calls, browserRinging());
  return page[pageKey];
}
