import type { AppServices } from "../appServices";
import { toFormParameters } from "../form/defaultValues";
import { bareId } from "../metadata/guid";
import { formatPlace, webResourceAddress } from "../routing/pageInput";
import type { PageInput } from "../routing/pageInput";

/** Options of openForm. */
export interface OpenFormOptions {
  entityName: string;
  entityId?: string;
  formId?: string;
  openInNewWindow?: boolean;
}

interface Texts {
  title?: string;
  subtitle?: string;
  text: string;
  confirmButtonLabel?: string;
  cancelButtonLabel?: string;
}

interface NavigationOptions {
  target?: number;
  width?: number | { value: number; unit: "%" | "px" };
  height?: number | { value: number; unit: "%" | "px" };
  position?: number;
  title?: string;
}

/** `Xrm.Navigation` and a control's `context.navigation`: https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-navigation */
export interface XrmNavigation {
  openForm(options: OpenFormOptions, parameters?: Record<string, unknown>): Promise<{ savedEntityReference: unknown[] }>;
  openUrl(url: string, options?: object): void;
  openWebResource(name: string, options?: object, data?: string): void;
  navigateTo(page: RawPageInput, options?: NavigationOptions): Promise<void>;
  openAlertDialog(texts: Texts, options?: object): Promise<void>;
  openConfirmDialog(texts: Texts, options?: object): Promise<{ confirmed: boolean }>;
  openErrorDialog(error: { message?: string; details?: string; errorCode?: number }): Promise<void>;
}

/** A page as scripts describe it: ids in any form, data of any type. */
export interface RawPageInput {
  pageType: string;
  entityName?: string;
  entityId?: string;
  viewId?: string;
  formId?: string;
  tabName?: string;
  webresourceName?: string;
  data?: unknown;
}

/** Makes `Xrm.Navigation`. */
export function createXrmNavigation(app: AppServices, page: Window): XrmNavigation {
  const openWindow = (address: string): void => void page.open(address, "_blank", "noopener");
  return {
    openForm: async (options, parameters) => {
      const target = toPage({ ...options, pageType: "entityrecord", data: parameters });
      if (options.openInNewWindow === true) {
        openWindow(formatPlace({ page: target, chrome: app.router.current.chrome }));
      } else {
        await app.router.navigate(target);
      }
      return { savedEntityReference: [] };
    },
    openUrl: (url) => openWindow(safeAddress(url, page.location.href)),
    openWebResource: (name, _options, data) => openWindow(webResourceAddress(name, data)),
    navigateTo: (input, options) => navigateTo(app, toPage(input), options),
    ...createMessages(app),
  };
}

function createMessages({ dialogs }: AppServices): Pick<XrmNavigation, "openAlertDialog" | "openConfirmDialog" | "openErrorDialog"> {
  return {
    openAlertDialog: async ({ title, text, confirmButtonLabel }) => {
      const choices = [{ label: confirmButtonLabel ?? "OK", answer: true, primary: true }];
      await dialogs.ask({ title: title ?? "", text, choices, dismissed: true });
    },
    openConfirmDialog: async ({ title, subtitle, text, confirmButtonLabel, cancelButtonLabel }) => {
      const choices = [
        { label: confirmButtonLabel ?? "OK", answer: true, primary: true },
        { label: cancelButtonLabel ?? "Cancel", answer: false },
      ];
      return { confirmed: await dialogs.ask({ title: title ?? "", text, details: subtitle, choices, dismissed: false }) };
    },
    openErrorDialog: async ({ message, details, errorCode }) => {
      const text = message ?? (errorCode === undefined ? "Something went wrong." : `Error ${errorCode}.`);
      await dialogs.ask({ title: "Error", text, details, choices: [{ label: "OK", answer: true, primary: true }], dismissed: true });
    },
  };
}

async function navigateTo({ dialogs, router }: AppServices, page: PageInput, options: NavigationOptions = {}): Promise<void> {
  if (options.target === 2) {
    const size = { width: cssLength(options.width), height: cssLength(options.height), position: options.position };
    await dialogs.showPage(page, size, options.title);
  } else {
    await router.navigate(page);
  }
}

function cssLength(length: NavigationOptions["width"]): string | undefined {
  return typeof length === "number" ? `${length}px` : length === undefined ? undefined : `${length.value}${length.unit}`;
}

/** A page from a script's description; throws a sentence when it lacks what its type needs. */
export function toPage(input: RawPageInput): PageInput {
  const optionalId = (id: string | undefined): string | undefined => (id === undefined || id === "" ? undefined : bareId(id));
  if (input.pageType === "entityrecord" && input.entityName !== undefined) {
    const data = toFormParameters(input.data as Record<string, unknown> | undefined);
    const ids = { entityId: optionalId(input.entityId), formId: optionalId(input.formId) };
    return { pageType: "entityrecord", entityName: input.entityName.toLowerCase(), ...ids, tabName: input.tabName, data };
  }
  if (input.pageType === "entitylist" && input.entityName !== undefined) {
    return { pageType: "entitylist", entityName: input.entityName.toLowerCase(), viewId: optionalId(input.viewId) };
  }
  if (input.pageType === "webresource" && input.webresourceName !== undefined) {
    return { pageType: "webresource", webresourceName: input.webresourceName, data: input.data as string | undefined };
  }
  throw new Error(
    `A page of type "${input.pageType}" needs its table or web resource; this app opens entityrecord, entitylist and webresource.`,
  );
}

const openable = new Set(["http:", "https:", "mailto:", "tel:", "sip:", "sips:", "callto:"]);

/** The address, if opening it cannot run a script; throws a sentence otherwise. */
export function safeAddress(url: string, base: string): string {
  const parsed = new URL(url, base);
  if (!openable.has(parsed.protocol)) {
    throw new Error(`An address that starts with "${parsed.protocol}" is not opened.`);
  }
  return parsed.href;
}
