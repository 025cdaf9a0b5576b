import { startSession } from "./session";
import { browserSurroundings } from "./surroundings";
import type { TelephonySession } from "./session";

/** Every control's bundle has its own copy of this module; a registered symbol on the page is what they have in common. */
const pageKey = Symbol.for("cts.telephony.session");

type Page = Partial<Record<typeof pageKey, TelephonySession>>;

/** The page's one session; the first control that asks starts it. It lives as long as the page, since calls do not end with a form. */
export function sharedSession(clientUrl: string): TelephonySession {
  const page = window as unknown as Page;
  page[pageKey] ??= startSession(browserSurroundings(clientUrl));
  return page[pageKey];
}
