import * as React from "react";
import { HostProvider } from "@telephony/ui";
import type { HostProviderProps } from "@telephony/ui";
import { makeStyles } from "@fluentui/react-components";
import { ScriptPage } from "./components/ScriptPage";
import type { ScriptPageProps } from "./components/ScriptPage";

export type AppProps = ScriptPageProps & Pick<HostProviderProps, "theme" | "getString">;

const useStyles = makeStyles({ host: { width: "100%", height: "100%", backgroundColor: "transparent" } });

/** The scripting pane with everything it needs around it. */
export const App: React.FC<AppProps> = ({ theme, getString, ...page }) => {
  const styles = useStyles();
  return (
    <HostProvider theme={theme} getString={getString} idPrefix={`cts-scripting-${page.place}-`} className={styles.host}>
      <ScriptPage {...page} />
    </HostProvider>
  );
};
