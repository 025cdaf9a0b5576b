/** A service code of the phone system, such as *21#. */
const serviceCode = /^[\d*#]*[*#][\d*#]*$/;

/** One or more numbers with what people put between digits, and an extension behind the last one. */
const number = /^\+?[\d\s().-]+(?:\/\s*\+?[\d\s().-]+)*(?:(?:ext\.?|x|#|;ext=|,)\s*\d{1,7})?$/i;

const mostDigits = 31;

/** Whether there is anything to dial in a text: the server refuses what has no digit, and takes *21# as it is. */
export function canBeDialled(text: string): boolean {
  return /[\d*#]/.test(text);
}

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
