import type { AudioDevice, NotifyPermission, RingingSurroundings, RingWords, WantedTone } from "@telephony/hub-client";
import { memoryStorage } from "./surroundings";

/** A tone that was played. */
export interface HeardTone extends WantedTone {
  isOver: boolean;
}

/** A notification that was shown. */
export interface ShownNotice extends RingWords {
  tag: string;
  isUp: boolean;
  /** The person takes it away. */
  dismiss: () => void;
}

/** The sound and the notifications of a browser that a test plays. */
export class FakeBell {
  /** Every tone, oldest first. */
  public readonly tones: HeardTone[] = [];
  /** Every notification, oldest first. */
  public readonly notices: ShownNotice[] = [];
  public permission: NotifyPermission = "granted";
  /** What the person answers when the browser asks; how often it did. */
  public answer: NotifyPermission = "granted";
  public questions = 0;
  public devices: readonly AudioDevice[] = [];
  public isSupported = true;
  public choosesDevice = true;
  /** Keeps the page silent, as browsers do before somebody uses it. */
  public isSilent = false;
  public readonly storage = memoryStorage();
  private readonly permissionListeners = new Set<() => void>();
  private readonly storageListeners = new Set<() => void>();
  private readonly leaveListeners = new Set<() => void>();

  /** What is heard now, such as `full 60` and `soft 60`; a loop is told from what ends by itself by its `~`. */
  public get heard(): readonly string[] {
    return this.tones.filter(({ isOver }) => !isOver).map(({ tone, loops, volume }) => `${tone}${loops ? "~" : ""} ${volume}`);
  }

  /** The notifications that are up now, by title. */
  public get up(): readonly string[] {
    return this.notices.filter(({ isUp }) => isUp).map(({ title }) => title);
  }

  public get surroundings(): RingingSurroundings {
    const listen = (listeners: Set<() => void>) => (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    };
    return {
      sound: {
        isSupported: this.isSupported,
        choosesDevice: this.choosesDevice,
        play: (wanted, blocked) => this.play(wanted, blocked),
        watchDevices: (tell) => {
          tell(this.devices);
          return () => undefined;
        },
      },
      notifier: {
        permission: () => this.permission,
        ask: () => {
          this.questions += 1;
          this.permission = this.answer;
          return Promise.resolve(this.answer);
        },
        onPermission: listen(this.permissionListeners),
        show: (words, gone) => this.show(words, gone),
      },
      storage: this.storage,
      onStored: listen(this.storageListeners),
      onLeave: listen(this.leaveListeners),
    };
  }

  /** The person decides in the browser's own settings. */
  public decide(permission: NotifyPermission): void {
    this.permission = permission;
    this.permissionListeners.forEach((changed) => changed());
  }

  /** Another tab has stored something. */
  public stored(): void {
    this.storageListeners.forEach((stored) => stored());
  }

  /** The page goes away. */
  public leave(): void {
    this.leaveListeners.forEach((leaves) => leaves());
  }

  private play(wanted: WantedTone, blocked: (isBlocked: boolean) => void): { setVolume: (volume: number) => void; stop: () => void } {
    const tone: HeardTone = { ...wanted, isOver: false };
    this.tones.push(tone);
    blocked(this.isSilent);
    return {
      setVolume: (volume) => {
        tone.volume = volume;
      },
      stop: () => {
        tone.isOver = true;
      },
    };
  }

  private show(words: RingWords & { tag: string }, gone: () => void): () => void {
    this.notices.filter(({ tag }) => tag === words.tag).forEach((before) => before.dismiss());
    const notice: ShownNotice = {
      ...words,
      isUp: true,
      dismiss: () => {
        if (notice.isUp) {
          notice.isUp = false;
          gone();
        }
      },
    };
    this.notices.push(notice);
    return notice.dismiss;
  }
}
