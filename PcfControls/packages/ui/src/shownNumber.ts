import type { PhoneNumber } from "libphonenumber-js/core/es6";
import type { NumberSettings, ShowNumber } from "@telephony/contracts";
import { notationOf, readNumber } from "./readNumber";

const digitsOf = (text: string): string => text.replace(/\D/g, "");

function read(text: string, country: string): PhoneNumber | undefined {
  const number = readNumber(text, country);
  return number?.isPossible() === true ? number : undefined;
}

/** What is written before a national number, and abroad before a country code, tells it from digits that only follow a prefix. */
function isAnnounced(number: PhoneNumber, text: string): boolean {
  return digitsOf(text) !== number.nationalNumber || digitsOf(number.formatNational()) === number.nationalNumber;
}

/** The number behind the digits that the PBX dials for an outside line; nothing where those are the number's own. */
function behindPrefix(text: string, { country, dialPrefix }: NumberSettings): PhoneNumber | undefined {
  if (dialPrefix === "" || !text.startsWith(dialPrefix)) {
    return undefined;
  }
  const rest = text.slice(dialPrefix.length);
  const number = read(rest, country);
  return number?.isValid() === true && isAnnounced(number, rest) ? number : undefined;
}

function numberOf(text: string, settings: NumberSettings): PhoneNumber | undefined {
  const [whole, behind] = [read(text, settings.country), behindPrefix(text, settings)];
  if (behind === undefined) {
    return whole;
  }
  // A number both with and without the prefix: nobody knows which, so that neither is shown for the other.
  return whole?.isValid() === true && whole.number !== behind.number ? undefined : behind;
}

/**
 * A number as people read it, for the web resource that has the plans of all countries: that of the own country in its own notation, any other with its country code. What is no number as a whole, and an
 * extension of the PBX, stays as it came. To be shown only: what is dialled, copied and sent is the text itself.
 * @param text From the phone network or a record; hostile.
 */
export const shownNumber: ShowNumber = (text, settings) => {
  const isExtension = /^\d*$/.test(text) && text.length <= settings.extensionLength;
  const number = isExtension ? undefined : numberOf(text, settings);
  return number === undefined ? text : notationOf(number, settings.country);
};
