import * as React from "react";
import { HostProvider } from "@telephony/ui";
import type { HostProviderProps } from "@telephony/ui";
import { ScriptPage } from "./components/ScriptPage";
import type { ScriptPageProps } from "./components/ScriptPage";

export type AppProps = ScriptPageProps & Pick<HostProviderProps, "theme" | "getString" | "language">;

/** The scripting pane with everything it needs around it. */
export const App: React.FC<AppProps> = ({ theme, getString, language, ...page }) => (
  <HostProvider theme={theme} getString={getString} language={language} idPrefix={`cts-scripting-${page.place}-`} isTall>
    <ScriptPage {...page} />
  </HostProvider>
);
