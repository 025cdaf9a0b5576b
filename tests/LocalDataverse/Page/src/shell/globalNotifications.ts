import { Observable } from "../ui/observable";

/** A bar above the page; levels 1 success, 2 error, 3 warning, 4 information as in the Client API. */
export interface GlobalNotification {
  id: string;
  level: number;
  message: string;
  showCloseButton: boolean;
  action?: { label: string; run: () => void };
}

/** Bars that scripts show above every page: `Xrm.App.addGlobalNotification`. */
export class GlobalNotifications extends Observable {
  private shown: GlobalNotification[] = [];
  private count = 0;

  get all(): readonly GlobalNotification[] {
    return this.shown;
  }

  add(notification: Omit<GlobalNotification, "id">): string {
    const id = `notification-${++this.count}`;
    this.shown = [...this.shown, { id, ...notification }];
    this.notify();
    return id;
  }

  clear(id: string): void {
    this.shown = this.shown.filter((notification) => notification.id !== id);
    this.notify();
  }
}
