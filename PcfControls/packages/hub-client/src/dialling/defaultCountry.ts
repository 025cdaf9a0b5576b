import { defaultCountryKey } from "@telephony/contracts";
import type { TelephonyState } from "../calls/state";
import type { Store } from "../calls/store";

/** Keeps the setting "Default Country" where controls find it that have no softphone in their page. @param shelf The browser's localStorage. */
export function keepDefaultCountry(store: Store<TelephonyState>, shelf: Pick<Storage, "setItem">): void {
  let kept: unknown = null;
  store.subscribe(() => {
    const country = store.get().context?.settings.defaultCountry;
    if (typeof country !== "string" || country === kept) {
      return;
    }
    kept = country;
    try {
      shelf.setItem(defaultCountryKey, country);
    } catch {
      // Private windows and policies: numbers without country code are then shown as they are written.
    }
  });
}

/** Where the country is kept in a real page, whose controls are told that it is there. */
export function countryShelf(page: Pick<Window, "localStorage" | "dispatchEvent">): Pick<Storage, "setItem"> {
  return {
    setItem: (key, country) => {
      const isNews = page.localStorage.getItem(key) !== country;
      page.localStorage.setItem(key, country);
      if (isNews) {
        page.dispatchEvent(new Event(key));
      }
    },
  };
}

/** Has a function called when a softphone of this page has kept another default country. @returns Ends it. */
export function onCountryKept(page: Pick<Window, "addEventListener" | "removeEventListener">, kept: () => void): () => void {
  page.addEventListener(defaultCountryKey, kept);
  return () => page.removeEventListener(defaultCountryKey, kept);
}

/** The default country that a softphone of this browser has kept; "" for none. @param shelf The browser's localStorage. */
export function keptCountry(shelf: () => Pick<Storage, "getItem">): string {
  try {
    return shelf().getItem(defaultCountryKey) ?? "";
  } catch {
    return "";
  }
}
