import * as React from "react";
import { makeStyles, shorthands, tokens } from "@fluentui/react-components";
import { HostProvider } from "@telephony/ui";
import type { HostProviderProps } from "@telephony/ui";
import type { Ringing, TelephonySession } from "@telephony/hub-client";
import { LiveAnnouncer } from "./announcements/LiveAnnouncer";
import { AgentHeader } from "./components/AgentHeader";
import { CallList } from "./components/CallList";
import { Dialer } from "./components/Dialer";
import { FailureBar } from "./components/FailureBar";
import { NumberOffer } from "./components/NumberOffer";
import { ShortcutsPanel } from "./components/ShortcutsPanel";
import { SoftphoneTabs } from "./components/SoftphoneTabs";
import { Connecting, StatusBanners } from "./components/StatusBanners";
import { UnreachedCard } from "./components/UnreachedCard";
import { UnsavedNotes } from "./components/UnsavedNotes";
import type { Host } from "./context/host";
import { useFocusKeeper } from "./hooks/useFocusKeeper";
import { usePops } from "./hooks/usePops";
import { useRinging } from "./hooks/useRinging";
import { ShowScriptProvider, useScriptPanes } from "./hooks/useScriptPanes";
import { useShowNumber } from "./hooks/useShowNumber";
import { RingNotice } from "./ringing/RingNotice";
import { useRingWords } from "./ringing/useRingWords";
import { createSayings } from "./context/sayings";
import { SurroundingsProvider, useSelected } from "./context/softphoneContext";
import { ShortcutsProvider } from "./shortcuts/ShortcutsProvider";
import { useShortcuts } from "./shortcuts/useShortcuts";

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
  useRingWords();
  const root = React.useRef<HTMLDivElement>(null);
  useFocusKeeper(root);
  useShortcuts(root);
  const showScript = useScriptPanes();
  return (
    <div ref={root} className={styles.root}>
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
      <ShortcutsPanel />
      <div className={styles.notices}>
        <RingNotice />
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
  ringing: Ringing;
  /** The agent's extension as the record has it; the connection may know better. */
  extension: string;
}

/** The softphone of its agent; once the page is nobody's any more, why, and nothing of what it knew. */
const OwnSoftphone: React.FC<{ extension: string }> = (props) => {
  const isOurs = useSelected(({ connection }) => connection.problem?.source !== "signedOut");
  return isOurs ? <Softphone {...props} /> : <StatusBanners />;
};

/** The softphone with everything it needs around it. */
export const App: React.FC<AppProps> = ({ host, session, ringing, extension, theme, getString, language }) => {
  const showNumber = useShowNumber(host);
  const [sayings] = React.useState(createSayings);
  const surroundings = React.useMemo(
    () => ({ host, session, ringing, showNumber, sayings }),
    [host, session, ringing, showNumber, sayings],
  );
  return (
    <HostProvider theme={theme} getString={getString} language={language} idPrefix="cts-softphone-">
      <SurroundingsProvider value={surroundings}>
        <ShortcutsProvider>
          <OwnSoftphone extension={extension} />
        </ShortcutsProvider>
      </SurroundingsProvider>
    </HostProvider>
  );
};
