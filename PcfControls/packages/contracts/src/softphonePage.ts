/** Every bundle has its own copy of this module; a registered symbol on the window is what they have in common. */
const pageKey = Symbol.for("cts.telephony.page");

type Page = Partial<Record<typeof pageKey, string>>;

/** Says that a window has a softphone. @param id Names the window in commands. @returns Takes it back. */
export function announceSoftphone(page: object, id: string): () => void {
  (page as Page)[pageKey] = id;
  return () => {
    delete (page as Page)[pageKey];
  };
}

/**
 * Id of the first of some windows that has a softphone; "" where none has.
 * @param pages The own window, then those around it; one of another origin counts as having none.
 */
export function softphonePageOf(pages: readonly object[]): string {
  for (const page of pages) {
    try {
      const id = (page as Page)[pageKey];
      if (id !== undefined) {
        return id;
      }
    } catch {
      // The app may itself be framed by a page of another origin.
    }
  }
  return "";
}

/** Where in localStorage the softphone keeps the agent's default country, by which controls read numbers without country code. */
export const defaultCountryKey = "cts-telephony-country";
