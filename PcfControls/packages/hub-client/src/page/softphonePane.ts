import { softphonePaneId as paneId } from "@telephony/contracts";

/** Widest that leaves a form readable beside it, and wide enough for the dial pad. In pixels, as the platform wants it. */
const paneWidth = 340;

const agentTable = "cts_dialeruser";

/** The form begins with the row's data, for whoever makes rows; this tab of it has the softphone. */
const softphoneTab = "tab_softphone";

/** A side pane, as far as it is opened here. */
interface Pane {
  navigate(page: { pageType: "entityrecord"; entityName: string; entityId: string; tabName: string }): PromiseLike<unknown>;
}

interface SidePanes {
  getPane(paneId: string): unknown;
  /** Answers a promise of the pane. */
  createPane(options: object): object;
}

/**
 * The part of Xrm that opens a side pane.
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/create-app-side-panes
 */
export interface XrmWithPanes {
  App?: { sidePanes?: SidePanes };
  Utility: { getGlobalContext(): { userSettings: { userId: string }; getWebResourceUrl(name: string): string } };
  WebApi: {
    /** Answers a promise of the rows. */
    retrieveMultipleRecords(table: string, query: string): object;
  };
}

/**
 * Opens the softphone's side pane unless it is open. Its page is the agent's own cts_dialeruser row, whose main form has the softphone on a tab.
 * Answers false for a user who has no such row, and where the host has no side panes (quick create windows, the phone app).
 */
export async function ensureSidePane(xrm: XrmWithPanes): Promise<boolean> {
  const panes = xrm.App?.sidePanes;
  if (!panes) {
    return false;
  }
  if (panes.getPane(paneId)) {
    return true;
  }
  const context = xrm.Utility.getGlobalContext();
  const userId = context.userSettings.userId.replace(/[{}]/g, "");
  const query = `?$select=${agentTable}id&$filter=_cts_systemuserid_value eq ${userId} and statecode eq 0&$top=1`;
  const agents = await (xrm.WebApi.retrieveMultipleRecords(agentTable, query) as PromiseLike<{ entities: unknown[] }>);
  const entityId = (agents.entities[0] as Record<string, string> | undefined)?.[`${agentTable}id`];
  // Another form's script may have opened it while the query ran.
  if (entityId === undefined || panes.getPane(paneId)) {
    return entityId !== undefined;
  }
  const pane = await (panes.createPane({
    paneId,
    title: "Telephony",
    imageSrc: context.getWebResourceUrl("cts_/images/telephony.svg"),
    canClose: false,
    alwaysRender: true,
    hideHeader: true,
    width: paneWidth,
  }) as PromiseLike<Pane>);
  await pane.navigate({ pageType: "entityrecord", entityName: agentTable, entityId, tabName: softphoneTab });
  return true;
}
