import { cadence, sampleRate } from "./cadence";
import type { AudioDevice, PlayedTone, RingSound, WantedTone } from "./ringPorts";

/** Not in the typings yet. https://developer.mozilla.org/docs/Web/API/AudioContext/setSinkId */
type RingContext = AudioContext & { setSinkId?: (deviceId: string) => Promise<void> };

/** What is taken of a window; older browsers and policies leave some of it out. */
export type SoundPage = Pick<Window, "addEventListener" | "removeEventListener"> & {
  AudioContext?: new () => RingContext;
  Audio?: new () => HTMLAudioElement;
  navigator: { mediaDevices?: Pick<MediaDevices, "enumerateDevices" | "addEventListener" | "removeEventListener"> };
};

/** What browsers take for a sign that somebody uses the page. */
const gestures = ["pointerdown", "pointerup", "keydown"] as const;

/** A browser that lets the page be heard has begun by then. */
const beginsWithinMs = 300;

const softly = 0.3;

/** People hear the square of what a slider says. */
const gainOf = ({ tone, volume }: Pick<WantedTone, "tone" | "volume">): number => (volume / 100) ** 2 * (tone === "soft" ? softly : 1);

/** Leads to the device that was chosen; to the default one where it is gone, or cannot be chosen. */
async function lead(page: SoundPage, context: RingContext, from: AudioNode, deviceId: string): Promise<void> {
  if (deviceId !== "") {
    try {
      if (context.setSinkId !== undefined) {
        await context.setSinkId(deviceId);
      } else if (page.Audio !== undefined) {
        const [element, stream] = [new page.Audio(), context.createMediaStreamDestination()];
        await element.setSinkId(deviceId);
        element.srcObject = stream.stream;
        from.connect(stream);
        const play = (): void => void element.play().catch(() => undefined);
        // An element that was kept silent has to be played anew when the page may be heard.
        context.addEventListener("statechange", play);
        play();
        return;
      }
    } catch {
      // It is better heard elsewhere than not at all.
    }
  }
  from.connect(context.destination);
}

/** Tells whether a context is kept silent, and lets it be heard with the first gesture. */
function watchSilence(page: SoundPage, context: AudioContext, blocked: (isBlocked: boolean) => void): () => void {
  const tell = (): void => blocked(context.state !== "running");
  const resume = (): void => void context.resume().catch(() => undefined);
  const timer = setTimeout(tell, beginsWithinMs);
  context.onstatechange = () => context.state === "running" && tell();
  gestures.forEach((name) => page.addEventListener(name, resume, true));
  resume();
  return () => {
    clearTimeout(timer);
    context.onstatechange = null;
    gestures.forEach((name) => page.removeEventListener(name, resume, true));
  };
}

function start(page: SoundPage, context: RingContext, wanted: WantedTone, blocked: (isBlocked: boolean) => void): PlayedTone {
  const [source, gain, samples] = [context.createBufferSource(), context.createGain(), cadence(wanted.tone)];
  const buffer = context.createBuffer(1, samples.length, sampleRate);
  buffer.copyToChannel(samples, 0);
  source.buffer = buffer;
  source.loop = wanted.loops;
  source.connect(gain);
  gain.gain.value = gainOf(wanted);
  const stopWatching = watchSilence(page, context, blocked);
  let isOver = false;
  function stop(): void {
    if (!isOver) {
      isOver = true;
      stopWatching();
      void context.close().catch(() => undefined);
    }
  }
  source.onended = stop;
  async function begin(): Promise<void> {
    await lead(page, context, gain, wanted.deviceId);
    if (!isOver) {
      source.start();
    }
  }
  void begin();
  return {
    stop,
    setVolume: (volume) => {
      gain.gain.value = gainOf({ tone: wanted.tone, volume });
    },
  };
}

const silence: PlayedTone = { stop: () => undefined, setVolume: () => undefined };

/** The outputs that have a name; the default one is there without it. */
async function namedOutputs(page: SoundPage): Promise<AudioDevice[]> {
  const devices = (await page.navigator.mediaDevices?.enumerateDevices().catch(() => [])) ?? [];
  return devices
    .filter(({ kind, deviceId, label }) => kind === "audiooutput" && label !== "" && deviceId !== "default")
    .map(({ deviceId, label }) => ({ id: deviceId, name: label }));
}

/** The sound of a real browser. */
export function browserSound(page: SoundPage): RingSound {
  const { AudioContext: Context, navigator } = page;
  return {
    isSupported: Context !== undefined,
    choosesDevice: [Context, page.Audio].some((type) => type !== undefined && "setSinkId" in (type.prototype as object)),
    play: (wanted, blocked) => {
      try {
        return Context === undefined ? silence : start(page, new Context(), wanted, blocked);
      } catch {
        return silence;
      }
    },
    watchDevices: (tell) => {
      let isWatched = true;
      const read = async (): Promise<void> => {
        const devices = await namedOutputs(page);
        if (isWatched) {
          tell(devices);
        }
      };
      const changed = (): void => void read();
      changed();
      navigator.mediaDevices?.addEventListener("devicechange", changed);
      return () => {
        isWatched = false;
        navigator.mediaDevices?.removeEventListener("devicechange", changed);
      };
    },
  };
}
