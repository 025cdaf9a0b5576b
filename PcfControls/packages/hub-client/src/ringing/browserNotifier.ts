import type { Notifier, NotifyPermission } from "./ringPorts";

/** What is taken of a window; not every browser has notifications. */
export type NotifierPage = Pick<Window, "focus"> & {
  Notification?: Pick<typeof Notification, "permission" | "requestPermission"> &
    (new (title: string, options: NotificationOptions) => Notification);
  navigator: { permissions?: Pick<Permissions, "query"> };
};

/** The notifications of a real browser. They stay until the call is answered or over, and make no sound of their own. */
export function browserNotifier(page: NotifierPage): Notifier {
  const { Notification: Type } = page;
  const permission = (): NotifyPermission => Type?.permission ?? "unsupported";
  return {
    permission,
    ask: async () => {
      try {
        return (await Type?.requestPermission()) ?? permission();
      } catch {
        return permission();
      }
    },
    onPermission: (changed) => {
      let status: PermissionStatus | undefined;
      async function watch(): Promise<void> {
        status = await page.navigator.permissions?.query({ name: "notifications" });
        status?.addEventListener("change", changed);
      }
      void watch().catch(() => undefined);
      return () => status?.removeEventListener("change", changed);
    },
    show: ({ title, body, tag }, gone) => {
      if (Type === undefined) {
        return () => undefined;
      }
      try {
        const notice = new Type(title, { body, tag, silent: true, requireInteraction: true });
        notice.onclose = gone;
        notice.onclick = () => {
          gone();
          page.focus();
          notice.close();
        };
        return () => notice.close();
      } catch {
        // Browsers of phones show them in another way only.
        return () => undefined;
      }
    },
  };
}
