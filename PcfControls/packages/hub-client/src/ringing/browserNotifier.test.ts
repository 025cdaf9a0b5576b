import { settle } from "@telephony/pcf-testkit";
import { describe, expect, it, vi } from "vitest";
import { browserNotifier } from "./browserNotifier";
import type { NotifierPage } from "./browserNotifier";

/** A notification as the browser has it. */
class PlayedNotification {
  public static permission: NotificationPermission = "default";
  public static readonly all: PlayedNotification[] = [];
  public static requestPermission = (): Promise<NotificationPermission> => Promise.resolve("granted");
  public onclick: (() => void) | null = null;
  public onclose: (() => void) | null = null;
  public readonly close = vi.fn(() => this.onclose?.());

  public constructor(
    public readonly title: string,
    public readonly options: NotificationOptions,
  ) {
    PlayedNotification.all.push(this);
  }
}

function aPage(parts: object = { Notification: PlayedNotification }): NotifierPage & { focus: ReturnType<typeof vi.fn<() => void>> } {
  PlayedNotification.all.length = 0;
  return { focus: vi.fn<() => void>(), navigator: {}, ...parts };
}

const words = { title: "Incoming call from Anna", body: "030 23125011", tag: "main~1" };

describe("A browser's notification", () => {
  it("stays until it is closed, without a sound of its own, one for each tag", () => {
    browserNotifier(aPage()).show(words, () => undefined);

    const [shown] = PlayedNotification.all;
    expect(shown?.title).toBe("Incoming call from Anna");
    expect(shown?.options).toEqual({ body: "030 23125011", tag: "main~1", silent: true, requireInteraction: true });
  });

  it("brings the page to the front and closes when it is clicked", () => {
    const [page, gone] = [aPage(), vi.fn<() => void>()];
    browserNotifier(page).show(words, gone);

    PlayedNotification.all[0]?.onclick?.();

    expect(page.focus).toHaveBeenCalledTimes(1);
    expect(PlayedNotification.all[0]?.close).toHaveBeenCalledTimes(1);
    expect(gone).toHaveBeenCalled();
  });

  it("can be taken away", () => {
    const take = browserNotifier(aPage()).show(words, () => undefined);

    take();

    expect(PlayedNotification.all[0]?.close).toHaveBeenCalledTimes(1);
  });

  it("tells when somebody else takes it away", () => {
    const gone = vi.fn<() => void>();
    browserNotifier(aPage()).show(words, gone);

    PlayedNotification.all[0]?.onclose?.();

    expect(gone).toHaveBeenCalledTimes(1);
  });

  it("is not missed in a browser whose notifications are made in another way only", () => {
    class Illegal {
      public static permission = "granted";
      public constructor() {
        throw new TypeError("Illegal constructor");
      }
    }

    expect(() => browserNotifier(aPage({ Notification: Illegal })).show(words, () => undefined)()).not.toThrow();
  });
});

describe("A browser's permission", () => {
  it("is what the browser says, and what the person answers", async () => {
    const notifier = browserNotifier(aPage());

    expect(notifier.permission()).toBe("default");
    expect(await notifier.ask()).toBe("granted");
  });

  it("is unsupported where there are no notifications, and nothing throws", async () => {
    const notifier = browserNotifier(aPage({}));

    expect(notifier.permission()).toBe("unsupported");
    expect(await notifier.ask()).toBe("unsupported");
    expect(() => notifier.show(words, () => undefined)()).not.toThrow();
    expect(() => notifier.onPermission(() => undefined)()).not.toThrow();
  });

  it("is heard of when it changes", async () => {
    const [status, changed] = [new EventTarget(), vi.fn<() => void>()];
    const page = aPage({ navigator: { permissions: { query: () => Promise.resolve(status) } } });
    const stop = browserNotifier(page).onPermission(changed);
    await settle();

    status.dispatchEvent(new Event("change"));
    stop();
    status.dispatchEvent(new Event("change"));

    expect(changed).toHaveBeenCalledTimes(1);
  });

  it("is read where the browser refuses to tell of changes", async () => {
    const page = aPage({ Notification: PlayedNotification, navigator: { permissions: { query: () => Promise.reject(new TypeError()) } } });

    browserNotifier(page).onPermission(() => undefined);
    await settle();

    expect(browserNotifier(page).permission()).toBe("default");
  });
});
