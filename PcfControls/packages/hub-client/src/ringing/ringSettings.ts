import { createStore } from "../calls/store";
import type { Store } from "../calls/store";

/** How a browser rings; nothing of a person is in it. */
export interface RingSettings {
  rings: boolean;
  /** 0 to 100. */
  volume: number;
  /** Id of an audio output as this browser names it for this site; "" for the default one. */
  deviceId: string;
  /** Whether the agent wants notifications; the browser has a say, too. */
  notifies: boolean;
}

export const ringSettingsKey = "cts-telephony-ring";

const initial: RingSettings = { rings: true, volume: 60, deviceId: "", notifies: false };

/** What is stored, as far as it is what we store. */
function read(text: string | null): RingSettings {
  const stored = JSON.parse(text ?? "{}") as Partial<Record<keyof RingSettings, unknown>> | null;
  const pick = <Key extends keyof RingSettings>(key: Key): RingSettings[Key] =>
    typeof stored?.[key] === typeof initial[key] ? (stored?.[key] as RingSettings[Key]) : initial[key];
  return {
    rings: pick("rings"),
    volume: Math.min(100, Math.max(0, pick("volume"))),
    deviceId: pick("deviceId"),
    notifies: pick("notifies"),
  };
}

export interface RingSettingsShelf {
  readonly state: Pick<Store<RingSettings>, "get" | "subscribe">;
  change(part: Partial<RingSettings>): void;
  /** Reads them again: another tab has changed them. */
  refresh(): void;
}

/** @param storage The browser's localStorage; where it refuses, the settings last as long as the page. */
export function ringSettingsShelf(storage: Pick<Storage, "getItem" | "setItem">): RingSettingsShelf {
  const store = createStore(initial);
  function refresh(): void {
    try {
      const stored = read(storage.getItem(ringSettingsKey));
      store.update((known) => (JSON.stringify(known) === JSON.stringify(stored) ? known : stored));
    } catch {
      // What this page knows still counts.
    }
  }
  refresh();
  return {
    state: store,
    refresh,
    change: (part) => {
      store.update((settings) => ({ ...settings, ...part }));
      try {
        storage.setItem(ringSettingsKey, JSON.stringify(store.get()));
      } catch {
        // This page still knows.
      }
    },
  };
}
