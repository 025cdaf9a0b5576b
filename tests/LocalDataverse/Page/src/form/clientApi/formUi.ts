import type { EventHandler } from "../events";
import type { FormNotification } from "../formModel";
import type { FormSession } from "../formSession";
import { collectionOf } from "./collection";
import type { Collection } from "./collection";
import type { ControlApi } from "./controlApi";
import type { FormContext } from "./formContext";
import { TabApi } from "./tabApi";

/** `formContext.ui`. */
export interface FormUi {
  controls: Collection<ControlApi>;
  tabs: Collection<TabApi>;
  formSelector: { getCurrentItem(): { getId(): string; getLabel(): string } };
  addOnLoad(handler: EventHandler): void;
  removeOnLoad(handler: EventHandler): void;
  /** Leaves the form; unsaved changes are asked about. */
  close(): void;
  /** 1 for a new row, 2 for one that can be changed, 4 for an inactive one. */
  getFormType(): number;
  getViewPortHeight(): number;
  getViewPortWidth(): number;
  refreshRibbon(): void;
  setFormEntityName(name: string): void;
  setFormNotification(message: string, level: FormNotification["level"], uniqueId: string): boolean;
  clearFormNotification(uniqueId: string): boolean;
}

/** Makes `formContext.ui` of an open form. */
export function createFormUi(session: FormSession, controls: Collection<ControlApi>, form: () => FormContext): FormUi {
  const { model } = session;
  const tabs = model.tabs.map((tab) => new TabApi(session, tab, form));
  const without = (id: string): FormNotification[] => model.notifications.filter((notification) => notification.id !== id);
  return {
    controls,
    tabs: collectionOf(
      () => tabs,
      (tab) => tab.getName(),
    ),
    formSelector: { getCurrentItem: () => ({ getId: () => model.form.id, getLabel: () => model.form.name }) },
    addOnLoad: (handler) => session.events.load.add(handler),
    removeOnLoad: (handler) => session.events.load.remove(handler),
    close: () => session.host.close(),
    getFormType: () => (model.isNew ? 1 : model.isInactive ? 4 : 2),
    getViewPortHeight: () => window.innerHeight,
    getViewPortWidth: () => window.innerWidth,
    refreshRibbon: () => model.notify(),
    setFormEntityName: () => model.notify(),
    setFormNotification: (message, level, id) => {
      model.change(() => (model.notifications = [...without(id), { id, level, message }]));
      return true;
    },
    clearFormNotification: (id) => {
      const present = model.notifications.some((notification) => notification.id === id);
      model.change(() => (model.notifications = without(id)));
      return present;
    },
  };
}
