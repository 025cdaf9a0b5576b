import parsePhoneNumber from "libphonenumber-js/core/es6";
import type { CountryCode, PhoneNumber } from "libphonenumber-js/core/es6";
import metadata from "libphonenumber-js/min/metadata";

/**
 * The number that a text is as a whole, by the plans of all countries; nothing for a text that only has one in it.
 * @param country ISO 3166-1 alpha-2 code of the country whose notation a number without country code has; "" for none.
 */
export function readNumber(text: string, country: string): PhoneNumber | undefined {
  const code = country.toUpperCase();
  const defaultCountry = code in metadata.countries ? (code as CountryCode) : undefined;
  return parsePhoneNumber(text, { ...(defaultCountry === undefined ? {} : { defaultCountry }), extract: false }, metadata);
}

/**
 * A number as people read it: that of the own country in its own notation, any other with its country code.
 * @param country The own country, as of `readNumber`; "" for none.
 */
export function notationOf(number: PhoneNumber, country: string): string {
  return number.country === country.toUpperCase() && country !== "" ? number.formatNational() : number.formatInternational();
}
