const [firstStrong, end] = ["\u2068", "\u2069"];

/** Text within other text whose direction is its own letters' alone (https://unicode.org/reports/tr9/#Explicit_Directional_Isolates). */
const isolate = (text: string): string => firstStrong + text + end;

const startsAndEndsWithLetter = /^\p{L}(?:.*\p{L})?$/su;

/**
 * A sentence for a screen that runs from right to left: what is filled in keeps its order, and so do the marks around a sentence that is in another script
 * because nobody has put it into the person's language.
 * @param fill Fills values in, each passed through the given function first.
 */
export function isolated(fill: (each: (value: string) => string) => string): string {
  const sentence = fill(isolate);
  return startsAndEndsWithLetter.test(sentence) ? sentence : isolate(sentence);
}
