import { bareId } from "../metadata/guid";

/** A page of the app, in the words of the Client API's `pageInput`. */
export type PageInput =
  | { pageType: "entityrecord"; entityName: string; entityId?: string; formId?: string; tabName?: string; data?: FormParameters }
  | { pageType: "entitylist"; entityName: string; viewId?: string }
  | { pageType: "webresource"; webresourceName: string; data?: string }
  | { pageType: "home" };

/** Default values for a new row: column to value; a lookup takes COLUMN, COLUMNname and COLUMNtype. */
export type FormParameters = Readonly<Record<string, string>>;

/** Which bars of the app surround the page. */
export interface Chrome {
  navbar: boolean;
  commandBar: boolean;
}

/** A page and its bars: what an address of the app means. */
export interface Place {
  page: PageInput;
  chrome: Chrome;
}

/**
 * Reads an address of the app, `main.aspx?pagetype=...`; anything else is the home page.
 * Parameters: https://learn.microsoft.com/power-apps/developer/model-driven-apps/open-forms-views-dialogs-reports-url
 */
export function parsePlace(search: string): Place {
  const query = new URLSearchParams(search);
  const get = (name: string): string | undefined => query.get(name) ?? undefined;
  const chrome = { navbar: get("navbar") !== "off", commandBar: get("cmdbar") !== "false" };
  return { page: parsePage(get), chrome };
}

function parsePage(get: (name: string) => string | undefined): PageInput {
  const table = get("etn")?.toLowerCase();
  const pageType = get("pagetype")?.toLowerCase();
  if (pageType === "entityrecord" && table !== undefined) {
    const id = get("id");
    return {
      pageType: "entityrecord",
      entityName: table,
      entityId: id === undefined || id === "" ? undefined : bareId(id),
      formId: optionalId(get("formid")),
      data: parseExtra(get("extraqs")),
    };
  }
  if (pageType === "entitylist" && table !== undefined) {
    return { pageType: "entitylist", entityName: table, viewId: optionalId(get("viewid")) };
  }
  const webResource = get("webresourceName") ?? get("webresourcename");
  if (pageType === "webresource" && webResource !== undefined) {
    return { pageType: "webresource", webresourceName: webResource, data: get("data") ?? get("Data") };
  }
  return { pageType: "home" };
}

/** The address of a place, relative to the organization's root. */
export function formatPlace({ page, chrome }: Place): string {
  const query = new URLSearchParams();
  const set = (name: string, value: string | undefined): void => {
    if (value !== undefined) {
      query.set(name, value);
    }
  };
  if (page.pageType !== "home") {
    query.set("pagetype", page.pageType);
  }
  if (page.pageType === "entityrecord") {
    set("etn", page.entityName);
    set("id", page.entityId);
    set("formid", page.formId);
    set("extraqs", page.data === undefined ? undefined : new URLSearchParams(page.data).toString());
  } else if (page.pageType === "entitylist") {
    set("etn", page.entityName);
    set("viewid", page.viewId);
  } else if (page.pageType === "webresource") {
    set("webresourceName", page.webresourceName);
    set("data", page.data);
  }
  set("navbar", chrome.navbar ? undefined : "off");
  set("cmdbar", chrome.commandBar ? undefined : "false");
  const text = query.toString();
  return text === "" ? "/main.aspx" : `/main.aspx?${text}`;
}

/** The address of a web resource's content. */
export function webResourceAddress(name: string, data?: string): string {
  const path = `/WebResources/${name.split("/").map(encodeURIComponent).join("/")}`;
  return data === undefined ? path : `${path}?data=${encodeURIComponent(data)}`;
}

function parseExtra(extra: string | undefined): FormParameters | undefined {
  return extra === undefined || extra === "" ? undefined : Object.fromEntries(new URLSearchParams(extra));
}

function optionalId(id: string | undefined): string | undefined {
  return id === undefined || id === "" ? undefined : bareId(id);
}
