import * as React from "react";
import { Body1, Button, Caption1 } from "@fluentui/react-components";
import type { WorklistCaller } from "@telephony/contracts";
import { useNow, useStored } from "@telephony/hub-client";
import { OpenIcon, PhoneIcon, PhoneText } from "@telephony/ui";
import { waitText } from "../context/pastTexts";
import { useSelected, useSoftphoneText, useSurroundings } from "../context/softphoneContext";
import { useCallBack } from "../hooks/useCallBack";
import { useOpenForm } from "../hooks/useOpenForm";
import { FailureBar } from "./FailureBar";
import { ListState } from "./ListState";
import { usePastCallsStyles } from "./PastCalls.styles";
import { useSingleLine } from "./singleLine.styles";
import { useTwoLines } from "./twoLines.styles";

const none: readonly WorklistCaller[] = [];

interface WaitingRowProps {
  caller: WorklistCaller;
  nowMs: number;
  canCall: boolean;
  onCall: () => void;
  onOpen: () => void;
}

const WaitingRow: React.FC<WaitingRowProps> = ({ caller, nowMs, canCall, onCall, onOpen }) => {
  const styles = usePastCallsStyles();
  const line = useSingleLine();
  const twoLines = useTwoLines();
  const text = useSoftphoneText();
  const number = text.number(caller.phoneNumber);
  const title = caller.name || number;
  const details = [
    caller.attempts === 1 ? text("Worklist_OneCall") : text("Worklist_Calls", caller.attempts),
    text("Worklist_Waits", waitText(nowMs - Date.parse(caller.firstOn), text)),
    caller.queueName,
  ];
  const isClaimed = caller.claimedBy !== "";
  return (
    <li className={styles.item}>
      <div className={styles.row}>
        <span className={styles.texts}>
          <Body1 className={twoLines.text} title={title}>
            <PhoneText isNumber={caller.name === ""}>{title}</PhoneText>
          </Body1>
          <Caption1 className={styles.detail}>
            {caller.name !== "" && <PhoneText isNumber>{number}</PhoneText>}
            {caller.name !== "" && " · "}
            {details.filter((part) => part !== "").join(" · ")}
          </Caption1>
          {isClaimed && (
            <Caption1 className={styles.claim}>
              {caller.isMine ? text("Worklist_YouCall") : text("Worklist_Claimed", caller.claimedBy)}
            </Caption1>
          )}
        </span>
        {caller.recordId !== "" && (
          <Button
            className={styles.call}
            size="small"
            icon={<OpenIcon />}
            aria-label={text("Worklist_Open", title)}
            title={text("Worklist_Open", title)}
            onClick={onOpen}
          />
        )}
        <Button
          className={line.button}
          size="small"
          icon={<PhoneIcon />}
          aria-label={text("History_CallBack", title)}
          disabled={!canCall || isClaimed}
          onClick={onCall}
        >
          {text("Worklist_CallBack")}
        </Button>
      </div>
    </li>
  );
};

/** Callers of the agent's queues who wait for a call back. Nobody is called twice: whom a colleague calls already is looked up before dialling. */
export const WorklistPanel: React.FC = () => {
  const styles = usePastCallsStyles();
  const text = useSoftphoneText();
  const { session } = useSurroundings();
  const { worklist } = session.past;
  const known = useStored(worklist.state, (state) => state);
  const clockOffsetMs = useSelected((state) => state.clockOffsetMs);
  const nowMs = useNow() + clockOffsetMs;
  const callBack = useCallBack();
  const open = useOpenForm(callBack.fail);
  const [asking, setAsking] = React.useState(false);
  React.useEffect(() => session.past.watch("worklist"), [session]);

  async function call(caller: WorklistCaller): Promise<void> {
    setAsking(true);
    const { items, problem } = await worklist.refresh();
    setAsking(false);
    const now = (items ?? none).find(({ phoneNumber }) => phoneNumber === caller.phoneNumber);
    if (problem === "" && now === undefined) {
      callBack.fail(text("Worklist_Gone", caller.name || text.number(caller.phoneNumber)));
    } else if (now !== undefined && now.claimedBy !== "") {
      callBack.fail(text("Worklist_Claimed", now.claimedBy));
    } else if (await callBack.call(caller)) {
      void worklist.refresh();
    }
  }
  const callers = known.items ?? none;
  return (
    <section aria-label={text("Tab_Worklist")} className={styles.panel}>
      <FailureBar failure={callBack.failure} onDismiss={() => callBack.fail("")} />
      <ListState
        isLoading={known.items === null}
        problem={known.problem}
        empty={known.items !== null && callers.length === 0 ? text("Worklist_None") : ""}
        more={known.hasMore ? text("Worklist_More", callers.length) : ""}
        onRetry={() => void worklist.refresh()}
      />
      {callers.length > 0 && (
        <ul aria-label={text("Tab_Worklist")} className={styles.list}>
          {callers.map((caller) => (
            <WaitingRow
              key={caller.phoneNumber}
              caller={caller}
              nowMs={nowMs}
              canCall={callBack.canCall && !asking}
              onCall={() => void call(caller)}
              onOpen={() => open(caller.table, caller.recordId)}
            />
          ))}
        </ul>
      )}
    </section>
  );
};
