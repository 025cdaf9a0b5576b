/** A page of the app as navigateTo takes it: https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-navigation/navigateto */
export type AppPageInput =
  | { pageType: "entityrecord"; entityName: string; entityId?: string; formId?: string; data?: Record<string, string> }
  | { pageType: "entitylist"; entityName: string; viewId?: string; viewType?: string }
  | { pageType: "dashboard"; dashboardId: string }
  | { pageType: "webresource"; webresourceName: string; data?: string }
  | { pageType: "custom"; name: string; entityName?: string; recordId?: string };

/**
 * The page of ours that shows an address of the organization in a frame. A web resource that navigateTo opens gets a `data` parameter and no
 * other; a page that pops is promised `Data`, after its own parameters.
 */
const framePage = "cts_/html/page.html";

/** Web resources have their address below the organization's root, perhaps behind the token that Dataverse puts there for its cache. */
const webResource = /^\/+(?:(?:\{|%7b)[^/]*\/)?WebResources\/(.+)$/i;

/** Parameters by their names in small letters, as the app reads them; empty ones are not there. */
function parametersOf(query: URLSearchParams): (name: string) => string | undefined {
  const entries = [...query.entries()].map(([name, value]): [string, string] => [name.toLowerCase(), value]);
  const values = new Map(entries.filter(([, value]) => value !== "").reverse());
  return (name) => values.get(name);
}

const bare = (id: string | undefined): string | undefined => id?.replace(/[{}]/g, "").toLowerCase();

function extraOf(extra: string | undefined): Record<string, string> | undefined {
  return extra === undefined ? undefined : Object.fromEntries(new URLSearchParams(extra));
}

function appPageOf(get: (name: string) => string | undefined): AppPageInput | null {
  const [table, id, name] = [get("etn")?.toLowerCase(), bare(get("id")), get("name")];
  const kind = get("pagetype") ?? (table !== undefined && id !== undefined ? "entityrecord" : "");
  if (kind === "entityrecord" && table !== undefined) {
    return { pageType: "entityrecord", entityName: table, entityId: id, formId: bare(get("formid")), data: extraOf(get("extraqs")) };
  }
  if (kind === "entitylist" && table !== undefined) {
    return { pageType: "entitylist", entityName: table, viewId: bare(get("viewid")), viewType: get("viewtype") };
  }
  if (kind === "dashboard" && id !== undefined) {
    return { pageType: "dashboard", dashboardId: id };
  }
  const page = get("webresourcename");
  if (kind === "webresource" && page !== undefined) {
    return { pageType: "webresource", webresourceName: page, data: get("data") };
  }
  return kind === "custom" && name !== undefined
    ? { pageType: "custom", name, entityName: get("entityname") ?? table, recordId: bare(get("recordid")) }
    : null;
}

/**
 * The page of the app that an address of the organization opens, so that it can be shown in the main area, where no pop-up blocker stops it. Null for
 * an address of somebody else, for another app, and for a page that the app does not have.
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/open-forms-views-dialogs-reports-url
 * @param href The absolute address.
 * @param clientUrl Address of the organization, without a slash at the end.
 * @param appId The app that is open; "" where it has no id.
 */
export function pageOfAddress(href: string, clientUrl: string, appId: string): AppPageInput | null {
  const address = new URL(href);
  const root = new URL(`${clientUrl}/`);
  if (address.origin !== root.origin || !address.pathname.startsWith(root.pathname)) {
    return null;
  }
  const path = `/${address.pathname.slice(root.pathname.length)}`;
  if (webResource.test(path)) {
    return { pageType: "webresource", webresourceName: framePage, data: `${path.replace(/^\/+/, "/")}${address.search}${address.hash}` };
  }
  const get = parametersOf(address.searchParams);
  const isOfThisApp = appId === "" || (bare(get("appid")) ?? appId) === appId;
  return path.toLowerCase() === "/main.aspx" && isOfThisApp ? appPageOf(get) : null;
}
