import { Tables, scriptFormId, scriptPanePrefix, softphonePaneId } from "@telephony/contracts";
import type { ScriptPanes } from "@telephony/hub-client";

/**
 * A side pane of the app, of which one at a time is to be seen.
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-app/xrm-app-sidepanes
 */
interface SidePane {
  width: number;
  select(): void;
  close(): void;
  navigate(page: object): PromiseLike<unknown>;
}

interface SidePanes {
  createPane(options: object): PromiseLike<SidePane>;
  getPane(paneId: string): SidePane | null | undefined;
  getSelectedPane?(): (SidePane & { paneId?: string }) | null | undefined;
}

/** The part of a window that scripts' panes need. */
export interface WindowWithPanes extends Pick<Window, "document" | "innerWidth" | "addEventListener" | "requestAnimationFrame"> {
  Xrm?: { App?: { sidePanes?: SidePanes } };
}

/** Narrower ones make no form readable. */
const leastWidthPx = 340;

/** The documented third of the window, in the pixels that the platform wants. */
export function scriptWidth(windowWidth: number): number {
  return Math.max(leastWidthPx, Math.round(windowWidth * 0.33));
}

// What had the focus may have been in the pane that is covered now.
function keepFocus(page: WindowWithPanes, callKey: string): void {
  page.requestAnimationFrame(() => {
    const { activeElement, body } = page.document;
    const isLost = activeElement === null || activeElement === body || activeElement.getClientRects().length === 0;
    if (isLost) {
      const bars = Array.from(page.document.querySelectorAll<HTMLElement>("[data-cts-script]"));
      bars.find((bar) => bar.dataset.ctsScript === callKey)?.focus({ preventScroll: true });
    }
  });
}

/** The app's side panes as the places of scripts; nothing happens where there are none. */
export function scriptPanes(page: WindowWithPanes, texts: { title: (label: string) => string; image: string }): ScriptPanes {
  const made = new Set<string>();
  const idOf = (callKey: string): string => (callKey === "" ? softphonePaneId : `${scriptPanePrefix}${callKey}`);
  const panes = (): SidePanes | undefined => page.Xrm?.App?.sidePanes;
  page.addEventListener("resize", () =>
    made.forEach((paneId) => {
      const pane = panes()?.getPane(paneId);
      if (pane) {
        pane.width = scriptWidth(page.innerWidth);
      }
    }),
  );

  return {
    open: async ({ callKey, dtCallId, label }) => {
      const paneId = idOf(callKey);
      const app = panes();
      if (!app || app.getPane(paneId)) {
        return;
      }
      made.add(paneId);
      const pane = await app.createPane({
        paneId,
        title: texts.title(label),
        imageSrc: texts.image,
        canClose: false,
        hideHeader: true,
        alwaysRender: true,
        isSelected: false,
        width: scriptWidth(page.innerWidth),
      });
      await pane.navigate({
        pageType: "entityrecord",
        entityName: Tables.DialerCall.tableName,
        entityId: dtCallId,
        formId: scriptFormId,
      });
    },
    select: (callKey) => {
      panes()?.getPane(idOf(callKey))?.select();
      keepFocus(page, callKey);
    },
    close: (callKey) => {
      const paneId = idOf(callKey);
      const app = panes();
      const wasInFront = app?.getSelectedPane?.()?.paneId === paneId;
      made.delete(paneId);
      app?.getPane(paneId)?.close();
      if (wasInFront) {
        app?.getPane(softphonePaneId)?.select();
      }
    },
  };
}
