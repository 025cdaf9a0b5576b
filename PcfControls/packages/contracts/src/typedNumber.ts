/** What people write between the digits of a number. */
const separators = /[ ()\-/.\u00a0\u2010-\u2013]/g;

/** A phone's keys, and not more of them than a number can have. */
const keys = /^\+?[\d*#]{1,40}$/;

/**
 * The number that an agent types to have it dialled: digits, * and #, with one + in front, and nothing else but separators; "" for any other text. What is
 * typed is dialled or refused, never changed. Plug-ins and connector have the same rule (TypedNumber of Telephony.Domain); tests/cases/typed-numbers.csv
 * holds all to it.
 */
export function typedNumber(text: string): string {
  const number = text.trim().replace(separators, "");
  return keys.test(number) ? number : "";
}
