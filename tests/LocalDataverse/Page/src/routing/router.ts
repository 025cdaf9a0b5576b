import { Observable } from "../ui/observable";
import { formatPlace, parsePlace } from "./pageInput";
import type { PageInput, Place } from "./pageInput";

/** Asked before the page is left; false keeps the user on it. */
export type LeaveGuard = () => Promise<boolean>;

/** The page that the main area shows, kept in the browser's address and history. */
export class Router extends Observable {
  private place: Place;
  private visit = 0;
  private guard: LeaveGuard | undefined;

  constructor(private readonly browser: Window) {
    super();
    this.place = parsePlace(browser.location.search);
    browser.addEventListener("popstate", () => void this.followHistory());
  }

  get current(): Place {
    return this.place;
  }

  /** Grows with every navigation, so that opening the same page again starts it anew. */
  get visitNumber(): number {
    return this.visit;
  }

  /** Opens a page in the main area; false when the user chose to stay on a form with unsaved changes. */
  async navigate(page: PageInput): Promise<boolean> {
    if (!(await this.mayLeave())) {
      return false;
    }
    this.show({ page, chrome: this.place.chrome });
    this.browser.history.pushState(null, "", formatPlace(this.place));
    return true;
  }

  /** Changes the address of the page that is shown, for example when a new row was given its id; the page goes on. */
  replace(page: PageInput): void {
    this.place = { page, chrome: this.place.chrome };
    this.browser.history.replaceState(null, "", formatPlace(this.place));
    this.notify();
  }

  back(): void {
    this.browser.history.back();
  }

  /** Sets who is asked before leaving, until the returned function is called. */
  guardWith(guard: LeaveGuard): () => void {
    this.guard = guard;
    return () => {
      if (this.guard === guard) {
        this.guard = undefined;
      }
    };
  }

  private async followHistory(): Promise<void> {
    const target = parsePlace(this.browser.location.search);
    if (this.guard === undefined) {
      this.show(target);
      return;
    }
    // The browser has already changed the address: put it back while the user decides.
    this.browser.history.pushState(null, "", formatPlace(this.place));
    if (await this.mayLeave()) {
      this.show(target);
      this.browser.history.pushState(null, "", formatPlace(target));
    }
  }

  private async mayLeave(): Promise<boolean> {
    return this.guard === undefined || (await this.guard());
  }

  private show(place: Place): void {
    this.guard = undefined;
    this.place = place;
    this.visit += 1;
    this.notify();
  }
}
