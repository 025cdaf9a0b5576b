import type { CallMessage } from "@telephony/contracts";
import type { TelephonyState } from "../calls/state";
import { createStore } from "../calls/store";
import type { Store } from "../calls/store";
import { ringingCalls } from "./dueRing";
import { createNoticeBoard } from "./noticeBoard";
import type { NotifyPermission, RingingSurroundings, RingSound, RingWords } from "./ringPorts";
import { ringSettingsShelf } from "./ringSettings";
import type { RingSettings } from "./ringSettings";
import { createTonePlayer } from "./tonePlayer";

type Shown<T> = Pick<Store<T>, "get" | "subscribe">;

/** How a page rings, while it leads. */
export interface Ringing {
  readonly settings: Shown<RingSettings>;
  readonly sound: Pick<RingSound, "isSupported" | "choosesDevice" | "watchDevices">;
  /** True while a call rings and the browser keeps the page silent, until somebody clicks or types in it. */
  readonly isBlocked: Shown<boolean>;
  readonly permission: Shown<NotifyPermission>;
  change(part: Partial<RingSettings>): void;
  /** Switches notifications; the browser asks the agent if nobody has. To be called in a click. Never rejects. */
  notify(isWanted: boolean): Promise<void>;
  /** Plays the ring once. To be called in a click: browsers are silent otherwise. */
  test(): void;
  /** Says how notifications tell a call; there are none before. */
  describe(words: (call: CallMessage) => RingWords): void;
  stop(): void;
}

/** Rings and notifies by what the page knows. */
export function startRinging(telephony: Shown<TelephonyState>, surroundings: RingingSurroundings): Ringing {
  const { sound, notifier } = surroundings;
  const shelf = ringSettingsShelf(surroundings.storage);
  const isBlocked = createStore(false);
  const permission = createStore(notifier.permission());
  const player = createTonePlayer(sound, (isSo) => isBlocked.update(() => isSo));
  const board = createNoticeBoard(notifier);

  function follow(): void {
    const [state, settings] = [telephony.get(), shelf.state.get()];
    player.follow(state, settings);
    board.follow(ringingCalls(state), state.isLeader && settings.notifies && permission.get() === "granted");
  }
  function leave(): void {
    player.stop();
    board.clear();
  }
  const ends = [
    telephony.subscribe(follow),
    shelf.state.subscribe(follow),
    permission.subscribe(follow),
    notifier.onPermission(() => permission.update(() => notifier.permission())),
    surroundings.onStored(() => shelf.refresh()),
    surroundings.onLeave(leave),
  ];
  follow();
  return {
    settings: shelf.state,
    sound,
    isBlocked,
    permission,
    change: (part) => shelf.change(part),
    notify: async (isWanted) => {
      if (isWanted && permission.get() === "default") {
        const answer = await notifier.ask();
        permission.update(() => answer);
      }
      shelf.change({ notifies: isWanted && permission.get() === "granted" });
    },
    test: () => player.test(shelf.state.get()),
    describe: (words) => {
      board.describe(words);
      follow();
    },
    stop: () => {
      ends.forEach((end) => end());
      leave();
    },
  };
}
