import * as React from "react";
import { Tab, TabList } from "@fluentui/react-components";
import type { HistoryCall } from "@telephony/contracts";
import { useStored } from "@telephony/hub-client";
import { filtered } from "../context/pastTexts";
import type { HistoryFilter } from "../context/pastTexts";
import { useSoftphoneText, useSurroundings } from "../context/softphoneContext";
import { useCallBack } from "../hooks/useCallBack";
import { FailureBar } from "./FailureBar";
import { HistoryRow } from "./HistoryRow";
import { ListState } from "./ListState";
import { usePastCallsStyles } from "./PastCalls.styles";

const filters = ["missed", "rejected", "today"] as const;

const none: readonly HistoryCall[] = [];

/** The agent's calls of the last days: missed, rejected, and all of today. What is on screen is seen. */
export const HistoryPanel: React.FC = () => {
  const styles = usePastCallsStyles();
  const text = useSoftphoneText();
  const { session } = useSurroundings();
  const { past } = session;
  const known = useStored(past.history.state, (state) => state);
  const [filter, setFilter] = React.useState<HistoryFilter>("missed");
  const [openKey, setOpenKey] = React.useState("");
  const [seenBefore] = React.useState(() => past.seen.state.get());
  const callBack = useCallBack();
  const calls = filtered(known.items ?? none, filter, new Date());
  const newest = filter === "missed" ? (calls[0]?.startedOn ?? "") : "";
  React.useEffect(() => past.watch("history"), [past]);
  React.useEffect(() => past.seen.mark(newest), [past, newest]);
  return (
    <section aria-label={text("Tab_History")} className={styles.panel}>
      <TabList size="small" selectedValue={filter} onTabSelect={(_event, { value }) => setFilter(value as HistoryFilter)}>
        {filters.map((each) => (
          <Tab key={each} value={each}>
            {text(`History_${each}`)}
          </Tab>
        ))}
      </TabList>
      <FailureBar failure={callBack.failure} onDismiss={() => callBack.fail("")} />
      <ListState
        isLoading={known.items === null}
        problem={known.problem}
        empty={known.items !== null && calls.length === 0 ? text(`History_none_${filter}`) : ""}
        more={known.hasMore ? text("History_More", known.items?.length ?? 0) : ""}
        onRetry={() => void past.history.refresh()}
      />
      {calls.length > 0 && (
        <ul aria-label={text(`History_${filter}`)} className={styles.list}>
          {calls.map((call) => (
            <HistoryRow
              key={call.callKey}
              call={call}
              isUnseen={call.kind === "missed" && call.startedOn > seenBefore}
              isOpen={call.callKey === openKey}
              onToggle={() => setOpenKey(call.callKey === openKey ? "" : call.callKey)}
              callBack={callBack}
            />
          ))}
        </ul>
      )}
    </section>
  );
};
