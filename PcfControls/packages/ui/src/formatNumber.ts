import { withoutHiddenSigns } from "./hiddenSigns";
import { notationOf, readNumber } from "./readNumber";

/** A number as people read it. */
export interface FormattedNumber {
  /** With blanks, such as `030 23125011` at home and `+49 30 23125011` abroad; the text as it is where it is no number of any country's plan. */
  text: string;
  /** Such as `+493023125011`; "" where it is no such number. */
  e164: string;
}

/** One number: digits and what people put between them, a slash behind the area code too. Whatever else stands in a text, a formatted number would lose. */
const plain = /^\+?[\d\s().-]*(?:\d\/[1-9][\d\s().-]*)?$/;

/** What is shorter is an extension or a service number. */
const fewestDigits = 6;

/**
 * Formats a number as the softphone shows it. Only shows: what is stored and dialled stays as it was written.
 * @param text The number as somebody wrote it.
 * @param country ISO 3166-1 alpha-2 code of the country whose notation a number without country code has; "" for none.
 */
export function formatNumber(text: string, country: string): FormattedNumber {
  const written = withoutHiddenSigns(text).trim();
  const number = plain.test(written) ? readNumber(written, country) : undefined;
  return number !== undefined && number.isValid() && number.nationalNumber.length >= fewestDigits
    ? { text: notationOf(number, country), e164: number.number }
    : { text: written, e164: "" };
}
