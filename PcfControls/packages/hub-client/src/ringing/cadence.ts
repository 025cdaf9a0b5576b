import type { RingTone } from "./dueRing";

/** Samples a second: enough for notes below 2 kHz. */
export const sampleRate = 22_050;

/** When a note begins, in seconds, and its pitch in hertz. */
type Note = readonly [at: number, hertz: number];

/** A third that falls, twice, and a pause; the beep is its lower note. */
const cadences: Record<RingTone, { seconds: number; notes: readonly Note[] }> = {
  full: {
    seconds: 3,
    notes: [
      [0, 784],
      [0.2, 659],
      [0.5, 784],
      [0.7, 659],
    ],
  },
  soft: { seconds: 1, notes: [[0, 659]] },
};

const attackSeconds = 0.008;
const decaySeconds = 0.16;

/** A note as a struck bar sounds: at once there, softly gone. */
function sampleOf(age: number, hertz: number): number {
  const turn = 2 * Math.PI * hertz * age;
  return 0.4 * Math.min(1, age / attackSeconds) * Math.exp(-age / decaySeconds) * (Math.sin(turn) + 0.25 * Math.sin(2 * turn));
}

/** One round of a tone, from -1 to 1, silent at both ends so that it can be repeated. */
export function cadence(tone: RingTone): Float32Array<ArrayBuffer> {
  const { seconds, notes } = cadences[tone];
  const samples = new Float32Array(seconds * sampleRate);
  for (const [at, hertz] of notes) {
    const first = Math.round(at * sampleRate);
    for (let index = first; index < samples.length; index++) {
      samples[index] = (samples[index] ?? 0) + sampleOf((index - first) / sampleRate, hertz);
    }
  }
  return samples;
}
