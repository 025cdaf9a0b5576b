const [firstStrong, end] = ["\u2068", "\u2069"];

/** Text within other text whose direction is its own letters' alone (https://unicode.org/reports/tr9/#Explicit_Directional_Isolates). */
export const isolate = (text: string): string => firstStrong + text + end;

// What has no direction of its own, at either end. No classes of Unicode here: builds for older browsers write them out, which takes kilobytes.
const marksAtTheEnds = /^[\s\d!-@[-`{-~¡¿«„“…\u2068]|[\s\d!-@[-`{-~»“”…\u2069]$/;

/**
 * A sentence for a screen that runs from right to left: what is filled in keeps its order, and so do the marks around a sentence that is in another script
 * because nobody has put it into the person's language.
 * @param fill Fills values in, each passed through the given function first.
 */
export function isolated(fill: (each: (value: string) => string) => string): string {
  const sentence = fill(isolate);
  return marksAtTheEnds.test(sentence) ? isolate(sentence) : sentence;
}
