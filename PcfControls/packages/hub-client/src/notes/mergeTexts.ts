/** Where a text differs from the one that it came from: what stood between start and end has become insert. */
interface Change {
  start: number;
  end: number;
  insert: string;
}

/** Whether a place of a text is within a letter that has two units of UTF-16, as those of an emoji. */
const cutsLetter = (text: string, place: number): boolean =>
  /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(place - 1, 0), place + 1));

function changeOf(base: string, text: string): Change {
  const most = Math.min(base.length, text.length);
  let start = 0;
  while (start < most && base[start] === text[start]) {
    start += 1;
  }
  if (cutsLetter(base, start) || cutsLetter(text, start)) {
    start -= 1;
  }
  let tail = 0;
  while (tail < most - start && base[base.length - 1 - tail] === text[text.length - 1 - tail]) {
    tail += 1;
  }
  if (cutsLetter(base, base.length - tail) || cutsLetter(text, text.length - tail)) {
    tail -= 1;
  }
  return { start, end: base.length - tail, insert: text.slice(start, text.length - tail) };
}

function apply(base: string, { start, end, insert }: Change): string {
  return base.slice(0, start) + insert + base.slice(end);
}

/** Both texts, one below the other; one that is in the other already is not repeated. */
function joined(first: string, second: string): string {
  if (first.includes(second)) {
    return first;
  }
  if (second.includes(first)) {
    return second;
  }
  return first.endsWith("\n") || second.startsWith("\n") ? first + second : `${first}\n${second}`;
}

/**
 * What two people, or two tabs, have made of one text at the same time. Nothing that either has written is lost: where both changed the same place, both
 * versions of it stay, the first one first.
 * @param base What both began with.
 */
export function mergeTexts(base: string, first: string, second: string): string {
  const [one, other] = [changeOf(base, first), changeOf(base, second)];
  if (first === second || second === base) {
    return first;
  }
  if (first === base) {
    return second;
  }
  if (one.end < other.start) {
    return apply(apply(base, other), one);
  }
  if (other.end < one.start) {
    return apply(apply(base, one), other);
  }
  const [start, end] = [Math.min(one.start, other.start), Math.max(one.end, other.end)];
  const of = (change: Change): string => base.slice(start, change.start) + change.insert + base.slice(change.end, end);
  return apply(base, { start, end, insert: joined(of(one), of(other)) });
}
