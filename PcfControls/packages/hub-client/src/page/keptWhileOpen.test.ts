import { memoryStorage } from "@telephony/pcf-testkit";
import { beforeEach, describe, expect, it } from "vitest";
import { keepWhileOpen, removeForGood } from "./keptWhileOpen";
import type { TextStorage } from "./keptWhileOpen";

const key = "calls";
let shared: TextStorage;
let pages: OpenPage[];

/** A tab: it shares the localStorage with the others, and hears what they change there. */
class OpenPage extends EventTarget {
  public readonly sessionStorage = memoryStorage();
  public readonly localStorage: TextStorage = {
    getItem: (name) => shared.getItem(name),
    setItem: (name, text) => this.write(name, text),
    removeItem: (name) => this.write(name, null),
  };

  public load(): void {
    pages = [...pages, this];
    keepWhileOpen(this, key);
  }

  public leave(): void {
    this.dispatchEvent(new Event("pagehide"));
    pages = pages.filter((page) => page !== this);
  }

  /** The same tab with the next page in it. */
  public reload(): OpenPage {
    this.leave();
    const next = new OpenPage();
    const kept = this.sessionStorage.getItem(key);
    if (kept !== null) {
      next.sessionStorage.setItem(key, kept);
    }
    next.load();
    return next;
  }

  private write(name: string, newValue: string | null): void {
    const oldValue = shared.getItem(name);
    if (newValue === null) {
      shared.removeItem(name);
    } else {
      shared.setItem(name, newValue);
    }
    pages
      .filter((page) => page !== this)
      .forEach((page) => page.dispatchEvent(Object.assign(new Event("storage"), { key: name, oldValue, newValue })));
  }
}

function openPage(): OpenPage {
  const page = new OpenPage();
  page.load();
  return page;
}

beforeEach(() => {
  shared = memoryStorage();
  pages = [];
});

describe("What a softphone keeps in the browser", () => {
  it("is gone from there with the agent's last page, as at sign-out", () => {
    const page = openPage();
    page.localStorage.setItem(key, "Anna +4930");

    page.leave();

    expect(shared.getItem(key)).toBeNull();
  });

  it("comes back with the page that reloads", () => {
    const page = openPage();
    page.localStorage.setItem(key, "Anna +4930");

    const next = page.reload();

    expect(shared.getItem(key)).toBe("Anna +4930");
    expect(next.sessionStorage.getItem(key)).toBeNull();
  });

  it("stays while another page is open", () => {
    const [one, other] = [openPage(), openPage()];
    one.localStorage.setItem(key, "Anna +4930");

    one.leave();
    expect(shared.getItem(key)).toBe("Anna +4930");
    other.leave();

    expect(shared.getItem(key)).toBeNull();
  });

  it("of a reloading page does not take the place of what others have written since", () => {
    const [one, other] = [openPage(), openPage()];
    one.localStorage.setItem(key, "old");
    one.leave();
    other.localStorage.setItem(key, "new");

    one.reload();

    expect(shared.getItem(key)).toBe("new");
  });

  it("is not put back by other pages once it is removed on purpose", () => {
    const [one] = [openPage(), openPage()];
    one.localStorage.setItem(key, "Anna +4930");

    removeForGood(one.localStorage, key);

    expect(shared.getItem(key)).toBeNull();
  });

  it("costs nothing where the browser keeps nothing", () => {
    const refuse = (): never => {
      throw new DOMException("denied", "SecurityError");
    };
    const storage = { getItem: refuse, setItem: refuse, removeItem: refuse };
    const page = Object.assign(new EventTarget(), { localStorage: storage, sessionStorage: storage });

    keepWhileOpen(page, key);

    expect(() => page.dispatchEvent(new Event("pagehide"))).not.toThrow();
  });
});
