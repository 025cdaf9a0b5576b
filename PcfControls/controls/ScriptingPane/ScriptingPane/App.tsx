import * as React from "react";
import { HostProvider } from "@telephony/ui";
import type { HostProviderProps } from "@telephony/ui";
import { ScriptPage } from "./components/ScriptPage";
import type { ScriptPageProps } from "./components/ScriptPage";

export type AppProps = ScriptPageProps & Pick<HostProviderProps, "theme" | "getString">;

/** The scripting pane with everything it needs around it. */
export const App: React.FC<AppProps> = ({ theme, getString, ...page }) => (
  <HostProvider theme={theme} getString={getString} idPrefix="cts-scripting-pane-">
    <ScriptPage {...page} />
  </HostProvider>
);
