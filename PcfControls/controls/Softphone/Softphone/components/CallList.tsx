import * as React from "react";
import { Caption1, Text, makeStyles, shorthands, tokens } from "@fluentui/react-components";
import type { CallMessage, CallState, PopDecision } from "@telephony/contracts";
import { PhoneIcon } from "@telephony/ui";
import { useSelected, useSoftphoneText } from "../context/softphoneContext";
import { CallCard } from "./CallCard";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    listStyleType: "none",
    ...shorthands.margin(0),
    ...shorthands.padding(0),
  },
  none: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    rowGap: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground3,
    textAlign: "center",
    ...shorthands.padding(tokens.spacingVerticalXXL, tokens.spacingHorizontalM),
  },
});

/** What needs a hand first: ringing calls, then the one talked on. Calls of one kind stay in the order they came. */
const rank: Record<CallState, number> = { incoming: 0, preview: 1, ringing: 2, start: 2, talk: 3, hold: 4, waiting: 5, idle: 6, end: 7 };

export function inOrder(calls: readonly CallMessage[]): CallMessage[] {
  return [...calls].sort((one, other) => rank[one.state] - rank[other.state]);
}

/** Every call of the agent, or that there is none. */
export const CallList: React.FC<{ onOpen: (callKey: string, decision: PopDecision) => void }> = ({ onOpen }) => {
  const styles = useStyles();
  const text = useSoftphoneText();
  const calls = useSelected((state) => state.calls);
  if (calls.length === 0) {
    return (
      <div className={styles.none}>
        <PhoneIcon />
        <Text weight="semibold">{text("Calls_None")}</Text>
        <Caption1>{text("Calls_NoneHint")}</Caption1>
      </div>
    );
  }
  return (
    <ul aria-label={text("Calls_Title")} className={styles.list}>
      {inOrder(calls).map((call) => (
        <li key={call.callKey}>
          <CallCard call={call} onOpen={(decision) => onOpen(call.callKey, decision)} />
        </li>
      ))}
    </ul>
  );
};
