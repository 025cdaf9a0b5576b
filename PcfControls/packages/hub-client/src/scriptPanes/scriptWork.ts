/** Asked before a call's script is taken off the screen. */
export type MayClose = () => boolean;

/** Every control's bundle has its own copy of this module; a registered symbol on the page is what they have in common. */
const pageKey = Symbol.for("cts.telephony.scriptWork");

type Page = Partial<Record<typeof pageKey, Map<string, MayClose>>>;

function shown(): Map<string, MayClose> {
  const page = window as unknown as Page;
  page[pageKey] ??= new Map<string, MayClose>();
  return page[pageKey];
}

/** A control shows a call's script and says when that may be taken away. @returns Takes the word back. */
export function guardScript(callKey: string, mayClose: MayClose): () => void {
  shown().set(callKey, mayClose);
  return () => {
    if (shown().get(callKey) === mayClose) {
      shown().delete(callKey);
    }
  };
}

/** Whether a call's script may be taken off the screen: nothing is typed there that is not saved, or nobody shows it. */
export function mayCloseScript(callKey: string): boolean {
  return shown().get(callKey)?.() ?? true;
}
