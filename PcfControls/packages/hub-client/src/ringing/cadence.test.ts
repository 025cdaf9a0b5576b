import { describe, expect, it } from "vitest";
import { cadence, sampleRate } from "./cadence";

const loudest = (samples: Float32Array): number => samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);

describe.each(["full", "soft"] as const)("The %s tone", (tone) => {
  it("is loud and never distorted", () => {
    const most = loudest(cadence(tone));

    expect(most).toBeGreaterThan(0.3);
    expect(most).toBeLessThan(1);
  });

  it("is silent where it begins and ends, so that nothing clicks", () => {
    const samples = cadence(tone);

    expect(Math.abs(samples[0] ?? 1)).toBeLessThan(0.001);
    expect(loudest(samples.slice(-20))).toBeLessThan(0.002);
  });
});

describe("The cadence", () => {
  it("is four notes in its first second and then a pause", () => {
    const samples = cadence("full");
    const loudness = (from: number, to: number): number => loudest(samples.slice(from * sampleRate, to * sampleRate));

    expect([0, 0.2, 0.5, 0.7].map((at) => loudness(at, at + 0.1)).every((level) => level > 0.3)).toBe(true);
    expect(loudness(2, 3)).toBeLessThan(0.001);
  });
});
