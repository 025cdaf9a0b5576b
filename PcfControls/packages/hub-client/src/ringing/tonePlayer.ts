import type { TelephonyState } from "../calls/state";
import { dueTone, ringingCalls } from "./dueRing";
import type { RingTone } from "./dueRing";
import type { PlayedTone, RingSound } from "./ringPorts";
import type { RingSettings } from "./ringSettings";

/** Plays what is due, and what the agent wants to try. */
export interface TonePlayer {
  follow(state: TelephonyState, settings: RingSettings): void;
  /** The cadence once, unless it is heard anyway. */
  test(settings: RingSettings): void;
  stop(): void;
}

type Played = PlayedTone & { what: RingTone | "test"; deviceId: string };

export function createTonePlayer(sound: RingSound, blocked: (isBlocked: boolean) => void): TonePlayer {
  let playing: Played | null = null;
  let beeped: readonly string[] = [];

  function stop(): void {
    playing?.stop();
    playing = null;
    blocked(false);
  }
  function play(what: Played["what"], { volume, deviceId }: RingSettings): void {
    stop();
    const tone = what === "soft" ? "soft" : "full";
    playing = { ...sound.play({ tone, loops: what === "full", volume, deviceId }, blocked), what, deviceId };
  }
  return {
    stop,
    test: (settings) => {
      if (playing?.what !== "full") {
        play("test", settings);
      }
    },
    follow: (state, settings) => {
      const due = dueTone(state, settings);
      const keys = ringingCalls(state).map(({ callKey }) => callKey);
      const isNew = keys.some((key) => !beeped.includes(key));
      beeped = due === "soft" ? keys : beeped.filter((key) => keys.includes(key));
      if (playing !== null && playing.what !== "test" && playing.what !== due) {
        stop();
      }
      playing?.setVolume(settings.volume);
      const isOther = playing?.what !== "full" || playing.deviceId !== settings.deviceId;
      if ((due === "full" && isOther) || (due === "soft" && isNew)) {
        play(due, settings);
      }
    },
  };
}
