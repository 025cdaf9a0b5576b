import { settle } from "@telephony/pcf-testkit";
import { describe, expect, it } from "vitest";
import { electLeader } from "./leader";
import type { ElectionPage } from "./leader";

interface Held {
  steal: () => void;
}

interface Waiting {
  grant: () => void;
}

/** The browser's locks for one name, as https://www.w3.org/TR/web-locks/ has them: first come first served, steal takes. */
class OneLock {
  private held: Held | null = null;
  private queue: Waiting[] = [];

  public readonly request = (_name: string, options: LockOptions, callback: () => Promise<void> | undefined): Promise<void> =>
    new Promise((resolve, reject) => {
      const entry: Waiting = {
        grant: () => {
          const mine: Held = { steal: () => reject(new DOMException("stolen", "AbortError")) };
          this.held = mine;
          void this.releaseAfter(callback(), mine, resolve);
        },
      };
      options.signal?.addEventListener("abort", () => {
        this.queue = this.queue.filter((other) => other !== entry);
        reject(new DOMException("aborted", "AbortError"));
      });
      if (options.steal === true) {
        this.held?.steal();
        entry.grant();
      } else if (this.held === null) {
        entry.grant();
      } else {
        this.queue.push(entry);
      }
    });

  private async releaseAfter(work: Promise<void> | undefined, mine: Held, released: () => void): Promise<void> {
    await work;
    if (this.held === mine) {
      this.held = null;
      this.queue.shift()?.grant();
    }
    released();
  }
}

interface Tab {
  page: ElectionPage;
  focus: () => void;
}

function openTab(lock: OneLock | undefined, hasFocus: boolean): Tab {
  let focused: () => void = () => undefined;
  const page: ElectionPage = {
    locks: lock as unknown as LockManager | undefined,
    hasFocus: () => hasFocus,
    onFocus: (callback) => {
      focused = callback;
      return () => {
        focused = () => undefined;
      };
    },
  };
  return { page, focus: () => focused() };
}

function candidate(tab: Tab): { leads: boolean; stop: () => void } {
  const result = { leads: false, stop: () => undefined as void };
  result.stop = electLeader(tab.page, (isLeader) => {
    result.leads = isLeader;
  });
  return result;
}

describe("The election of a leading tab", () => {
  it("makes the only tab the leader", async () => {
    const tab = candidate(openTab(new OneLock(), false));
    await settle();

    expect(tab.leads).toBe(true);
  });

  it("keeps a tab in the background behind the first one", async () => {
    const lock = new OneLock();
    const first = candidate(openTab(lock, true));
    const second = candidate(openTab(lock, false));
    await settle();

    expect([first.leads, second.leads]).toEqual([true, false]);
  });

  it("gives the lead to the tab that gets the focus, and back again", async () => {
    const lock = new OneLock();
    const [oneTab, otherTab] = [openTab(lock, true), openTab(lock, false)];
    const [one, other] = [candidate(oneTab), candidate(otherTab)];
    await settle();

    otherTab.focus();
    await settle();
    expect([one.leads, other.leads]).toEqual([false, true]);

    oneTab.focus();
    await settle();
    expect([one.leads, other.leads]).toEqual([true, false]);
  });

  it("lets a waiting tab lead when the leader is closed", async () => {
    const lock = new OneLock();
    const first = candidate(openTab(lock, true));
    const second = candidate(openTab(lock, false));
    await settle();

    first.stop();
    await settle();

    expect(second.leads).toBe(true);
  });

  it("lets every tab lead where the browser has no locks", () => {
    expect(candidate(openTab(undefined, false)).leads).toBe(true);
  });
});
