import type { ScriptPage } from "@telephony/contracts";

/** The part of a window that says what it shows. */
export interface ShownWindow {
  readonly location: Pick<Location, "search">;
}

const noPage: ScriptPage = { record: "", callIds: [] };

function searchOf(shown: ShownWindow): string {
  try {
    return shown.location.search;
  } catch {
    // The app may itself be framed by a page of another origin.
    return "";
  }
}

/** The parameters of an address, and those within its Data: pages that a rule opens are given the call there. */
function parametersOf(search: string): Map<string, string> {
  const parameters = new Map<string, string>();
  const add = (text: string): void =>
    new URLSearchParams(text).forEach((value, name) => {
      const key = name.toLowerCase();
      parameters.set(key, value);
      if (key === "data") {
        add(value);
      }
    });
  add(search);
  return parameters;
}

function pageOf(search: string): ScriptPage {
  const parameters = parametersOf(search);
  const text = (name: string): string => (parameters.get(name) ?? "").replace(/[{}]/g, "").toLowerCase();
  // A list has the name of its table, too.
  const table = text("pagetype") === "entityrecord" ? text("etn") : text("typename");
  return {
    record: table === "" ? "" : `${table}/${text("id")}`,
    callIds: [text("dtcallid")].filter((id) => id !== ""),
  };
}

/**
 * What a script's page shows, by its address: the record of `main.aspx?pagetype=entityrecord` or of a web resource that a form shows, and the call
 * whose data a rule's page was given. https://learn.microsoft.com/power-apps/developer/model-driven-apps/open-forms-views-dialogs-reports-url
 * @param windows The script's own window, then those around it; the first that shows something counts.
 */
export function scriptPage(windows: readonly ShownWindow[]): ScriptPage {
  return windows.map((shown) => pageOf(searchOf(shown))).find(({ record, callIds }) => record !== "" || callIds.length > 0) ?? noPage;
}
