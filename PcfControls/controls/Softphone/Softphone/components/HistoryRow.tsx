import * as React from "react";
import { Body1, Button, Caption1, mergeClasses } from "@fluentui/react-components";
import type { HistoryCall } from "@telephony/contracts";
import { CallInIcon, CallMissedIcon, CallOutIcon, OpenIcon, PhoneIcon, PhoneText } from "@telephony/ui";
import type { CallBack } from "../hooks/useCallBack";
import { chosenOutcome, kindText, wentOut } from "../context/pastTexts";
import { useSoftphoneText } from "../context/softphoneContext";
import { useOpenForm } from "../hooks/useOpenForm";
import { useMoments } from "../hooks/useMoments";
import { NotesField } from "./NotesField";
import { usePastCallsStyles } from "./PastCalls.styles";
import { useSingleLine } from "./singleLine.styles";
import { useTwoLines } from "./twoLines.styles";

const Sign: React.FC<{ call: HistoryCall }> = ({ call }) => {
  const styles = usePastCallsStyles();
  const isMissed = call.kind === "missed" || call.kind === "rejected";
  return (
    <span className={mergeClasses(styles.sign, isMissed && styles.missed)}>
      {isMissed ? <CallMissedIcon /> : wentOut(call) ? <CallOutIcon /> : <CallInIcon />}
    </span>
  );
};

const More: React.FC<{ call: HistoryCall; title: string; onFailure: (reason: string) => void }> = ({ call, title, onFailure }) => {
  const styles = usePastCallsStyles();
  const line = useSingleLine();
  const text = useSoftphoneText();
  const { callKey, dtCallId, phoneCallId, table, recordId } = call;
  const open = useOpenForm(onFailure);
  return (
    <div className={styles.more}>
      <div className={styles.buttons}>
        {recordId !== "" && (
          <Button size="small" className={line.button} icon={<OpenIcon />} onClick={() => open(table, recordId)}>
            {text("Call_OpenRecord")}
          </Button>
        )}
        {phoneCallId !== "" && (
          <Button size="small" className={line.button} icon={<OpenIcon />} onClick={() => open("phonecall", phoneCallId)}>
            {text("History_OpenPhoneCall")}
          </Button>
        )}
      </div>
      {phoneCallId !== "" && <NotesField call={{ callKey, dtCallId, phoneCallId, title }} />}
    </div>
  );
};

export interface HistoryRowProps {
  call: HistoryCall;
  isUnseen: boolean;
  isOpen: boolean;
  onToggle: () => void;
  callBack: CallBack;
}

/** One past call; opened, it shows its notes and leads to its records. */
export const HistoryRow: React.FC<HistoryRowProps> = ({ call, isUnseen, isOpen, onToggle, callBack }) => {
  const styles = usePastCallsStyles();
  const text = useSoftphoneText();
  const twoLines = useTwoLines();
  const moments = useMoments();
  const started = new Date(call.startedOn);
  const title = call.name || text.number(call.phoneNumber) || text("Call_NumberWithheld");
  const when = started.toDateString() === new Date().toDateString() ? moments.time(started) : moments.both(started);
  const details = [
    text(wentOut(call) ? "History_Outgoing" : "History_Incoming"),
    kindText(call, text),
    when,
    call.queueName,
    chosenOutcome(call),
  ];
  return (
    <li className={styles.item}>
      <div className={styles.row}>
        <Sign call={call} />
        <Button appearance="transparent" className={styles.open} aria-expanded={isOpen} onClick={onToggle}>
          <span className={styles.texts}>
            <Body1 className={mergeClasses(twoLines.text, isUnseen && styles.unseen)} title={title}>
              <PhoneText isNumber={call.name === "" && call.phoneNumber !== ""}>{title}</PhoneText>
            </Body1>
            <Caption1 className={styles.detail}>{details.filter((part) => part !== "").join(" · ")}</Caption1>
          </span>
        </Button>
        {call.phoneNumber !== "" && (
          <Button
            className={styles.call}
            icon={<PhoneIcon />}
            size="small"
            aria-label={text("History_CallBack", title)}
            title={text("History_CallBack", title)}
            disabled={!callBack.canCall}
            onClick={() => void callBack.call(call)}
          />
        )}
      </div>
      {isOpen && <More call={call} title={title} onFailure={callBack.fail} />}
    </li>
  );
};
