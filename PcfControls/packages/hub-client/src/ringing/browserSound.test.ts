import { settle } from "@telephony/pcf-testkit";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { browserSound } from "./browserSound";
import type { SoundPage } from "./browserSound";
import type { WantedTone } from "./ringPorts";

type Sink = (deviceId: string) => Promise<void>;

class PlayedSource {
  public buffer: unknown = null;
  public loop = false;
  public onended: (() => void) | null = null;
  public readonly start = vi.fn<() => void>();
  public connect(): void {
    // What a source leads to is its context's affair.
  }
}

/** An AudioContext as the browser has it: suspended until the page may be heard. */
class PlayedContext extends EventTarget {
  public static readonly all: PlayedContext[] = [];
  public static isAllowed = true;
  public state = "suspended";
  public onstatechange: (() => void) | null = null;
  public readonly destination = "speakers";
  public readonly source = new PlayedSource();
  public readonly gain = { gain: { value: 1 }, connect: vi.fn<(to: unknown) => void>() };
  public readonly samples = vi.fn<(samples: Float32Array, channel: number) => void>();
  public readonly close = vi.fn(() => Promise.resolve());
  public readonly resume = vi.fn(() => {
    if (PlayedContext.isAllowed) {
      this.state = "running";
      this.onstatechange?.();
      this.dispatchEvent(new Event("statechange"));
    }
    return Promise.resolve();
  });

  public constructor() {
    super();
    PlayedContext.all.push(this);
  }

  public createBufferSource(): PlayedSource {
    return this.source;
  }

  public createGain(): unknown {
    return this.gain;
  }

  public createBuffer(): unknown {
    return { copyToChannel: this.samples };
  }

  public createMediaStreamDestination(): unknown {
    return { stream: "stream" };
  }
}

/** One of a browser that plays where pages want it to. */
class ChoosingContext extends PlayedContext {
  public static sink: Sink = () => Promise.resolve();
  public setSinkId(deviceId: string): Promise<void> {
    return ChoosingContext.sink(deviceId);
  }
}

function aPage(parts: object = { AudioContext: ChoosingContext }): SoundPage & EventTarget {
  return Object.assign(new EventTarget(), { navigator: {}, ...parts });
}

const full: WantedTone = { tone: "full", loops: true, volume: 50, deviceId: "" };
const last = (): PlayedContext => PlayedContext.all[PlayedContext.all.length - 1] ?? new PlayedContext();

beforeEach(() => {
  vi.useFakeTimers();
  PlayedContext.all.length = 0;
  PlayedContext.isAllowed = true;
  ChoosingContext.sink = () => Promise.resolve();
});
afterEach(() => void vi.useRealTimers());

describe("A browser's ring", () => {
  it("is one round of samples that the browser repeats, since timers of a tab in the background sleep", async () => {
    browserSound(aPage()).play(full, () => undefined);
    await settle();

    const { source, samples, gain } = last();
    expect(source.loop).toBe(true);
    expect(source.start).toHaveBeenCalledTimes(1);
    expect(samples.mock.calls[0]?.[0].length).toBeGreaterThan(10_000);
    expect(gain.connect).toHaveBeenCalledWith("speakers");
  });

  it("is as loud as wanted, a beep softer than that", () => {
    const sound = browserSound(aPage());

    const played = sound.play(full, () => undefined);
    expect(last().gain.gain.value).toBeCloseTo(0.25);
    played.setVolume(100);
    expect(last().gain.gain.value).toBeCloseTo(1);
    sound.play({ ...full, tone: "soft" }, () => undefined);

    expect(last().gain.gain.value).toBeCloseTo(0.075);
  });

  it("gives the sound card back when it stops, and when a tone has ended by itself", async () => {
    const sound = browserSound(aPage());
    const played = sound.play(full, () => undefined);
    await settle();
    played.stop();
    played.stop();
    expect(last().close).toHaveBeenCalledTimes(1);

    sound.play({ ...full, loops: false }, () => undefined);
    last().source.onended?.();

    expect(last().close).toHaveBeenCalledTimes(1);
  });

  it("does not begin when it was stopped before the device was there", async () => {
    browserSound(aPage())
      .play({ ...full, deviceId: "headset" }, () => undefined)
      .stop();
    await settle();

    expect(last().source.start).not.toHaveBeenCalled();
  });
});

describe("A page that the browser keeps silent", () => {
  it("says so once it is clear, and is heard with the first key or click", () => {
    PlayedContext.isAllowed = false;
    const [page, blocked] = [aPage(), vi.fn<(isBlocked: boolean) => void>()];
    browserSound(page).play(full, blocked);
    expect(blocked).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(blocked).toHaveBeenLastCalledWith(true);

    PlayedContext.isAllowed = true;
    page.dispatchEvent(new Event("pointerdown"));

    expect(blocked).toHaveBeenLastCalledWith(false);
    expect(last().state).toBe("running");
  });

  it("says nothing where it may be heard", () => {
    const blocked = vi.fn<(isBlocked: boolean) => void>();
    browserSound(aPage()).play(full, blocked);
    vi.runAllTimers();

    expect(blocked).not.toHaveBeenCalledWith(true);
  });

  it("waits for no click any more once the ring is over", () => {
    PlayedContext.isAllowed = false;
    const [page, blocked] = [aPage(), vi.fn<(isBlocked: boolean) => void>()];
    browserSound(page).play(full, blocked).stop();
    const tries = last().resume.mock.calls.length;

    vi.runAllTimers();
    page.dispatchEvent(new Event("keydown"));

    expect(blocked).not.toHaveBeenCalled();
    expect(last().resume).toHaveBeenCalledTimes(tries);
  });
});

describe("The device of a ring", () => {
  it("is the one that was chosen", async () => {
    const sink = vi.fn<Sink>(() => Promise.resolve());
    ChoosingContext.sink = sink;
    browserSound(aPage()).play({ ...full, deviceId: "headset" }, () => undefined);
    await settle();

    expect(sink).toHaveBeenCalledWith("headset");
    expect(last().source.start).toHaveBeenCalledTimes(1);
  });

  it("is the default one where the chosen one is gone", async () => {
    ChoosingContext.sink = () => Promise.reject(new DOMException("gone", "NotFoundError"));
    browserSound(aPage()).play({ ...full, deviceId: "headset" }, () => undefined);
    await settle();

    expect(last().gain.connect).toHaveBeenCalledWith("speakers");
    expect(last().source.start).toHaveBeenCalledTimes(1);
  });

  it("is chosen by an audio element in a browser that can do it only there", async () => {
    const element = { srcObject: null as unknown, setSinkId: vi.fn<Sink>(() => Promise.resolve()), play: vi.fn(() => Promise.resolve()) };
    class PlayedAudio {
      public setSinkId: Sink = element.setSinkId;
      public constructor() {
        return element;
      }
    }
    const sound = browserSound(aPage({ AudioContext: PlayedContext, Audio: PlayedAudio }));
    sound.play({ ...full, deviceId: "headset" }, () => undefined);
    await settle();

    expect(element.setSinkId).toHaveBeenCalledWith("headset");
    expect(element.srcObject).toBe("stream");
    expect(element.play).toHaveBeenCalledTimes(1);
    expect(last().gain.connect).toHaveBeenCalledTimes(1);
  });

  it("is heard by the audio element, too, with the first click on a page that was kept silent", async () => {
    PlayedContext.isAllowed = false;
    const plays = vi.fn(() => (PlayedContext.isAllowed ? Promise.resolve() : Promise.reject(new DOMException("", "NotAllowedError"))));
    class PlayedAudio {
      public play = plays;
      public setSinkId(): Promise<void> {
        return Promise.resolve();
      }
    }
    const page = aPage({ AudioContext: PlayedContext, Audio: PlayedAudio });
    browserSound(page).play({ ...full, deviceId: "headset" }, () => undefined);
    await settle();
    expect(plays).toHaveBeenCalledTimes(1);

    PlayedContext.isAllowed = true;
    page.dispatchEvent(new Event("pointerdown"));

    expect(plays).toHaveBeenCalledTimes(2);
  });

  it("can be chosen only where the browser has a way", () => {
    class Plain {
      public play(): void {
        // An element that plays where the computer wants it to.
      }
    }

    expect(browserSound(aPage()).choosesDevice).toBe(true);
    expect(browserSound(aPage({ AudioContext: PlayedContext, Audio: Plain })).choosesDevice).toBe(false);
  });

  it("is one of the outputs that the browser names, and of those that are plugged in later", async () => {
    const devices = [
      { kind: "audiooutput", deviceId: "default", label: "Default" },
      { kind: "audiooutput", deviceId: "headset", label: "Headset" },
      { kind: "audiooutput", deviceId: "", label: "" },
      { kind: "audioinput", deviceId: "microphone", label: "Microphone" },
    ];
    const mediaDevices = Object.assign(new EventTarget(), { enumerateDevices: () => Promise.resolve(devices) });
    const tell = vi.fn();
    const stop = browserSound(aPage({ AudioContext: ChoosingContext, navigator: { mediaDevices } })).watchDevices(tell);
    await settle();
    expect(tell).toHaveBeenLastCalledWith([{ id: "headset", name: "Headset" }]);

    devices.push({ kind: "audiooutput", deviceId: "screen", label: "Screen" });
    mediaDevices.dispatchEvent(new Event("devicechange"));
    await settle();
    expect(tell).toHaveBeenCalledTimes(2);
    stop();
    mediaDevices.dispatchEvent(new Event("devicechange"));
    await settle();

    expect(tell).toHaveBeenCalledTimes(2);
  });
});

describe("A browser without sound", () => {
  it("says so, plays nothing and throws nothing", async () => {
    const [sound, tell] = [browserSound(aPage({})), vi.fn()];

    expect([sound.isSupported, sound.choosesDevice]).toEqual([false, false]);
    expect(() => {
      const played = sound.play(full, () => undefined);
      played.setVolume(1);
      played.stop();
      sound.watchDevices(tell)();
    }).not.toThrow();
    await settle();
  });

  it("throws nothing when its sound card is taken", () => {
    class Taken {
      public constructor() {
        throw new DOMException("no hardware", "NotSupportedError");
      }
    }

    expect(() =>
      browserSound(aPage({ AudioContext: Taken }))
        .play(full, () => undefined)
        .stop(),
    ).not.toThrow();
  });
});
