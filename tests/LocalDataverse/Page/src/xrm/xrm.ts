import type { AppServices } from "../appServices";
import type { FormContext } from "../form/clientApi/formContext";
import type { SidePanes } from "../panes/sidePanes";
import { createXrmNavigation } from "./navigation";
import type { XrmNavigation } from "./navigation";
import { createXrmUtility } from "./utility";
import type { XrmUtility } from "./utility";
import { createXrmWebApi } from "./webApi";
import type { XrmWebApi } from "./webApi";

/** A bar for `Xrm.App.addGlobalNotification`. */
export interface GlobalNotificationOptions {
  type: number;
  level: number;
  message: string;
  showCloseButton?: boolean;
  action?: { actionLabel?: string; eventHandler?: () => void };
}

/** The Client API as scripts and pages find it at `window.Xrm`. */
export interface Xrm {
  App: {
    sidePanes: Pick<SidePanes, "createPane" | "getPane" | "getAllPanes" | "getSelectedPane" | "state">;
    addGlobalNotification: (notification: GlobalNotificationOptions) => Promise<string>;
    clearGlobalNotification: (id: string) => Promise<void>;
  };
  Navigation: XrmNavigation;
  /** The form in the main area, for pages that have none of their own; without data while another page is there. */
  readonly Page: FormContext | { data: null };
  Utility: XrmUtility;
  WebApi: XrmWebApi & { online: XrmWebApi; offline: object };
}

const made = new WeakMap<AppServices, Xrm>();

/** The Client API of an app; one object for as long as the page lives. */
export function xrmOf(app: AppServices): Xrm {
  const xrm = made.get(app) ?? createXrm(app, window);
  made.set(app, xrm);
  return xrm;
}

function createXrm(app: AppServices, page: Window): Xrm {
  const webApi = createXrmWebApi(app);
  return {
    App: {
      sidePanes: app.panes,
      addGlobalNotification: ({ level, message, showCloseButton, action }) =>
        Promise.resolve(
          app.notifications.add({
            level,
            message,
            showCloseButton: showCloseButton ?? false,
            action: action?.actionLabel === undefined ? undefined : { label: action.actionLabel, run: () => action.eventHandler?.() },
          }),
        ),
      clearGlobalNotification: (id) => Promise.resolve(app.notifications.clear(id)),
    },
    Navigation: createXrmNavigation(app, page),
    get Page() {
      return app.mainForm.context ?? { data: null };
    },
    Utility: createXrmUtility(app, page),
    WebApi: { ...webApi, online: webApi, offline: {} },
  };
}
