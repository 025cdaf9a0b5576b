import type { RingTone } from "./dueRing";

/** An audio output that the browser names. */
export interface AudioDevice {
  id: string;
  name: string;
}

export interface WantedTone {
  tone: RingTone;
  /** Whether it goes on until it is stopped. */
  loops: boolean;
  /** 0 to 100. */
  volume: number;
  /** "" for the default one. */
  deviceId: string;
}

export interface PlayedTone {
  setVolume(volume: number): void;
  stop(): void;
}

/** What a browser can play. */
export interface RingSound {
  readonly isSupported: boolean;
  /** Whether pages can choose where they are heard. */
  readonly choosesDevice: boolean;
  /** Never throws. @param blocked Told whether the browser keeps the page silent until somebody uses it. */
  play(wanted: WantedTone, blocked: (isBlocked: boolean) => void): PlayedTone;
  /** Tells the outputs that the browser names, now and whenever they change; none where the page may not know them. */
  watchDevices(tell: (devices: readonly AudioDevice[]) => void): () => void;
}

/** What the browser says of notifications; `unsupported` where it has none. */
export type NotifyPermission = NotificationPermission | "unsupported";

/** What a notification says: plain text. */
export interface RingWords {
  title: string;
  body: string;
}

export interface Notifier {
  permission(): NotifyPermission;
  /** Has the browser ask the agent. To be called in a click. Never rejects. */
  ask(): Promise<NotifyPermission>;
  onPermission(changed: () => void): () => void;
  /**
   * Shows a notification in place of the one with the same tag; a click brings the page to the front. Never throws.
   * @param gone Called when it leaves the screen, whoever took it away.
   * @returns Takes it away.
   */
  show(words: RingWords & { tag: string }, gone: () => void): () => void;
}

/** What ringing takes from the outside. */
export interface RingingSurroundings {
  sound: RingSound;
  notifier: Notifier;
  storage: Pick<Storage, "getItem" | "setItem">;
  /** Calls back when another tab has stored something. */
  onStored(stored: () => void): () => void;
  /** Calls back when the page goes away. */
  onLeave(leaves: () => void): () => void;
}
