import * as React from "react";
import { makeStyles, shorthands, tokens } from "@fluentui/react-components";
import { HostProvider } from "@telephony/ui";
import type { HostProviderProps } from "@telephony/ui";
import type { TelephonySession } from "@telephony/hub-client";
import { AgentHeader } from "./components/AgentHeader";
import { CallList } from "./components/CallList";
import { Dialer } from "./components/Dialer";
import { FailureBar } from "./components/FailureBar";
import { LiveAnnouncer } from "./components/LiveAnnouncer";
import { NumberOffer } from "./components/NumberOffer";
import { SoftphoneTabs } from "./components/SoftphoneTabs";
import { Connecting, StatusBanners } from "./components/StatusBanners";
import { UnreachedCard } from "./components/UnreachedCard";
import { UnsavedNotes } from "./components/UnsavedNotes";
import type { Host } from "./context/host";
import { usePops } from "./hooks/usePops";
import { useRinging } from "./hooks/useRinging";
import { ShowScriptProvider, useScriptPanes } from "./hooks/useScriptPanes";
import { useShowNumber } from "./hooks/useShowNumber";
import { SurroundingsProvider } from "./context/softphoneContext";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    minWidth: "260px",
    maxWidth: "480px",
    boxSizing: "border-box",
    textAlign: "start",
    ...shorthands.padding(tokens.spacingVerticalS, tokens.spacingHorizontalS),
  },
  // Below the calls and in sight: what comes and goes by itself moves no card under the mouse. On a low screen it would hide them.
  notices: {
    "@media (min-height: 480px)": { position: "sticky", bottom: tokens.spacingVerticalS, zIndex: 1 },
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    "& > *": { boxShadow: tokens.shadow8 },
  },
});

const Softphone: React.FC<{ extension: string }> = ({ extension }) => {
  const styles = useStyles();
  const pops = usePops();
  useRinging();
  const showScript = useScriptPanes();
  return (
    <div className={styles.root}>
      <AgentHeader extension={extension} />
      <Connecting />
      <Dialer />
      <NumberOffer />
      <SoftphoneTabs>
        <ShowScriptProvider value={showScript}>
          <CallList onOpen={pops.open} />
        </ShowScriptProvider>
      </SoftphoneTabs>
      <UnreachedCard />
      <UnsavedNotes />
      <div className={styles.notices}>
        <StatusBanners />
        <FailureBar failure={pops.failure} onDismiss={pops.dismiss} />
      </div>
      <LiveAnnouncer />
    </div>
  );
};

export interface AppProps extends Pick<HostProviderProps, "theme" | "getString" | "language"> {
  host: Host;
  session: TelephonySession;
  /** The agent's extension as the record has it; the connection may know better. */
  extension: string;
}

/** The softphone with everything it needs around it. */
export const App: React.FC<AppProps> = ({ host, session, extension, theme, getString, language }) => {
  const showNumber = useShowNumber(host);
  const surroundings = React.useMemo(() => ({ host, session, showNumber }), [host, session, showNumber]);
  return (
    <HostProvider theme={theme} getString={getString} language={language} idPrefix="cts-softphone-">
      <SurroundingsProvider value={surroundings}>
        <Softphone extension={extension} />
      </SurroundingsProvider>
    </HostProvider>
  );
};
