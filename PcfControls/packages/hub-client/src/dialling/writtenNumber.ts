/** A service code of the phone system, such as *21#. */
const serviceCode = /^[\d*#]*[*#][\d*#]*$/;

/** One or more numbers with what people put between digits, and an extension behind the last one. */
const number = /^\+?[\d\s().-]+(?:\/\s*\+?[\d\s().-]+)*(?:(?:ext\.?|x|#|;ext=|,)\s*\d{1,7})?$/i;

const mostDigits = 31;

/**
 * Whether a text looks like what the phone system dials as it is written. The server reads much more (words, keypad letters); what it reads of
 * "abc1" is not what its writer means. Empty text is no number and no mistake.
 */
export function looksLikeNumber(text: string): boolean {
  const written = text.trim();
  return (
    written === "" ||
    serviceCode.test(written) ||
    (number.test(written) && /\d/.test(written) && written.replace(/\D/g, "").length <= mostDigits)
  );
}

/** In a text with other words, fewer digits are no number. */
const fewestAmongWords = 6;

/** Whether there is a number to call in a text: it looks like one, or has one among its words, as in "Mobile: 0172 1234567". */
export function canBeDialled(text: string): boolean {
  const digits = text.replace(/\D/g, "").length;
  return text.trim() !== "" && (looksLikeNumber(text) || digits >= fewestAmongWords);
}
