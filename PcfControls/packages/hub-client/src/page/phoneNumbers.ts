import { phoneNumbersScript, showNumberKey } from "@telephony/contracts";
import type { PageWithNumbers, ShowNumber } from "@telephony/contracts";

/** What showing numbers needs of a page. */
export type NumbersPage = PageWithNumbers & { document: Pick<Document, "createElement" | "head"> };

/**
 * Loads the web resource that knows how people write numbers, unless another control of the page has.
 * @param clientUrl Address of the organization, without a slash at the end.
 * @returns Null when it does not come: numbers are then shown as they are.
 */
export function loadShowNumber(page: NumbersPage, clientUrl: string): Promise<ShowNumber | null> {
  const loaded = (): ShowNumber | null => page[showNumberKey] ?? null;
  if (loaded() !== null) {
    return Promise.resolve(loaded());
  }
  return new Promise((resolve) => {
    const script = page.document.createElement("script");
    script.async = true;
    script.onload = () => resolve(loaded());
    script.onerror = () => resolve(null);
    script.src = `${clientUrl}/WebResources/${phoneNumbersScript}`;
    page.document.head.append(script);
  });
}
