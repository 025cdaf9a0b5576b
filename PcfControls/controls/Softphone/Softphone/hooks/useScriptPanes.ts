import * as React from "react";
import { keepScriptPanes } from "@telephony/hub-client";
import type { ScriptPaneDesk } from "@telephony/hub-client";
import { useSurroundings } from "../context/softphoneContext";

/** Shows a call's script; null where there are no panes for it. */
export type ShowScript = (callKey: string) => void;

const ShowScriptContext = React.createContext<ShowScript | null>(null);

export const ShowScriptProvider = ShowScriptContext.Provider;
export const useShowScript = (): ShowScript | null => React.useContext(ShowScriptContext);

/** Keeps the panes of scripts while the softphone is shown. */
export function useScriptPanes(): ShowScript {
  const { session, host } = useSurroundings();
  const desk = React.useRef<ScriptPaneDesk | null>(null);
  React.useEffect(() => {
    const kept = keepScriptPanes(session.state, host.scripts);
    desk.current = kept;
    return () => {
      desk.current = null;
      kept.stop();
    };
  }, [session, host]);
  return React.useCallback((callKey: string) => desk.current?.show(callKey), []);
}
