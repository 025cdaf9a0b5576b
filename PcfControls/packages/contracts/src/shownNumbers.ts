/** What an organization's settings say of numbers. */
export interface NumberSettings {
  /** ISO 3166-1 alpha-2 code of the country whose numbers are shown in its own notation; "" for none. */
  country: string;
  /** Digits up to this length are extensions of the PBX. */
  extensionLength: number;
  /** What is dialled for an outside line; "" for nothing. */
  dialPrefix: string;
}

/** A number as people read it; any other text as it came. To be shown only: what is dialled, copied and sent is the text itself. */
export type ShowNumber = (text: string, settings: NumberSettings) => string;

/**
 * Where the web resource cts_/js/PhoneNumbers.js leaves its function on a window. The numbering plans of all countries are more than half as large as the
 * softphone itself: a page loads them once, after the calls are on the screen.
 */
export const showNumberKey = Symbol.for("cts.telephony.showNumber");

/** Name of the web resource. */
export const phoneNumbersScript = "cts_/js/PhoneNumbers.js";

/** A window that may have it. */
export type PageWithNumbers = Partial<Record<typeof showNumberKey, ShowNumber>>;
