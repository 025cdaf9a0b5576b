import * as React from "react";
import { CounterBadge, Tab, TabList, makeStyles, tokens } from "@fluentui/react-components";
import { unseenOf, useStored } from "@telephony/hub-client";
import { useSelected, useSoftphoneText, useSurroundings } from "../context/softphoneContext";
import { HistoryPanel } from "./HistoryPanel";
import { WorklistPanel } from "./WorklistPanel";

type TabName = "calls" | "history" | "worklist";

const useStyles = makeStyles({
  tabs: { flexWrap: "wrap" },
  badge: { marginInlineStart: tokens.spacingHorizontalXS },
});

/** The calls that go on, the history, and who waits for a call back. Calls that go on stay on the screen in every tab: Answer is always in reach. */
export const SoftphoneTabs: React.FC = ({ children }) => {
  const styles = useStyles();
  const text = useSoftphoneText();
  const { session } = useSurroundings();
  const [tab, setTab] = React.useState<TabName>("calls");
  const hasCalls = useSelected((state) => state.calls.length > 0);
  const items = useStored(session.past.history.state, (state) => state.items);
  const seen = useStored(session.past.seen.state, (moment) => moment);
  const unseen = unseenOf(items, seen).length;
  return (
    <>
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={text("Tab_Name")}
        selectedValue={tab}
        onTabSelect={(_event, { value }) => setTab(value as TabName)}
      >
        <Tab value="calls">{text("Calls_Title")}</Tab>
        <Tab value="history" aria-label={unseen > 0 ? text("Tab_HistoryMissed", unseen) : undefined}>
          {text("Tab_History")} {unseen > 0 && <CounterBadge className={styles.badge} count={unseen} color="danger" size="small" />}
        </Tab>
        <Tab value="worklist">{text("Tab_Worklist")}</Tab>
      </TabList>
      {(tab === "calls" || hasCalls) && children}
      {tab === "history" && <HistoryPanel />}
      {tab === "worklist" && <WorklistPanel />}
    </>
  );
};
