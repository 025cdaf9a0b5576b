import { scriptPanePrefix, softphonePaneId } from "@telephony/contracts";
import type { Host } from "./context/paneContext";

interface SidePane {
  select(): void;
  close(): void;
}

/** The part of a window that the script's page needs. */
export interface PageWindow extends Pick<Window, "open" | "document"> {
  Xrm?: { App?: { sidePanes?: { getPane?: (paneId: string) => SidePane | null | undefined } } };
}

/** Directives that keep frames out, the more general ones where the first is not there. */
const frameDirectives = new Set(["frame-src", "child-src", "default-src"]);

function originOf(address: string): string {
  try {
    return new URL(address).origin;
  } catch {
    return address;
  }
}

/** What the script's page uses of a window. */
export function pageHost(page: PageWindow): Pick<Host, "openWindow" | "showSoftphone" | "closePane" | "onBlocked"> {
  const pane = (paneId: string): SidePane | null | undefined => page.Xrm?.App?.sidePanes?.getPane?.(paneId);
  return {
    openWindow: (url) => {
      const opened = page.open("", "_blank");
      if (opened === null) {
        return false;
      }
      opened.opener = null;
      opened.location.replace(url);
      return true;
    },
    showSoftphone: () => pane(softphonePaneId)?.select(),
    closePane: (callKey) => {
      pane(`${scriptPanePrefix}${callKey}`)?.close();
      pane(softphonePaneId)?.select();
    },
    onBlocked: (address, blocked) => {
      const look = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent): void => {
        if (frameDirectives.has(effectiveDirective) && originOf(blockedURI) === originOf(address)) {
          blocked();
        }
      };
      page.document.addEventListener("securitypolicyviolation", look);
      return () => page.document.removeEventListener("securitypolicyviolation", look);
    },
  };
}
