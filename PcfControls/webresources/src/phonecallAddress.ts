import { notesFormId } from "@telephony/contracts";

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Path of the organization: what stands before /WebResources/, without the token that Dataverse puts there for its cache. It begins with one
 * slash at most: a browser reads what follows two as a host.
 */
function organizationPath(pathname: string): string {
  return pathname
    .replace(/(^|\/)WebResources\/.*$/, "")
    .replace(/\/(\{|%7b)[^/]*$/i, "")
    .replace(/\/+$/, "")
    .replace(/^[/\\]+/, "/");
}

/** The pairs of every Data parameter, whatever its letter case: an administrator may write one of their own before the call's. */
function callData(query: URLSearchParams): URLSearchParams {
  const texts: string[] = [];
  query.forEach((value, name) => {
    if (name.toLowerCase() === "data") {
      texts.push(value);
    }
  });
  return new URLSearchParams(texts.join("&"));
}

/**
 * The address of a call's phonecall without the app's navigation and command bar, or null when no phonecall is given yet.
 * The form is the narrow one for notes, unless `formid` says another; "" is the table's first. `formid` and `extraqs` stand in the query or in its Data, and
 * `formid` may stand in `extraqs`, as the documentation has it.
 * @param page The address of cts_dtAssociatedPhonecall itself, with the call's Data parameter.
 * @param referrer The page that shows it; its appid keeps the form in the same app.
 */
export function phonecallAddress(page: URL, referrer: string): string | null {
  const data = callData(page.searchParams);
  const id = (data.get("phoneCallID") ?? "").replace(/[{}]/g, "");
  if (!guid.test(id)) {
    return null;
  }
  const query = new URLSearchParams({ pagetype: "entityrecord", etn: "phonecall", id, navbar: "off", cmdbar: "false" });
  const given = (name: string): string | null => page.searchParams.get(name) ?? data.get(name);
  const extra = given("extraqs");
  const formId = given("formid") ?? new URLSearchParams(extra ?? "").get("formid") ?? notesFormId;
  if (formId !== "") {
    query.set("formid", formId);
  }
  if (extra !== null) {
    query.set("extraqs", extra);
  }
  const appId = /[?&]appid=([0-9a-f-]{36})/i.exec(referrer);
  if (appId !== null) {
    query.set("appid", appId[1] ?? "");
  }
  return `${organizationPath(page.pathname)}/main.aspx?${query.toString()}`;
}
