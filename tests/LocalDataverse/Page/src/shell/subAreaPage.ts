import type { SiteMapSubArea } from "../metadata/types";
import { parsePlace } from "../routing/pageInput";
import type { PageInput } from "../routing/pageInput";

/** The page that an entry of the site map opens: a table's list, a web resource, or an address of the app. */
export function subAreaPage(subArea: SiteMapSubArea | undefined): PageInput {
  if (subArea?.entity) {
    return { pageType: "entitylist", entityName: subArea.entity.toLowerCase() };
  }
  const url = subArea?.url ?? "";
  const webResource = /^(?:\$webresource:|\/*WebResources\/)(.+)$/i.exec(url)?.[1];
  if (webResource !== undefined) {
    return { pageType: "webresource", webresourceName: webResource };
  }
  return parsePlace(url.includes("?") ? url.slice(url.indexOf("?")) : "").page;
}
