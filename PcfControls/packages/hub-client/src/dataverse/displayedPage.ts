/** A page of the app: what a colleague needs to see the same. */
export interface DisplayedPage {
  /** The address from the organization's root on, without what is the viewer's own (the app). */
  url: string;
  /** The record whose form it is; null for another page. */
  record: { table: string; recordId: string } | null;
}

const recordId = /^\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}?$/i;

/** Pages that show the same to everybody who opens them; lists and dashboards are the viewer's own affair. */
const shared = new Set(["entityrecord", "webresource", "custom"]);

function recordOf(query: URLSearchParams): DisplayedPage["record"] {
  const id = recordId.exec(query.get("id") ?? "")?.[1];
  const table = query.get("etn") ?? "";
  return query.get("pagetype") === "entityrecord" && table !== "" && id !== undefined ? { table, recordId: id.toLowerCase() } : null;
}

/**
 * The page of a model-driven app that an address shows; null for another page, for a list, and for a record that is not saved yet.
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/open-forms-views-dialogs-reports-url
 * @param href The address of the browser's window.
 */
export function displayedPage(href: string): DisplayedPage | null {
  const { pathname, searchParams: query } = new URL(href);
  const record = recordOf(query);
  const pagetype = query.get("pagetype") ?? "";
  if (!pathname.endsWith("/main.aspx") || !shared.has(pagetype) || (pagetype === "entityrecord" && record === null)) {
    return null;
  }
  query.delete("appid");
  return { url: `${pathname}?${query.toString()}`, record };
}
