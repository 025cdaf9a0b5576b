import * as React from "react";
import { Caption1, Text, makeStyles, shorthands, tokens } from "@fluentui/react-components";
import type { PopDecision } from "@telephony/contracts";
import { PhoneIcon } from "@telephony/ui";
import { isPresented } from "../context/presented";
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

/** A call's place in the list: it comes into sight when the call asks for the agent, below however many others. */
const InSight: React.FC<{ asks: boolean }> = ({ asks, children }) => {
  const place = React.useRef<HTMLLIElement>(null);
  React.useEffect(() => {
    if (asks) {
      place.current?.scrollIntoView({ block: "nearest" });
    }
  }, [asks]);
  return <li ref={place}>{children}</li>;
};

/** Every call of the agent, or that there is none. A new one comes below the others: none moves under the agent's hand. */
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
      {calls.map((call, index) => (
        <InSight key={call.callKey} asks={isPresented(call)}>
          <CallCard call={call} isLast={index === calls.length - 1} onOpen={(decision) => onOpen(call.callKey, decision)} />
        </InSight>
      ))}
    </ul>
  );
};
