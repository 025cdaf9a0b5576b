import { describe, expect, it } from "vitest";
import { mergeTexts } from "./mergeTexts";

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** Types a word somewhere, over some letters. */
function typed(base: string, word: string, next: (below: number) => number): string {
  const start = next(base.length + 1);
  return base.slice(0, start) + word + base.slice(start + next(Math.min(4, base.length - start + 1)));
}

describe("Two versions of one text", () => {
  it.each([
    ["only one has changed", "a", "a", "ab", "ab"],
    ["both say the same", "a", "ab", "ab", "ab"],
    ["both have gone on", "hello", "hello one", "hello two", "hello one\n two"],
    ["one has gone on and the other has changed the beginning", "hello world", "Hello world", "hello world!", "Hello world!"],
    ["one has emptied it and the other has gone on", "hello", "", "hello again", "hello again"],
    ["both began", "", "card", "form", "card\nform"],
    ["the later one has what the other has, and more", "", "blue", "blue one", "blue one"],
  ])("become one where %s", (_where, base, first, second, merged) => {
    expect(mergeTexts(base, first, second)).toBe(merged);
  });

  it("lose no word that either has typed, wherever it was", () => {
    for (let seed = 1; seed <= 2000; seed += 1) {
      const next = numbers(seed);
      const base = "the quick brown fox".slice(0, next(20));
      const [first, second] = [typed(base, "ONE", next), typed(base, "TWO", next)];
      const merged = mergeTexts(base, first, second);

      expect([merged.includes("ONE"), merged.includes("TWO")], `${base} | ${first} | ${second} | ${merged}`).toEqual([true, true]);
    }
  });

  it.each([
    ["Mood 🙂", "Mood 🙂 hello", "Mood 🙁", "Mood 🙂 hello\n🙁"],
    ["🙂", "🙂🙂", "🙁", "🙂🙂\n🙁"],
    ["a🙂", "a🙁", "a🙂!", "a🙁\n🙂!"],
  ])("never cuts a letter in two: %j, %j and %j", (base, first, second, merged) => {
    const text = mergeTexts(base, first, second);

    expect(text).toBe(merged);
    expect(encodeURIComponent(text)).toContain("%F0%9F%99%81");
  });
});
